/** Opens files in LibreOffice and saves them in another format. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice } from './libreOffice.mjs';

/**
 * Converts files with one start of LibreOffice, which calculates every formula without a value. It gets a profile of its
 * own, so that neither a person's settings nor their open LibreOffice matters.
 * @param format the extension of the new files
 * @param folder where they are written, under the names of the files
 * @returns their paths, in the order of the files; throws when one is missing
 */
export function convertFiles(files: readonly string[], format: 'pdf' | 'xlsx', folder: string): readonly string[] {
  const program = findLibreOffice();
  if (!program)
    throw new Error('LibreOffice is missing: `node src/tools/setup.mjs libreoffice` installs it where it may.');
  const profile = mkdtempSync(path.join(tmpdir(), 'cscost-libreoffice-'));
  try {
    mkdirSync(folder, { recursive: true });
    const options = ['--headless', '--convert-to', format, '--outdir', folder];
    const { stderr } = spawnSync(
      program,
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, ...options, ...files],
      {
        encoding: 'utf8',
      },
    );
    return files.map((file) => {
      const converted = path.join(folder, `${path.basename(file, path.extname(file))}.${format}`);
      if (!existsSync(converted)) throw new Error(`LibreOffice did not convert ${file}: ${stderr}`);
      return converted;
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
