/**
 * What the add-in may weigh where somebody waits for it: the functions, before cells show anything, and the pane, before it
 * is seen.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BuiltPart } from './buildAddIn';

/** One wait, and what it may load. */
export interface Budget {
  readonly name: string;
  /** Parts that are loaded for it; a script that several of them need counts once. */
  readonly parts: readonly string[];
  /** Limit, in bytes after gzip. */
  readonly most: number;
  /** Sources that must be loaded later, when they are needed: beginnings of their paths. */
  readonly later: readonly string[];
}

/** What one action in a step needs, or what stands beside its figures. */
const OF_ACTIONS = [
  'node_modules/@fluentui/react-charts/',
  'node_modules/papaparse/',
  'node_modules/hucre/',
  'src/locales/messages.ts',
  'src/model/ledger/readLedger.ts',
  'src/model/plan/choosePlan.ts',
  'src/model/proposal/',
  'src/hosts/xlsx/',
];

const LANGUAGES = ['en', 'zh-CN'];
const STEPS = ['setup', 'fill', 'understand', 'decide', 'commit'];

/** What a person waits for who opens the pane: its frame, the words of the language, and the step that opens. */
const OPENINGS = STEPS.flatMap((step) =>
  LANGUAGES.map((language): Budget => ({
    name: `pane at ${step}, ${language}`,
    parts: ['excel', 'model', 'preferences', 'pane', `words-${language}`, step],
    most: 300_000,
    later: OF_ACTIONS,
  })),
);

export const BUDGETS: readonly Budget[] = [
  {
    name: 'functions',
    parts: ['excel'],
    most: 30_000,
    later: ['node_modules/', 'src/hosts/', 'src/workbook/', 'src/model/proposal/'],
  },
  ...OPENINGS,
];

/** What a budget came to. */
export interface Spending {
  readonly budget: Budget;
  readonly bytes: number;
  /** Sources loaded although they should be later. */
  readonly early: readonly string[];
  readonly isKept: boolean;
}

/**
 * Adds up a budget. `packedSize` gives a script's bytes after gzip. Throws a `RangeError` when the build has no part of a
 * name the budget counts: it would count nothing.
 */
export function spend(budget: Budget, parts: readonly BuiltPart[], packedSize: (script: string) => number): Spending {
  const counted = budget.parts.map((name) => {
    const part = parts.find((candidate) => candidate.name === name);
    if (!part) throw new RangeError(`The build has no part called ${name}.`);
    return part;
  });
  const scripts = new Set(counted.flatMap((part) => part.scripts));
  const sources = new Set(counted.flatMap((part) => part.sources));
  const bytes = [...scripts].reduce((sum, script) => sum + packedSize(script), 0);
  const early = [...sources].filter((source) => budget.later.some((beginning) => source.startsWith(beginning)));
  return { budget, bytes, early, isKept: bytes <= budget.most && early.length === 0 };
}

/** Bytes of a built file after gzip. */
export function packedSize(folder: string, name: string): number {
  return gzipSync(readFileSync(path.join(folder, name))).length;
}

/** Throws an `Error` that names every budget that is not kept, with what it came to and what loads too early. */
export function needKept(spent: readonly Spending[]): void {
  const broken = spent.filter(({ isKept }) => !isKept);
  if (broken.length === 0) return;
  const lines = broken.flatMap(({ budget, bytes, early }) => [
    `${budget.name}: ${bytes} bytes after gzip, at most ${budget.most}`,
    ...early.map((source) => `  should be loaded later: ${source}`),
  ]);
  throw new Error(['The build is larger than its budget (src/tools/budgets.ts).', ...lines].join('\n'));
}
