/**
 * The pane frame's way to the host of the page around it.
 */
import type { ClientWindow } from '../client/bridge';
import type { SpreadsheetHost } from '../host/spreadsheetHost';

/** The frame's own window, as the client fills it. */
export const frameWindow = window as unknown as ClientWindow;

/** The simulated Excel of the page; throws when the pane is opened outside the sandbox page. */
export function hostOfPage(): SpreadsheetHost {
  const host: unknown = Reflect.get(window.parent, 'spreadsheetHost');
  if (!host) throw new Error('The task pane of the sandbox needs its page: open index.html.');
  // No instanceof: the host is of the page's realm.
  return host as SpreadsheetHost;
}
