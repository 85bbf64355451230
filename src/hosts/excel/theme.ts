import type { HostTheme } from '../host';

/**
 * The colours around the pane: what Office says, else what the system says. Excel on the web may leave `officeTheme`
 * undefined (https://github.com/OfficeDev/office-js/issues/6134).
 */
export function readTheme(): HostTheme {
  if (window.matchMedia?.('(forced-colors: active)').matches) return 'high-contrast';
  const isDark = Office.context.officeTheme?.isDarkTheme ?? window.matchMedia?.('(prefers-color-scheme: dark)').matches;
  return isDark ? 'dark' : 'light';
}
