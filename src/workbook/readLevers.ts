/** The levers of the Strategies sheet as the plan takes them, the user's own among them. */
import type { Language } from '../locales';
import { CELL_WORDS } from '../locales/cells';
import { CATEGORY_KEYS, type CategoryKey } from '../model/categories';
import { CONFIDENCES, EFFECTS, QUALITY_EFFECTS, STRATEGIES, type Confidence, type Strategy } from '../model/levers';
import type { LeverRange } from '../model/plan/leverRange';
import type { CostLine, LeverChoice } from '../model/plan/planModel';
import type { Ramp } from '../model/plan/ramp';
import { fixedSavings } from '../model/plan/serviceLines';
import { Problem } from '../model/problem';
import { recordOf } from '../model/recordOf';
import { isFault } from '../model/snapshot';
import { keyOf } from './keyOf';
import type { TableReader } from './tableReader';
import { headerOf } from './tableHeaders';

/** A lever of the workbook. */
export interface WorkbookLever {
  /** Row of the table's body, from 0. */
  readonly row: number;
  readonly name: string;
  readonly strategy: Strategy | null;
  readonly isChosen: boolean;
  /** At its likely effects; its id is the one of a shipped lever, else its name. */
  readonly choice: LeverChoice;
  readonly range: LeverRange;
  readonly ramp: Ramp;
  /** Share of its saving that is cash, 0–1. */
  readonly cash: number;
  readonly confidence: Confidence | null;
  readonly owner: string;
  readonly evidence: string;
  readonly source: string;
  /** Day of the evidence, an Excel serial; `null` when none is stated. */
  readonly date: number | null;
  readonly warning: string;
  /** Another name that rules may call it by; empty for none. */
  readonly alias: string;
  /** Ids of levers that must be chosen too, and of those that must not. */
  readonly needs: readonly string[];
  readonly excludes: readonly string[];
}

/** The levers that can be chosen, in the order of the sheet, and what is wrong with the others. */
export interface ReadLevers {
  readonly levers: readonly WorkbookLever[];
  /** Each with its place: `lever-number`, `lever-twice`, `lever-effect-whole`, and other faults of levers. */
  readonly faults: readonly Problem[];
}

/** Columns that workbooks of earlier versions lack: what was never asked for is nothing. */
const LATER_COLUMNS: readonly string[] = ['occupancy'];
const SEPARATORS = /[,;，；、]/;

/** Reads cells of one row and gathers what is wrong with them. */
class RowReader {
  readonly faults: Problem[] = [];

  constructor(
    private readonly table: TableReader,
    readonly row: number,
    readonly name: string,
    private readonly language: Language,
  ) {}

  text(id: string): string {
    return this.table.text(this.row, id);
  }

  number(id: string, blank = 0): number {
    if (LATER_COLUMNS.includes(id) && this.table.columnOf(id) < 0) return blank;
    const cell = this.table.number(this.row, id, this.name);
    if (!isFault(cell)) return cell ?? blank;
    this.refuse('lever-number', id, cell.content);
    return blank;
  }

  refuse(code: string, id: string, value: string | number): void {
    const header = headerOf(this.table.content.name, id, this.language);
    this.faults.push(
      new Problem(code, { place: [this.table.content.sheetName, this.name, header].join(' · '), value }),
    );
  }
}

function categoryOf(name: string): CategoryKey | null {
  return keyOf(name, CATEGORY_KEYS, (language) => CELL_WORDS[language].categoryNames);
}

/** Fixed savings, shares of a category's yearly cost. */
function readFixed(reader: RowReader, lines: readonly CostLine[]): LeverChoice['fixed'] {
  const name = reader.text('fixedCategory');
  const share = reader.number('fixedShare');
  if (share < 0 || share > 1) reader.refuse('lever-share', 'fixedShare', share);
  if (name === '') return [];
  const key = categoryOf(name);
  if (key === null) reader.refuse('lever-category-unknown', 'fixedCategory', name);
  return key === null || share === 0 ? [] : fixedSavings(key, share, lines);
}

function readRange(reader: RowReader): LeverRange {
  const range = { low: reader.number('low', 1), high: reader.number('high', 1) };
  if (range.low < 0 || range.low > 1) reader.refuse('lever-low', 'low', range.low);
  if (range.high < 1) reader.refuse('lever-high', 'high', range.high);
  return range;
}

function readRow(reader: RowReader, lines: readonly CostLine[]): WorkbookLever {
  const range = readRange(reader);
  const effects = recordOf(EFFECTS, (id) => {
    const effect = reader.number(id);
    if (effect >= 1 || effect * range.high >= 1) reader.refuse('lever-effect-whole', id, effect);
    return effect;
  });
  const oneOff = reader.number('oneOff');
  if (oneOff < 0) reader.refuse('lever-one-off-negative', 'oneOff', oneOff);
  const cash = reader.number('cash');
  if (cash < 0 || cash > 1) reader.refuse('lever-share', 'cash', cash);
  const names = (id: string): string[] =>
    reader
      .text(id)
      .split(SEPARATORS)
      .flatMap((name) => name.trim() || []);
  const yes = keyOf(reader.text('chosen'), ['yes', 'no'] as const, (l) => CELL_WORDS[l].chosen);
  return {
    row: reader.row,
    name: reader.name,
    strategy: keyOf(reader.text('strategy'), STRATEGIES, (l) => CELL_WORDS[l].strategyNames),
    isChosen: yes === 'yes',
    choice: {
      id: reader.text('id') || reader.name,
      effects,
      fixed: readFixed(reader, lines),
      quality: recordOf(QUALITY_EFFECTS, (id) => reader.number(id)),
      oneOff,
      running: reader.number('running'),
    },
    range,
    ramp: { start: Math.max(1, reader.number('start', 1)), monthsToFull: Math.max(0, reader.number('monthsToFull')) },
    cash,
    confidence: keyOf(reader.text('confidence'), CONFIDENCES, (l) => CELL_WORDS[l].confidences),
    owner: reader.text('owner'),
    evidence: reader.text('evidence'),
    source: reader.text('source'),
    date: reader.number('date') || null,
    warning: reader.text('warning'),
    alias: reader.text('alias'),
    needs: names('needs'),
    excludes: names('excludes'),
  };
}

interface ReadRow {
  readonly reader: RowReader;
  readonly lever: WorkbookLever;
}

/** A name as the Strategies sheet compares it. */
function plainName(name: string): string {
  return name.toLowerCase().replaceAll(' ', '');
}

/** Puts ids for the names that rules are written with; a rule about a lever that nobody knows is a fault. */
function resolveRules({ reader, lever }: ReadRow, rows: readonly ReadRow[]): ReadRow {
  const idOf = (word: string): string | null => {
    const wanted = plainName(word);
    const found = rows.find(({ lever: { choice, name, alias } }) =>
      [choice.id, name, alias].some((own) => plainName(own) === wanted),
    );
    return found?.lever.choice.id ?? null;
  };
  const ids = (rule: 'needs' | 'excludes'): string[] =>
    lever[rule].flatMap((word) => {
      const id = idOf(word);
      if (id === null) reader.refuse('lever-rule-unknown', rule, word);
      return id ?? [];
    });
  return { reader, lever: { ...lever, needs: ids('needs'), excludes: ids('excludes') } };
}

/** Leaves out levers with faults, and those that need one of them, until every one left can be chosen. */
function withoutFaults(rows: readonly ReadRow[]): readonly ReadRow[] {
  const sound = rows.filter(({ reader }) => reader.faults.length === 0);
  const ids = new Set(sound.map(({ lever }) => lever.choice.id));
  for (const { reader, lever } of sound) {
    const missing = lever.needs.find((id) => !ids.has(id));
    if (missing !== undefined) reader.refuse('lever-needs-faulty', 'needs', missing);
  }
  return sound.every(({ reader }) => reader.faults.length === 0) ? sound : withoutFaults(rows);
}

/** Calculated columns are filled in every row; a person's row says at least what the lever is or changes. */
const TYPED = ['id', 'lever', 'strategy', ...EFFECTS, 'fixedCategory', ...QUALITY_EFFECTS];

/**
 * Reads CS_Levers; fixed savings are shares of the categories that these lines make up. Blank cells are 0, a blank case the likely one. A lever
 * with something wrong in its row is left out and told with its place.
 */
export function readLevers(table: TableReader | undefined, lines: readonly CostLine[], language: Language): ReadLevers {
  const rows = Array.from({ length: table?.rows ?? 0 }, (_, row) => row).flatMap((row): readonly ReadRow[] => {
    if (!table || TYPED.every((id) => table.text(row, id) === '')) return [];
    const reader = new RowReader(table, row, table.text(row, 'lever'), language);
    if (reader.name === '') reader.refuse('lever-unnamed', 'lever', row + 1);
    return [{ reader, lever: readRow(reader, lines) }];
  });
  const seen = new Set<string>();
  for (const { reader, lever } of rows) {
    const id = lever.choice.id.toLowerCase();
    if (seen.has(id)) reader.refuse('lever-twice', 'lever', lever.choice.id);
    seen.add(id);
  }
  const resolved = rows.map((row) => resolveRules(row, rows));
  const sound = withoutFaults(resolved);
  return { levers: sound.map(({ lever }) => lever), faults: resolved.flatMap(({ reader }) => reader.faults) };
}
