/**
 * The look of the pane: Fluent's themes with faces that have Chinese characters, following the program around it.
 */
import { useEffect, useMemo, useState } from 'react';
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { HostTheme, WorkbookHost } from '../hosts/host';
import type { Language } from '../locales';

const LATIN_FONTS = "'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Noto Sans', 'Liberation Sans'";
const CHINESE_FONTS = "'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC'";

/** The language's own faces first: quotation marks and dashes are as wide as its letters. */
const FONTS: Readonly<Record<Language, string>> = {
  en: `${LATIN_FONTS}, ${CHINESE_FONTS}, sans-serif`,
  'zh-CN': `${CHINESE_FONTS}, ${LATIN_FONTS}, sans-serif`,
};

const THEMES: Readonly<Record<HostTheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  'high-contrast': teamsHighContrastTheme,
};

/** Fluent theme for the colouring of a host and the language of the pane. */
export function useTheme(host: WorkbookHost, language: Language): Theme {
  const colouring = useHostTheme(host);
  return useMemo(() => ({ ...THEMES[colouring], fontFamilyBase: FONTS[language] }), [colouring, language]);
}

/** The host's colouring, asked again when the pane shows: Excel has no event for it. */
function useHostTheme(host: WorkbookHost): HostTheme {
  const [theme, setTheme] = useState(() => host.theme());
  useEffect(() => {
    const ask = (): void => setTheme(host.theme());
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    ask();
    window.addEventListener('focus', ask);
    document.addEventListener('visibilitychange', ask);
    scheme.addEventListener('change', ask);
    return () => {
      window.removeEventListener('focus', ask);
      document.removeEventListener('visibilitychange', ask);
      scheme.removeEventListener('change', ask);
    };
  }, [host]);
  return theme;
}
