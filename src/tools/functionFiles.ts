/** The files that tell of the custom functions: metadata for Excel and the help pages it links to, in each language. */
import { HELP_PAGES } from '../functions/helpPages';
import { functionsMetadata } from '../functions/metadata';
import { LANGUAGES, type Language } from '../locales';
import { helpPage } from './helpPage';

/** English is the file the manifest names; the others stand beside it. */
const METADATA_FILES: Readonly<Record<Language, string>> = { en: 'functions.json', 'zh-CN': 'functions-zh.json' };

/**
 * Name and content of each file.
 *
 * @param address the https address the files will have, without a slash at the end
 */
export function functionFiles(address: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const metadata = functionsMetadata(language, `${address}/${HELP_PAGES[language]}`);
      return [
        [METADATA_FILES[language], `${JSON.stringify(metadata, null, 1)}\n`],
        [HELP_PAGES[language], helpPage(language)],
      ] as const;
    }),
  );
}
