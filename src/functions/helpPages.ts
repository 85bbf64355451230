import type { Language } from '../locales/languages';

/** Name of the help page on functions in each language, beside the add-in's own page; English is the manifest's. */
export const HELP_PAGES: Readonly<Record<Language, string>> = { en: 'help.html', 'zh-CN': 'help-zh.html' };
