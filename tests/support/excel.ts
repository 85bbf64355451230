/**
 * Excel for tests: Microsoft's client over the simulated host over the engine, without a screen.
 */
import { bootEngine } from '../../src/engine/bootEngine';
import type { Engine } from '../../src/engine/engine';
import { functionsMetadata } from '../../src/functions/metadata';
import { installedApiSets, loadClient } from '../../src/sandbox/client/nodeClient';
import type { HostedFunction } from '../../src/sandbox/host/customFunctions';
import { SpreadsheetHost } from '../../src/sandbox/host/spreadsheetHost';

export interface OpenExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly host: SpreadsheetHost;
  /** The engine's own interface, for looks past the client. */
  readonly api: Engine['api'];
  /** Ends the engine; call it in `afterEach` or the process does not stop. */
  close(): void;
}

export interface OpenExcelOptions {
  /** The newest ExcelApi 1.x this Excel has; 14 is what Office 2021 has. */
  readonly excelApi?: number;
  readonly displayLanguage?: string;
  /** Functions beside ours, as functions.json would describe them. */
  readonly functions?: readonly HostedFunction[];
}

/** Opens a new workbook with one sheet, in an Excel of its own. */
export async function openExcel(options: OpenExcelOptions = {}): Promise<OpenExcel> {
  const engine = bootEngine();
  const host = new SpreadsheetHost(engine, {
    namespace: 'CSCOST',
    functions: [...functionsMetadata('en', '').functions, ...(options.functions ?? [])],
    excelApi: options.excelApi ?? 14,
    apiSets: installedApiSets(),
  });
  const client = loadClient(host, { displayLanguage: options.displayLanguage });
  await host.idle();
  return {
    Excel: client.Excel,
    Office: client.Office as typeof Office,
    OfficeExtension: client.OfficeExtension,
    CustomFunctions: client.CustomFunctions as typeof CustomFunctions,
    host,
    api: engine.api,
    close: () => engine.dispose(),
  };
}
