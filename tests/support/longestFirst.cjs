// jest's order of suites: the longest first, so that all workers end together. Without a cache, as in a clean checkout, jest
// goes by the size of files, and the last worker would be left with a minute of some small file's work.
const { default: Sequencer } = require('@jest/test-sequencer');

// Suites that take more than half a minute, from the longest on. What is missing here costs time alone.
const LONG = [
  'workbook/plan/nativePlan.test.ts',
  'hosts/excel/importLedger.test.ts',
  'browser/mainJob.test.ts',
  'hosts/xlsx/readWorkbook.test.ts',
  'cli/importLedger.test.ts',
  'hosts/xlsx/files.test.ts',
  'cli/check.test.ts',
  'hosts/excel/inject.test.ts',
  'browser/importByHand.test.ts',
  'hosts/excel/liveScale.test.ts',
  'workbook/plan/leverFaults.test.ts',
  'workbook/sampleYear.test.ts',
  'cli/calculateSpec.test.ts',
  'workbook/plan/readPlanModel.test.ts',
  'hosts/excel/liveEdits.test.ts',
  'browser/longLedger.test.ts',
  'pane/fill.test.tsx',
  'hosts/excel/liveFunctions.test.ts',
  'workbook/calculated.test.ts',
  'tools/lint.test.ts',
  'hosts/excel/commitPlan.test.ts',
  'hosts/xlsx/imported.test.ts',
  'pane/decide.test.tsx',
  'workbook/balanceSheet.test.ts',
  'workbook/aggregatedImport.test.ts',
  'pane/decideKeyboard.test.tsx',
  'pane/decideEdits.test.tsx',
  'workbook/plan/planRealised.test.ts',
  'cli/generate.test.ts',
  'hosts/contract.test.ts',
  'workbook/planProof.test.ts',
  'pane/functions.test.tsx',
  'pane/accounts.test.tsx',
  'pane/decideResults.test.tsx',
];

function rankOf({ path }) {
  const file = path.replaceAll('\\', '/');
  const rank = LONG.findIndex((name) => file.endsWith(`/tests/${name}`));
  return rank < 0 ? LONG.length : rank;
}

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rankOf(one) - rankOf(other));
  }
};
