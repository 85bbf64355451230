/**
 * `npm run render -- FILE…`: the pages of workbooks as pictures in build/render, for people to look at. Without a file, the
 * empty template in both languages.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { workbookBytes } from '../hosts/xlsx/writeWorkbook';
import { LANGUAGES } from '../locales';
import { buildWorkbook } from '../workbook/buildWorkbook';
import { convertFiles } from './convertFiles';

const FOLDER = 'build/render';
/** Points to the inch; a page of A4 is about 1,200 pixels high. */
const RESOLUTION = '100';

async function writeTemplates(): Promise<readonly string[]> {
  const settings = { currency: 'CNY', fiscalYearStart: { year: 2025, month: 1 } } as const;
  return Promise.all(
    LANGUAGES.map(async (language) => {
      const file = path.join(FOLDER, `template-${language}.xlsx`);
      writeFileSync(file, await workbookBytes(buildWorkbook({ language, ...settings }), null));
      return file;
    }),
  );
}

function draw(pdf: string): readonly string[] {
  const pages = path.join(FOLDER, path.basename(pdf, '.pdf'));
  mkdirSync(pages, { recursive: true });
  const { status, stderr } = spawnSync('pdftoppm', ['-r', RESOLUTION, '-png', pdf, path.join(pages, 'page')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`pdftoppm did not draw ${pdf}: ${stderr}`);
  return readdirSync(pages).map((page) => path.join(pages, page));
}

async function render(given: readonly string[]): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const files = given.length > 0 ? given : await writeTemplates();
  for (const page of convertFiles(files, 'pdf', FOLDER).flatMap(draw)) console.log(page);
}

render(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
