/** Writes the same long ledger with our writer and with two libraries. */
import { createWriteStream, openSync, closeSync, writeSync, writeFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeWorkbook } from '../../src/hosts/xlsx/writeWorkbook';
import type { CellValue, WorkbookSpec } from '../../src/workbook/spec';
import { TABLES } from '../../src/workbook/tables';
import { ledgerWorkbook } from '../support/xlsx/ledgerWorkbook';
import { peer } from './peer';

export const WRITERS = ['cscost', 'hucre', 'exceljs', 'exceljs stream'] as const;
export type WriterName = (typeof WRITERS)[number];

export interface WriterCost {
  readonly rows: number;
  readonly seconds: number;
  readonly bytes: number;
}

type Rows = readonly (readonly CellValue[])[];

/** As much of exceljs as is measured. */
interface ExcelJsSheet {
  addRow(cells: readonly CellValue[]): { commit(): void };
  commit(): void;
}
interface ExcelJs {
  readonly Workbook: new () => {
    addWorksheet(name: string): ExcelJsSheet;
    readonly xlsx: { writeFile(file: string): Promise<void> };
  };
  readonly stream: {
    readonly xlsx: {
      readonly WorkbookWriter: new (options: { stream: NodeJS.WritableStream }) => {
        addWorksheet(name: string): ExcelJsSheet;
        commit(): Promise<void>;
      };
    };
  };
}

/** As much of hucre as is measured. */
interface Hucre {
  writeXlsx(workbook: { sheets: readonly { name: string; rows: Rows }[] }): Promise<Uint8Array>;
}

async function writeOurs(spec: WorkbookSpec, file: string): Promise<void> {
  const handle = openSync(file, 'w');
  // No formula of the template looks at what the file shows here; the ledger has none.
  await writeWorkbook(spec, null, (bytes) => void writeSync(handle, bytes));
  closeSync(handle);
}

async function writeHucre(rows: Rows, file: string, folder: string): Promise<void> {
  const entry = path.resolve(folder, 'node_modules/hucre/dist/xlsx.mjs');
  const { writeXlsx } = (await import(pathToFileURL(entry).href)) as Hucre;
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'Ledger', rows }] }));
}

async function writeExcelJs(rows: Rows, file: string, folder: string): Promise<void> {
  const { Workbook } = peer(folder)('exceljs') as ExcelJs;
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Ledger');
  for (const row of rows) sheet.addRow(row);
  await workbook.xlsx.writeFile(file);
}

async function streamExcelJs(rows: Rows, file: string, folder: string): Promise<void> {
  const { stream } = peer(folder)('exceljs') as ExcelJs;
  const workbook = new stream.xlsx.WorkbookWriter({ stream: createWriteStream(file) });
  const sheet = workbook.addWorksheet('Ledger');
  for (const row of rows) sheet.addRow(row).commit();
  sheet.commit();
  await workbook.commit();
}

/** Writes the ledger once and says how long that took; making the rows is not counted. */
export async function measureWriter(name: WriterName, folder: string): Promise<WriterCost> {
  const spec = ledgerWorkbook();
  const table = spec.sheets.flatMap(({ tables }) => tables).find((one) => one.name === TABLES.ledger);
  const rows = (table?.rows ?? []) as Rows;
  const file = path.join(folder, `${name.replace(' ', '-')}.xlsx`);
  const writers: Readonly<Record<WriterName, () => Promise<void>>> = {
    cscost: () => writeOurs(spec, file),
    hucre: () => writeHucre(rows, file, folder),
    exceljs: () => writeExcelJs(rows, file, folder),
    'exceljs stream': () => streamExcelJs(rows, file, folder),
  };
  const begun = performance.now();
  await writers[name]();
  return { rows: rows.length, seconds: (performance.now() - begun) / 1000, bytes: statSync(file).size };
}
