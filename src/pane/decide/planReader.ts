/** What the step Decide shows of the workbook, read again whenever the model has changed. */
import type { LiveModel, WorkbookHost } from '../../hosts/host';
import type { Language } from '../../locales';
import type { QualityEffect } from '../../model/levers';
import { QUALITY_EFFECTS } from '../../model/levers';
import { Problem } from '../../model/problem';
import { recordOf } from '../../model/recordOf';
import { isFault } from '../../model/snapshot';
import { readInputs } from '../../workbook/readInputs';
import { PLAN_TABLES, readPlanModel, type WorkbookPlan } from '../../workbook/readPlanModel';
import { readPlanWish, type ReadWish } from '../../workbook/readPlanWish';
import type { TableContent } from '../../workbook/content';
import { GUARDRAIL_OF } from '../../workbook/sheets/guardrails';
import { readTables, type TableReader } from '../../workbook/tableReader';
import { TABLES } from '../../workbook/tables';
import { ListenedState } from './listenedState';

export interface Reading {
  /** The workbook's own language. */
  readonly language: Language;
  readonly currency: string;
  readonly plan: WorkbookPlan;
  readonly wish: ReadWish;
  readonly levers: TableReader;
  /** Limits that a person typed, fractions; `null` where the goal of the firm sets it. */
  readonly ownLimits: Readonly<Record<QualityEffect, number | null>>;
}

export type ReadingState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly reading: Reading }
  /** `reading` is the one before it, if any. */
  | { readonly status: 'failed'; readonly error: unknown; readonly reading: Reading | null };

function readOwnLimits(guardrails: TableReader | undefined): Reading['ownLimits'] {
  const rows = Array.from({ length: guardrails?.rows ?? 0 }, (_, row) => row);
  return recordOf(QUALITY_EFFECTS, (metric) => {
    const row = rows.find((at) => guardrails?.text(at, 'key') === GUARDRAIL_OF[metric]);
    const own = row === undefined ? null : (guardrails?.number(row, 'own', '') ?? null);
    return isFault(own) ? null : own;
  });
}

/** Reads what the step shows out of `PLAN_TABLES`. Throws `tables-missing` without levers. */
export function readDecision(tables: readonly TableContent[], language: Language): Reading {
  const readers = readTables(tables.filter(({ name }) => PLAN_TABLES.includes(name)));
  const levers = readers.get(TABLES.levers);
  if (!levers) throw new Problem('tables-missing', { names: TABLES.levers });
  const wish = readPlanWish(tables);
  return {
    language,
    currency: readInputs(readers.get(TABLES.inputs)).text('currency'),
    plan: readPlanModel(tables, language, wish),
    wish,
    levers,
    ownLimits: readOwnLimits(readers.get(TABLES.guardrails)),
  };
}

/** Keeps one reading fresh. A newer read takes the place of one under way. */
export class PlanReader extends ListenedState<ReadingState> {
  private language: Language | null = null;
  private reads = 0;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly host: WorkbookHost,
    private readonly live: LiveModel,
  ) {
    super({ status: 'loading' });
  }

  /** Follows the model until the returned function is called. */
  follow(): () => void {
    const look = (): void => {
      if (this.live.current().status === 'ready') this.last = this.read();
    };
    look();
    return this.live.subscribe(look);
  }

  /** Resolves when what is being read now is shown. */
  settled(): Promise<void> {
    return this.last;
  }

  private async read(): Promise<void> {
    const own = (this.reads += 1);
    const found = await this.outcome();
    if (own === this.reads) this.publish(found);
    else await this.last;
  }

  private async outcome(): Promise<ReadingState> {
    const before = this.current();
    const reading = 'reading' in before ? before.reading : null;
    try {
      this.language ??= (await this.host.describe()).mark?.language ?? null;
      const tables = await this.host.readTables(PLAN_TABLES);
      return { status: 'ready', reading: readDecision(tables, this.language ?? 'en') };
    } catch (error) {
      return { status: 'failed', error, reading };
    }
  }
}
