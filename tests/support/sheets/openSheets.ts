/** A Google spreadsheet for tests: the host, the script behind it over fake services, and a border of JSON between them. */
import { createSheetsHost } from '../../../src/hosts/sheets/sheetsHost';
import type { SheetsRequest } from '../../../src/hosts/sheets/protocol';
import type { Services } from '../../../src/hosts/sheets/server/services';
import { answering } from '../../../src/hosts/sheets/server/sheetsServer';
import type { WorkbookHost } from '../../../src/hosts/host';
import { FakeSpreadsheet } from './fakeSpreadsheet';

export interface OpenSheets {
  readonly book: FakeSpreadsheet;
  readonly host: WorkbookHost;
  /** Every request so far: its kind, and bytes there and back. */
  readonly requests: { readonly kind: SheetsRequest['kind']; readonly sent: number; readonly received: number }[];
  /** Called before a request reaches the script; what it throws is a call that fails. */
  onRequest: (request: SheetsRequest) => void | Promise<void>;
}

/** Requests of an injection read nothing that is calculated. */
export const UNCALCULATED: readonly SheetsRequest['kind'][] = [
  'describe',
  'begin',
  'names',
  'sheet',
  'finish',
  'rollback',
  'select',
];

/** @param calculates whether formulas show anything; a workbook of which only its contents are read needs none of it */
export function openSheets(book = new FakeSpreadsheet(), { calculates = true } = {}): OpenSheets {
  const answer = answering(book.services() as unknown as Services);
  const opened: OpenSheets = {
    book,
    requests: [],
    onRequest: () => undefined,
    host: createSheetsHost(async (json) => {
      const request = JSON.parse(json) as SheetsRequest;
      if (calculates && !UNCALCULATED.includes(request.kind)) await book.settle();
      await opened.onRequest(request);
      const reply = answer(json);
      opened.requests.push({ kind: request.kind, sent: Buffer.byteLength(json), received: Buffer.byteLength(reply) });
      return reply;
    }),
  };
  return opened;
}
