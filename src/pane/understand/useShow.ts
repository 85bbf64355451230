import { useCallback, useState } from 'react';
import type { Place, WorkbookHost } from '../../hosts/host';
import { readTables } from '../../workbook/tableReader';
import type { TableCell, Target } from './places';

async function placeOf(host: WorkbookHost, { table, row, column }: TableCell): Promise<Place> {
  const found =
    readTables(await host.readTables([table]))
      .get(table)
      ?.columnOf(column) ?? -1;
  return { kind: 'table', table, row, column: Math.max(0, found) };
}

/** Takes a person to a target; and why the last time failed, `null` when it did not. */
export function useShow(host: WorkbookHost): readonly [(target: Target) => void, unknown] {
  const [failure, setFailure] = useState<unknown>(null);
  const show = useCallback(
    (target: Target): void => {
      setFailure(null);
      const go = async (): Promise<void> => {
        await host.select(target.kind === 'cell' ? await placeOf(host, target) : target);
      };
      go().catch((error: unknown) => setFailure(error ?? new Error(String(error))));
    },
    [host],
  );
  return [show, failure];
}
