/**
 * The pane in the sandbox for somebody who has a keyboard and nothing else. What has no place in the order of Tab, shows no
 * focus or hides it cannot be reached here, and a step that drops the focus is a fault.
 */
import type { Browser, Locator } from 'playwright-core';
import type { Language } from '../../src/locales';
import { SandboxPage } from './sandboxPage';

type Role = Parameters<Locator['getByRole']>[0];
type Name = string | RegExp;

/** More stops than any step has: a walk that long goes round in circles. */
const MOST_STOPS = 400;

/** Where the focus is, or what is wrong with where it is. */
type Stop =
  { readonly at: 'lost' | 'outside' } | { readonly at: 'here'; readonly what: string; readonly fault: string };

/** Looks at the element with the focus. Runs in the page. */
function look(): Stop {
  const frame = document.activeElement;
  if (!(frame instanceof HTMLIFrameElement)) return { at: 'outside' };
  const inner = frame.contentDocument;
  const element = inner?.activeElement;
  const view = inner?.defaultView;
  if (!inner || !view || !element || element === inner.body) return { at: 'lost' };
  const what = `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}”`;
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + Math.min(box.height / 2, 20)];
  const hit = inner.elementFromPoint(x, y);
  // The control itself, what it consists of, or the frame that is drawn for it.
  // Of a line in a chart the middle of its box may be beside it, and it is marked by what the chart draws around it.
  const chart = element.closest('svg');
  const isSeen = hit !== null && (chart ?? element.parentElement ?? element).contains(hit);
  const isClear = (colour: string): boolean => colour === 'transparent' || /^rgba\(.*, 0\)$/.test(colour);
  const isRing = (style: CSSStyleDeclaration): boolean =>
    (style.outlineStyle !== 'none' && style.outlineWidth !== '0px' && !isClear(style.outlineColor)) ||
    style.boxShadow !== 'none' ||
    style.textDecorationStyle === 'double';
  const isLine = (style: CSSStyleDeclaration): boolean =>
    style.content !== 'none' &&
    !/^matrix\(0,/.test(style.transform) &&
    (style.backgroundImage !== 'none' ||
      ['top', 'right', 'bottom', 'left'].some((side) => {
        const of = (part: string) => style.getPropertyValue(`border-${side}-${part}`);
        return of('style') !== 'none' && Number.parseFloat(of('width')) >= 2 && !isClear(of('color'));
      }));
  const around = [element, element.parentElement].filter((own) => own !== null);
  const hasRing =
    chart !== null ||
    around.some(
      (own) =>
        isRing(view.getComputedStyle(own)) ||
        isRing(view.getComputedStyle(own, '::after')) ||
        isLine(view.getComputedStyle(own, '::after')),
    );
  return { at: 'here', what, fault: isSeen ? (hasRing ? '' : 'shows no focus') : 'is out of sight' };
}

export class PaneByKeyboard {
  private constructor(private readonly sandbox: SandboxPage) {}

  /** Opens the sandbox in a language and goes from the grid into the pane. */
  static async open(browser: Browser, address: string, language: Language): Promise<PaneByKeyboard> {
    const own = new PaneByKeyboard(await SandboxPage.open(browser, address, language));
    await own.sandbox.pane.getByRole('tablist').first().waitFor();
    await own.press('F6', 'Tab');
    return own;
  }

  close(): Promise<void> {
    return this.sandbox.close();
  }

  /** Requests to anywhere else than the page's own server, and errors nobody caught. */
  get faults(): readonly string[] {
    return this.sandbox.faults;
  }

  /** Presses keys one after the other where the focus is. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.sandbox.page.keyboard.press(key);
  }

  /** Types over what the field with the focus holds, without leaving it. */
  async type(text: string): Promise<void> {
    await this.press('Control+A');
    await this.sandbox.page.keyboard.type(text);
  }

  /** Walks with Tab, or back with Shift+Tab, until the control has the focus; stays where it has it already. */
  async to(role: Role, name: Name, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const wanted = this.sandbox.pane.getByRole(role, { name, exact: true });
    await wanted.first().waitFor();
    const passed: string[] = [];
    let stop = await this.look();
    if (stop.at === 'lost') throw new Error(`The focus is lost before the way to ${String(name)} begins.`);
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await this.hasFocus(wanted)) return;
      await this.press(key);
      stop = await this.look();
      if (stop.at === 'here') {
        passed.push(stop.what);
        await this.expectSeen(stop);
      } else if (passed.length > 0) break;
    }
    throw new Error(`Tab does not reach ${String(name)}: ${passed.join(', ')}.`);
  }

  /** Goes to a control and presses a key there. */
  async act(role: Role, name: Name, key = 'Enter'): Promise<void> {
    await this.to(role, name);
    await this.press(key);
  }

  /** Waits until an element that an action led to has the focus. */
  async arrivesAt(role: Role, name: Name): Promise<void> {
    const wanted = this.sandbox.pane.getByRole(role, { name, exact: true });
    let stop: Stop | undefined;
    await this.sandbox.until(
      async () => {
        stop = await this.look();
        return this.hasFocus(wanted);
      },
      () => `the focus is on the ${role} ${String(name)}, not ${JSON.stringify(stop)}`,
    );
  }

  /** Waits until something with these words is in sight in the pane. */
  shows(text: Name): Promise<void> {
    return this.sandbox.pane.getByText(text, { exact: true }).filter({ visible: true }).first().waitFor();
  }

  /** Fails unless a stop is in sight and shows that it has the focus; a ring that grows and a list that scrolls are given time. */
  private async expectSeen(stop: Stop): Promise<void> {
    let now = stop;
    await this.sandbox.until(
      async () => {
        if (now.at !== 'here' || now.fault === '') return true;
        now = await this.look();
        return false;
      },
      () => `${JSON.stringify(now)} has no fault`,
    );
  }

  private look(): Promise<Stop> {
    return this.sandbox.page.evaluate(look);
  }

  private async hasFocus(wanted: Locator): Promise<boolean> {
    return wanted.evaluateAll((all) => all.some((own) => own === own.ownerDocument.activeElement));
  }
}
