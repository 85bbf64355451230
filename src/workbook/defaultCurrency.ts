import type { Language } from '../locales';

/** What a workbook starts with in each language, until a person chooses. */
export const DEFAULT_CURRENCY: Readonly<Record<Language, string>> = { en: 'USD', 'zh-CN': 'CNY' };
