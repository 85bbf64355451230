/**
 * Errors that come in with an argument. Each program has its own form: an object with the code (Excel), an Excel data type,
 * or the bare code as text (spreadsheet engines, Google Sheets).
 */
import { ERROR_CODES, type ErrorCode } from './result';

/** The code of an error value, or `null` when the value is no error. */
export function errorCodeOf(value: unknown): ErrorCode | null {
  const code = typeof value === 'object' && value !== null ? codeField(value) : value;
  return ERROR_CODES.find((known) => known === code) ?? null;
}

function codeField(value: object): unknown {
  if ('code' in value) return value.code;
  return 'basicValue' in value ? value.basicValue : null;
}
