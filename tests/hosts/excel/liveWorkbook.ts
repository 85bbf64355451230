/** A simulated Excel with the add-in's live functions at work, as src/entry starts them. */
import { CATALOGUE } from '../../../src/functions/catalogue';
import { associateFunctions, type CustomFunctionsApi } from '../../../src/functions/excelBinding';
import { createHub, type Hub } from '../../../src/functions/hub';
import { readLiveModel } from '../../../src/hosts/excel/readLiveModel';
import { watchWorkbook } from '../../../src/hosts/excel/watch';
import { openExcel, type OpenExcel } from '../../support/excel';
import { useExcel } from '../../support/hostTest';

export interface LiveWorkbook {
  readonly excel: OpenExcel;
  readonly hub: Hub;
  /** Every result that a stream was given, newest last: its call, such as `TOTAL(people,1)`, and the value. */
  readonly published: (readonly [call: string, value: unknown])[];
  /** How often the model was read. */
  readonly reads: number;
  /** Closes the add-in's page, and opens it anew in the same workbook: its cells call its functions again. */
  restart(): Promise<void>;
  close(): void;
}

interface Invocation {
  setResult(value: unknown): void;
}

/** Functions that note what they publish. */
function noting({ CustomFunctions }: OpenExcel, published: LiveWorkbook['published']): CustomFunctionsApi {
  const { Error, ErrorCode } = CustomFunctions;
  const associate: CustomFunctionsApi['associate'] = (id, implementation) =>
    CustomFunctions.associate(id, (...args: unknown[]) => {
      const invocation = args.at(-1) as Invocation;
      const { setResult } = invocation;
      const call = `${id}(${args.slice(0, -1).join(',').replace(/,+$/, '')})`;
      invocation.setResult = (value) => {
        published.push([call, value]);
        setResult(value);
      };
      return implementation(...args);
    });
  return { Error, ErrorCode, associate };
}

async function start(excel: OpenExcel, published: LiveWorkbook['published'], onRead: () => void): Promise<Hub> {
  const hub = createHub({
    read: () => {
      onRead();
      return readLiveModel('en');
    },
  });
  associateFunctions(noting(excel, published), hub, () => 'en');
  await watchWorkbook(hub.markDirty);
  return hub;
}

/** Opens an empty workbook with the add-in. */
export async function openLiveWorkbook(): Promise<LiveWorkbook> {
  const excel = await openExcel();
  useExcel(excel);
  const published: LiveWorkbook['published'] = [];
  let reads = 0;
  const countRead = () => void (reads += 1);
  let hub = await start(excel, published, countRead);
  return {
    excel,
    published,
    get hub() {
      return hub;
    },
    get reads() {
      return reads;
    },
    async restart() {
      hub.stop();
      const { functions } = excel.host;
      functions.endStreams();
      hub = await start(excel, published, countRead);
      functions.recalculate(...CATALOGUE.map(({ id }) => `CSCOST.${id}`));
    },
    close() {
      hub.stop();
      excel.close();
    },
  };
}
