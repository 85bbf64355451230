/** The shared case `retail-zh`: a year of a retailer's ledger (GB18030), its mapping and drivers, and what a correct import finds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CategoryKey } from '../../src/model/categories';

export const CASE_FOLDER = join(__dirname, '..', 'fixtures', 'cases', 'retail-zh');

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(CASE_FOLDER, name)));
}

export interface RetailExpectation {
  readonly fiscalYearStart: string;
  readonly rows: Readonly<Record<string, number>>;
  readonly amounts: Readonly<Record<string, number>>;
  readonly byCategory: Readonly<Record<CategoryKey, number>>;
  readonly byCategoryMonth: Readonly<Record<CategoryKey, readonly number[]>>;
  readonly byLine: Readonly<Record<string, number>>;
  readonly byQualityClass: Readonly<Record<string, number>>;
  readonly costPerContact: number;
  readonly rejected: readonly { readonly row: number; readonly reason: string }[];
  readonly accountNames: Readonly<Record<string, string>>;
}

export const retailCase = {
  ledger: (): Uint8Array => bytesOf('ledger.csv'),
  mapping: (): Uint8Array => bytesOf('mapping.csv'),
  drivers: (): Uint8Array => bytesOf('drivers.csv'),
  expected: JSON.parse(readFileSync(join(CASE_FOLDER, 'expected.json'), 'utf8')) as RetailExpectation,
} as const;
