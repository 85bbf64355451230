/** The template's mark as custom document properties, which travel with a workbook and stand in a file without Excel. */
import { LANGUAGES } from '../locales';
import type { TemplateMark } from './spec';

const VERSION = 'CscostTemplateVersion';
const LANGUAGE = 'CscostLanguage';

/** Names of the properties that hold the mark. */
export const MARK_PROPERTIES: readonly string[] = [VERSION, LANGUAGE];

/** The properties that hold a mark, by name. */
export function markProperties(mark: TemplateMark): ReadonlyMap<string, string | number> {
  return new Map<string, string | number>([
    [VERSION, mark.templateVersion],
    [LANGUAGE, mark.language],
  ]);
}

/** The mark that a workbook's custom properties hold, or `null` when they hold none of ours. */
export function readMark(properties: ReadonlyMap<string, unknown>): TemplateMark | null {
  const templateVersion = Number(properties.get(VERSION));
  const language = LANGUAGES.find((known) => known === properties.get(LANGUAGE));
  return Number.isInteger(templateVersion) && templateVersion > 0 && language ? { templateVersion, language } : null;
}
