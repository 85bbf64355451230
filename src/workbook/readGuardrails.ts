import { GUARDRAIL_KEYS } from '../model/guardrails';
import { recordOf } from '../model/recordOf';
import type { GuardrailSettings } from '../model/snapshot';
import type { TableReader } from './tableReader';

/** Limits in force by guardrail; blank where the table or a row is gone. `digits` is what Inputs says, `null` when nothing. */
export function readGuardrails(table: TableReader | undefined, digits: number | null): GuardrailSettings {
  const rows = new Map(Array.from({ length: table?.rows ?? 0 }, (_, row) => [table?.text(row, 'key') ?? '', row]));
  return {
    limits: recordOf(GUARDRAIL_KEYS, (key) => {
      const row = rows.get(key);
      return table && row !== undefined ? table.number(row, 'limit', table.text(row, 'metric')) : null;
    }),
    digits,
  };
}
