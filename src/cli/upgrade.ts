import path from 'node:path';
import { LANGUAGES, say } from '../locales';
import { CLI_WORDS } from '../locales/cli';
import { Problem } from '../model/problem';
import { buildWorkbook } from '../workbook/buildWorkbook';
import { settingsOf } from '../workbook/upgrade/settingsOf';
import { sheetContents } from '../workbook/upgrade/sheetContents';
import { upgradeWorkbook, type UpgradedWorkbook } from '../workbook/upgrade/upgradeWorkbook';
import { TEMPLATE_VERSION } from '../workbook/template';
import type { WorkbookContent } from '../workbook/workbookContent';
import { command } from './command';
import { readInput } from './inputFile';
import { flag, optional, required } from './options';
import { readLanguage } from './optionValues';
import { refuseUnlessWritable } from './writeAside';
import { writeCalculated } from './writeCalculated';

/** Throws `model-missing`, `upgrade-not-needed` or `upgrade-too-new` where there is nothing to upgrade. */
function versionOf({ mark }: WorkbookContent): number {
  if (!mark) throw new Problem('model-missing');
  const { templateVersion: version } = mark;
  if (version === TEMPLATE_VERSION) throw new Problem('upgrade-not-needed', { version });
  if (version > TEMPLATE_VERSION) throw new Problem('upgrade-too-new', { version, current: TEMPLATE_VERSION });
  return version;
}

function upgraded(content: WorkbookContent): UpgradedWorkbook {
  const sheets = sheetContents(content);
  const tables = sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  return upgradeWorkbook(buildWorkbook(settingsOf(sheets, content.mark?.language ?? 'en')), sheets, tables);
}

/** `cscost upgrade`: writes a workbook of an earlier version as one of this version, calculated. */
export const upgrade = command(
  'upgrade',
  {
    workbook: required('FILE'),
    out: required('FILE'),
    lang: optional(LANGUAGES.join('|'), readLanguage),
    json: flag,
    force: flag,
  },
  async (asked, surroundings) => {
    const { language, pathOf, print } = surroundings;
    const file = pathOf(asked.out);
    refuseUnlessWritable(file, asked.force);
    const { readWorkbook } = await import('../hosts/xlsx/reading/readWorkbook');
    const { version, spec, notes } = await readInput(surroundings, asked.workbook, async (bytes) => {
      const content = await readWorkbook(bytes);
      return { version: versionOf(content), ...upgraded(content) };
    });
    await writeCalculated(file, spec);
    const words = CLI_WORDS[language];
    const told = { file: path.basename(file), version, current: TEMPLATE_VERSION };
    if (asked.json) print(JSON.stringify({ version, current: TEMPLATE_VERSION, notes }));
    else {
      notes.forEach(({ kind, place, content }) => print(say(language, words.upgradeNotes[kind], { place, content })));
      print(say(language, words.upgraded, told));
    }
    return notes.length > 0 ? 1 : 0;
  },
);
