import { GUARDRAIL_KEYS } from '../../model/guardrails';
import { RELEASED } from '../release';
import { cell } from '../formulas';
import { PALETTE } from '../palette';
import type { BlockSpec, CellSpec, CellValue, NameSpec, SheetSpec, StyleId, TableSpec, ValidationSpec } from '../spec';
import { headerOf } from '../tableHeaders';
import { TABLES, columnIndex, columnsOf } from '../tables';
import type { Template } from '../template';
import { wrappedHeight } from '../textFit';
import { FIRST_COLUMN, buildSheet, single, styled } from './frame';
import { guardrailsTable } from './guardrails';
import { INPUT_ROWS, type InputRow } from './inputRows';
import { ratesTable } from './rates';

const HEADER_ROW = 4;
const GUARDRAILS_HEADING = HEADER_ROW + INPUT_ROWS.length + 2;
const GUARDRAILS_ROW = GUARDRAILS_HEADING + 2;
const RATES_HEADING = GUARDRAILS_ROW + GUARDRAIL_KEYS.length + 2;
const RATES_ROW = RATES_HEADING + 2;
/** Widths of the sheet's columns, which its tables share. */
const WIDTHS = [24, 18, 38, 18, 16, 60, 20, 14, 14, 14, 12];
/** Rows for rates on the printed page. */
const PRINTED_RATES = 12;
const LABEL_COLUMN = columnIndex(TABLES.inputs, 'input');
const VALUE_COLUMN = columnIndex(TABLES.inputs, 'value');
const NOTE_COLUMN = columnIndex(TABLES.inputs, 'note');

const STYLES: Readonly<Record<string, StyleId>> = { input: 'prose', value: 'input', note: 'prose', source: 'prose' };

function rowAt(index: number): number {
  return HEADER_ROW + 1 + index;
}

function inputCells(template: Template, row: InputRow): readonly (CellSpec | CellValue)[] {
  const { words } = template;
  const { label, unit, note } = words.inputs.rows[row.key];
  const cells: Readonly<Record<string, CellSpec | CellValue>> = {
    key: row.key,
    section: words.inputs.sections[row.section],
    input: label,
    value: { format: row.format, ...(row.start?.(template) ?? { value: null }) },
    unit: unit || null,
    note,
    source: row.isAssumption ? words.inputs.templateSource : null,
    date: row.isAssumption ? RELEASED.serial : null,
  };
  return columnsOf(TABLES.inputs).map((id) => cells[id] ?? null);
}

function inputsTable(template: Template): TableSpec {
  return {
    name: TABLES.inputs,
    row: HEADER_ROW,
    column: 0,
    columns: columnsOf(TABLES.inputs).map((id) => ({
      id,
      header: headerOf(TABLES.inputs, id, template.settings.language),
      style: STYLES[id] ?? 'text',
      format: id === 'date' ? 'date' : 'general',
    })),
    rows: INPUT_ROWS.map((row) => inputCells(template, row)),
    totals: false,
    filter: true,
  };
}

function inputValidations(template: Template): readonly ValidationSpec[] {
  return INPUT_ROWS.flatMap(({ rule }, index) =>
    rule
      ? [
          {
            area: single(rowAt(index), VALUE_COLUMN),
            ...rule(template, cell(rowAt(index), VALUE_COLUMN)),
          },
        ]
      : [],
  );
}

function headingAbove(row: number, heading: string, lead: string): BlockSpec {
  const rest = WIDTHS.slice(FIRST_COLUMN + 1).map(() => null);
  return { row, column: FIRST_COLUMN, cells: [styled('heading', [heading, ...rest]), styled('note', [lead])] };
}

function height(texts: readonly (readonly [text: string, column: number])[]): number {
  return wrappedHeight(texts.map(([text, column]) => ({ text, width: WIDTHS[column] ?? 0 })));
}

/** Settings, assumptions, guardrails and exchange rates, each with its note, source, owner and date. */
export function buildInputs(template: Template): SheetSpec {
  const { inputs } = template.words;
  const inputHeights = INPUT_ROWS.map(({ key }, index) => {
    const { label, note } = inputs.rows[key];
    const source = INPUT_ROWS[index]?.isAssumption ? inputs.templateSource : '';
    const texts = [
      [label, LABEL_COLUMN],
      [note, NOTE_COLUMN],
      [source, columnIndex(TABLES.inputs, 'source')],
    ] as const;
    return { row: rowAt(index), height: height(texts) };
  });
  const guardrailHeights = GUARDRAIL_KEYS.map((key, index) => ({
    row: GUARDRAILS_ROW + 1 + index,
    height: height([
      [inputs.guardrails[key].label, LABEL_COLUMN],
      [inputs.guardrails[key].note, NOTE_COLUMN],
    ]),
  }));
  return buildSheet(template, 'inputs', {
    title: template.sheetName('inputs'),
    lead: inputs.lead,
    tabColor: PALETTE.settings,
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
    columns: WIDTHS.map((width, column) => ({ column, width, ...(column === 0 && { hidden: true }) })),
    rows: [...inputHeights, ...guardrailHeights, { row: GUARDRAILS_ROW, height: 33 }],
    blocks: [
      headingAbove(GUARDRAILS_HEADING, inputs.guardrailsHeading, inputs.guardrailsLead),
      headingAbove(RATES_HEADING, inputs.ratesHeading, inputs.ratesLead),
    ],
    tables: [inputsTable(template), guardrailsTable(template, GUARDRAILS_ROW), ratesTable(template, RATES_ROW)],
    validations: inputValidations(template),
    print: {
      landscape: true,
      area: {
        row: 0,
        column: FIRST_COLUMN,
        // As far as rates are added below.
        rows: RATES_ROW + 1 + PRINTED_RATES,
        columns: WIDTHS.length - FIRST_COLUMN,
      },
      pagesTall: null,
    },
  });
}

/** The defined names of the inputs' value cells. */
export function inputNames(): readonly NameSpec[] {
  return INPUT_ROWS.map(({ name }, index) => ({ name, sheet: 'inputs', area: single(rowAt(index), VALUE_COLUMN) }));
}
