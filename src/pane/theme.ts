/**
 * The look of the pane: Fluent's themes with faces that have Chinese characters, following the program around it.
 */
import { useEffect, useState } from 'react';
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { HostTheme, WorkbookHost } from '../hosts/host';

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', -apple-system, BlinkMacSystemFont, sans-serif";

function withFonts(theme: Theme): Theme {
  return { ...theme, fontFamilyBase: FONTS };
}

/** Fluent theme for each colouring of the host. */
export const THEMES: Readonly<Record<HostTheme, Theme>> = {
  light: withFonts(webLightTheme),
  dark: withFonts(webDarkTheme),
  'high-contrast': withFonts(teamsHighContrastTheme),
};

/** The host's colouring, asked again when the pane shows: Excel has no event for it. */
export function useHostTheme(host: WorkbookHost): HostTheme {
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
