/**
 * What the tests of the pane share: the pane over a workbook in memory, a live model that the test moves, the shared
 * case as files, and a look for barriers.
 */
import { act, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { workbookBytes } from '../../src/hosts/xlsx/writeWorkbook';
import { readHere } from '../../src/pane/fill/work/readHere';
import { App } from '../../src/pane/App';
import type { LiveModel, ModelState } from '../../src/hosts/host';
import type { Language } from '../../src/locales';
import { CATEGORY_KEYS, QUALITY_CLASSES, type CategoryKey, type QualityClass } from '../../src/model/categories';
import type { CalendarMonth } from '../../src/model/fiscalYear';
import { NOTHING_KNOWN, type LineSnapshot, type ModelSnapshot, type NumberCell } from '../../src/model/snapshot';
import { answerDoubt, answerPlan } from '../../src/pane/decide/answerQuestions';
import type { Planner } from '../../src/pane/decide/planQuestions';
import { memoryPreferences, type Preferences } from '../../src/pane/preferences';
import { buildWorkbook } from '../../src/workbook/buildWorkbook';
import { commitPlan } from '../../src/workbook/commitPlan';
import { MemoryHost } from '../support/memoryHost';
import { retailCase } from '../support/retailCase';
import { NEW_WORKBOOK_QUALITY, NO_GUARDRAILS } from '../support/qualitySettings';

/** A live model that publishes what the test says; a refresh publishes what `onRefresh` returns. */
export class TestLive implements LiveModel {
  /** What the next refresh publishes, whatever else would come. */
  next: ModelState | null = null;
  private listeners = new Set<(state: ModelState) => void>();

  constructor(
    private state: ModelState,
    private readonly onRefresh: (before: ModelState) => Promise<ModelState> | ModelState,
  ) {}

  current(): ModelState {
    return this.state;
  }

  subscribe(listener: (state: ModelState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async refresh(): Promise<void> {
    const found = this.next ?? (await this.onRefresh(this.state));
    this.next = null;
    this.publish(found);
  }

  publish(state: ModelState): void {
    this.state = state;
    act(() => this.listeners.forEach((listener) => listener(state)));
  }
}

const NOTHING: readonly NumberCell[] = Array.from({ length: 12 }, () => null);

function line(category: CategoryKey, actual: readonly NumberCell[]): LineSnapshot {
  const classes = Object.fromEntries(QUALITY_CLASSES.map((key) => [key, null])) as Record<QualityClass, NumberCell>;
  return {
    id: `${category}.x`,
    name: category,
    behaviour: null,
    recurrence: null,
    driver: '',
    classes,
    actual,
    budget: NOTHING,
  };
}

/** The model as a workbook has it whose category sheets hold these monthly amounts. */
export function modelWith(
  byCategoryMonth: Partial<Record<CategoryKey, readonly NumberCell[]>> = {},
  more: Partial<ModelSnapshot> = {},
): ModelSnapshot {
  const year = NOTHING.map(() => NOTHING_KNOWN);
  return {
    currency: 'CNY',
    fiscalYearStart: { year: 2025, month: 1 },
    closedMonths: 0,
    categories: CATEGORY_KEYS.map((key) => ({ key, lines: [line(key, byCategoryMonth[key] ?? NOTHING)] })),
    missing: [],
    drivers: { actual: year, budget: year },
    quality: NEW_WORKBOOK_QUALITY,
    guardrails: NO_GUARDRAILS,
    scenarios: [],
    plan: [],
    checks: [],
    unmapped: { rows: 0, amount: 0 },
    log: [],
    ...more,
  };
}

/** The model after a right import of the shared case, as its expectation has it. */
export function retailModel(): ModelSnapshot {
  const { byCategoryMonth, rows, amounts } = retailCase.expected;
  return modelWith(byCategoryMonth, {
    closedMonths: 12,
    unmapped: { rows: rows.unmapped ?? 0, amount: amounts.unmapped ?? 0 },
    checks: [
      { key: 'bins', difference: 0, passed: true },
      { key: 'unmapped', difference: amounts.unmapped ?? 0, passed: false },
      { key: 'duplicates', difference: 1, passed: false },
      { key: 'functions', difference: null, passed: null },
    ],
  });
}

export function ready(model: ModelSnapshot): ModelState {
  return { status: 'ready', model, readAt: new Date(2026, 0, 1) };
}

export function fileOf(name: string, content: Uint8Array | string): File {
  return new File([typeof content === 'string' ? content : new Uint8Array(content)], name, { type: 'text/csv' });
}

export const retailFiles = {
  ledger: () => fileOf('ledger.csv', retailCase.ledger()),
  mapping: () => fileOf('mapping.csv', retailCase.mapping()),
  drivers: () => fileOf('drivers.csv', retailCase.drivers()),
};

export interface OpenPane {
  readonly host: MemoryHost;
  readonly live: TestLive;
  readonly preferences: Preferences;
  readonly user: UserEvent;
}

/** Answers about levers at once, as the worker does away from the page. */
export const planner: Planner = {
  answerPlan: async (question) => answerPlan(question),
  answerDoubt: async (question) => answerDoubt(question),
  answerCommit: async ({ commitment, tables }) => commitPlan(commitment, tables),
};

interface PaneOptions {
  readonly language?: Language;
  readonly host?: MemoryHost;
  readonly state?: ModelState;
  /** What a refresh finds after something was written. */
  readonly after?: ModelState;
  readonly preferences?: Preferences;
  readonly planner?: Planner;
}

/** Opens the pane. Without a state it shows a workbook without our template, which appears once it is injected. */
export function openPane(options: PaneOptions = {}): OpenPane {
  const { language = 'en', host = new MemoryHost(), preferences = memoryPreferences() } = options;
  const live = new TestLive(options.state ?? { status: 'absent' }, async (before) => {
    if (options.after && host.writes > 0) return options.after;
    const { mark } = await host.describe();
    return mark && before.status === 'absent' ? ready(modelWith()) : before;
  });
  render(
    <App
      host={host}
      live={live}
      preferences={preferences}
      writeFile={workbookBytes}
      readLedger={readHere}
      planner={options.planner ?? planner}
      initialLanguage={language}
      version="0.1.0"
    />,
  );
  return { host, live, preferences, user: userEvent.setup() };
}

/** A workbook that has the template already. */
export async function hostWithTemplate(
  language: Language = 'en',
  fiscalYearStart: CalendarMonth = { year: 2025, month: 1 },
): Promise<MemoryHost> {
  const host = new MemoryHost();
  await host.inject(buildWorkbook({ language, currency: 'CNY', fiscalYearStart }));
  return host;
}

const FILL = { en: 'Fill', 'zh-CN': '数据录入' } as const;

/** Opens the pane over a workbook with the template, on the step Fill, once that is loaded. */
export async function openFill(options: PaneOptions = {}): Promise<OpenPane> {
  const host = options.host ?? (await hostWithTemplate(options.language));
  const state = options.state ?? ready(modelWith());
  const pane = openPane({ after: ready(retailModel()), ...options, host, state });
  if (state.status === 'ready') await screen.findByRole('heading', { level: 1, name: FILL[options.language ?? 'en'] });
  return pane;
}

const LABELS = {
  en: { ledger: 'Ledger export', mapping: 'Account mapping (optional)', drivers: 'Drivers by month (optional)' },
  'zh-CN': { ledger: '明细账文件', mapping: '科目对照表（选填）', drivers: '动因数据（选填）' },
} as const;

/** Chooses files as the browser's file dialog does. */
export async function chooseFiles(
  user: UserEvent,
  files: Partial<Record<keyof (typeof LABELS)['en'], File>>,
  language: Language = 'en',
): Promise<void> {
  // The ledger last: it is read as soon as it is there.
  for (const role of ['mapping', 'drivers', 'ledger'] as const) {
    const file = files[role];
    if (file) await user.upload(screen.getByLabelText(LABELS[language][role], { selector: 'input' }), file);
  }
}

/** Barriers that axe finds on the page as it stands; rules that need a layout are left to the browser test. */
export async function barriers(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** An amount with two decimals and group separators, written without the pane's formats. */
export const money = (value = 0): string => value.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');

/** The button that posts the shared case. */
export const postButton = (): Promise<HTMLElement> =>
  screen.findByRole('button', { name: 'Post 1,856 rows' }, { timeout: 30_000 });

/** Cells of a row of the reconciliation, found by its first words; it comes a moment after the step. */
export async function binRow(label: string): Promise<readonly string[]> {
  const row = await screen.findByRole('row', { name: new RegExp(`^${label.replace(/[()]/g, '\\$&')}`) });
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
}

/** Latin words that a Chinese page may hold: names, codes, and what stands in the person's own files. */
const ALLOWED = [/CSCOST/g, /English/g, /\b[A-Z]{3}\b/g, /GB18030/g, /UTF-8/g, /\S+\.csv/g];

/** Everything a person sees or hears: text and spoken attributes, but scripts and styles. */
function spoken(): string {
  const attributes = [...document.body.querySelectorAll('[aria-label],[title],[placeholder]')]
    .filter((element) => element.closest('[aria-hidden="true"]') === null)
    .flatMap((element) => ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''));
  return [document.body.textContent, ...attributes].join('\n');
}

/** Words in Latin letters that a person sees or hears, but for those that Chinese writes so, too. */
export function latinWords(): readonly string[] {
  const rest = ALLOWED.reduce((text, allowed) => text.replace(allowed, ''), spoken());
  return rest.match(/[A-Za-z]{2,}/g) ?? [];
}
