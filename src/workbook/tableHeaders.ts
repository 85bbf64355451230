/** The headers that people see, and references to columns by them in formulas. */
import type { Language } from '../locales';
import { CELL_WORDS } from '../locales/cells';
import { columnIndex, kindOf, type TableKind } from './tables';

type Words = Readonly<Record<string, string>>;

/** A header of a table with months: `actual03` → `Actual 03`. */
function monthHeader(id: string, names: Words): string | undefined {
  const [, word = '', number] = /^([a-z]+)(\d\d)$/.exec(id) ?? [];
  return number === undefined ? names[id] : names[word] && `${names[word]} ${number}`;
}

function categoryHeader(id: string, language: Language): string | undefined {
  const { headers, classes } = CELL_WORDS[language];
  return monthHeader(id, classes) ?? monthHeader(id, headers.category);
}

function leverHeader(id: string, language: Language): string | undefined {
  const names: Words = CELL_WORDS[language].headers.levers;
  const [kept = '', effect] = id.split('.');
  return effect === undefined ? names[id] : `${names[kept]} ${names[effect]}`;
}

function driverHeader(id: string, language: Language): string | undefined {
  const names: Readonly<Record<string, string>> = CELL_WORDS[language].headers.drivers;
  const [scenario = '', part] = id.split('.');
  return part === undefined ? names[id] : `${names[scenario]} ${names[part]}`;
}

function guardrailHeader(id: string, language: Language): string | undefined {
  const { headers, goals } = CELL_WORDS[language];
  const names: Readonly<Record<string, string>> = { ...headers.guardrails, ...goals };
  return names[id];
}

function plainHeader(kind: TableKind, id: string, language: Language): string | undefined {
  const names: Readonly<Record<string, string>> = CELL_WORDS[language].headers[kind];
  return names[id];
}

/** Headers that are put together from words of other places. */
const HEADERS: Partial<Record<TableKind, typeof categoryHeader>> = {
  category: categoryHeader,
  drivers: driverHeader,
  guardrails: guardrailHeader,
  levers: leverHeader,
  scenario: (id, language) => monthHeader(id, CELL_WORDS[language].headers.scenario),
  plan: (id, language) => monthHeader(id, CELL_WORDS[language].headers.plan),
};

/** The header of a column in a language. Throws a RangeError for a column that is not ours. */
export function headerOf(table: string, columnId: string, language: Language): string {
  columnIndex(table, columnId);
  const header = HEADERS[kindOf(table)]?.(columnId, language) ?? plainHeader(kindOf(table), columnId, language);
  if (header === undefined) throw new RangeError(`No header for ${table} ${columnId}`);
  return header;
}

/** A whole column in a formula: `CS_people[Actual 01]`. */
export function columnRef(table: string, columnId: string, language: Language): string {
  return `${table}[${headerOf(table, columnId, language)}]`;
}

/** Neighbouring columns in a formula: `CS_people[[Actual 01]:[Actual 12]]`. */
export function columnsRef(table: string, first: string, last: string, language: Language): string {
  return `${table}[[${headerOf(table, first, language)}]:[${headerOf(table, last, language)}]]`;
}

/** A column's cell in the formula's own row: `CS_people[[#This Row],[Id]]`. */
export function rowRef(table: string, columnId: string, language: Language): string {
  return `${table}[[#This Row],[${headerOf(table, columnId, language)}]]`;
}

/** Neighbouring cells in the formula's own row: `CS_people[[#This Row],[Actual 01]:[Actual 12]]`. */
export function rowSpanRef(table: string, first: string, last: string, language: Language): string {
  return `${table}[[#This Row],[${headerOf(table, first, language)}]:[${headerOf(table, last, language)}]]`;
}

/** Neighbouring header cells in a formula: `CS_Guardrails[[#Headers],[Cost first]:[Quality first]]`. */
export function headerSpanRef(table: string, first: string, last: string, language: Language): string {
  return `${table}[[#Headers],[${headerOf(table, first, language)}]:[${headerOf(table, last, language)}]]`;
}
