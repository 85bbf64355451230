/** `cscost upgrade` over a workbook that an earlier version made; its figures are compared where the template is tested. */
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../src/hosts/xlsx/reading/readWorkbook';
import { TEMPLATE_VERSION } from '../../src/workbook/template';
import { TemporaryFolder } from '../support/xlsx/files';
import { runIn, type Ran } from './commandLine';

const TIME = 300_000;

let folder: TemporaryFolder;
beforeAll(() => {
  folder = new TemporaryFolder();
  copyFileSync('tests/fixtures/workbooks/version-3.xlsx', join(folder.path, 'old.xlsx'));
});
afterAll(() => folder.remove());

const run = (...args: readonly string[]): Promise<Ran> => runIn(folder.path, args, { LANG: 'en' });

it(
  'writes a workbook of this version beside the earlier one, whose checks pass, and says what to look at',
  async () => {
    const before = readFileSync(join(folder.path, 'old.xlsx'));
    const { code, printed, complaints } = await run('upgrade', '--workbook', 'old.xlsx', '--out', 'new.xlsx');
    expect(complaints).toEqual([]);
    expect(printed.at(-1)).toBe(`Wrote new.xlsx: template version 3, now ${TEMPLATE_VERSION}.`);
    expect(code).toBe(printed.length > 1 ? 1 : 0);
    expect(readFileSync(join(folder.path, 'old.xlsx')).equals(before)).toBe(true);
    const { mark } = await readWorkbook(new Uint8Array(readFileSync(join(folder.path, 'new.xlsx'))));
    expect(mark).toEqual({ templateVersion: TEMPLATE_VERSION, language: 'en' });
    const checked = await run('check', '--workbook', 'new.xlsx', '--json');
    expect(JSON.parse(checked.printed[0] ?? '')).toMatchObject({ failing: 0 });

    const again = await run('upgrade', '--workbook', 'new.xlsx', '--out', 'newer.xlsx');
    expect([again.code, existsSync(join(folder.path, 'newer.xlsx'))]).toEqual([2, false]);
    expect(again.complaints[0]).toContain('there is nothing to upgrade');
  },
  TIME,
);

it('keeps a file that is there', async () => {
  const { code, complaints } = await run('upgrade', '--workbook', 'old.xlsx', '--out', 'old.xlsx');
  expect([code, complaints.length]).toEqual([2, 1]);
});
