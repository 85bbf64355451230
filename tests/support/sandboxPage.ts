/**
 * The sandbox in a real browser, driven as a person drives it: by mouse and keyboard. The grid is a canvas, so what a cell
 * holds is read back through the page's own engine.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';
import type { Engine } from '../../src/engine/engine';
import type { Language } from '../../src/locales';
import { CHROMIUM_SWITCHES, findChromium } from '../../src/tools/chromium.mjs';

declare global {
  interface Window {
    /** The engine's own interface, put there by the sandbox page. */
    readonly univerAPI: Engine['api'];
  }
}

/** Where screenshots of a run go; git does not track the folder. */
const SCREENSHOTS = 'build/screenshots';
/** How long something may take on a busy machine before it counts as not happening. */
const PATIENCE_MS = 20_000;
/** Centre of the grid's name box, left of the formula bar. */
const NAME_BOX = { x: 24, y: 54 } as const;

/** Starts the browser that all tests of a file share. Close it after the last of them. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? undefined, args: [...CHROMIUM_SWITCHES] });
}

export class SandboxPage {
  /** Requests to anywhere else than the page's own server, and errors nobody caught. */
  readonly faults: string[] = [];
  readonly pane: FrameLocator;

  private constructor(readonly page: Page) {
    this.pane = page.frameLocator('iframe');
  }

  /** Opens the sandbox in a language, in a context of its own: nothing is remembered from another test. */
  static async open(browser: Browser, address: string, language: Language): Promise<SandboxPage> {
    const context = await browser.newContext({ viewport: { width: 1500, height: 850 }, locale: language });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const sandbox = new SandboxPage(page);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${address}/`) && !/^(?:data|blob):/.test(url)) sandbox.faults.push(`asked for ${url}`);
    });
    page.on('pageerror', (error) => sandbox.faults.push(`error: ${error.message}`));
    await page.goto(`${address}/?lang=${language}`);
    return sandbox;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Types over what the field with the focus holds, and takes it with Enter. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text, { delay: 30 });
    await this.page.keyboard.press('Enter');
  }

  /** Goes to a cell of the sheet in front through the name box. */
  async select(address: string): Promise<void> {
    await this.page.mouse.click(NAME_BOX.x, NAME_BOX.y);
    await this.type(address);
    await this.until(async () => (await this.selected()).endsWith(`!${address}`), `${address} is selected`);
  }

  /** Goes to a cell of the sheet in front and types into it. */
  async typeInto(address: string, text: string): Promise<void> {
    await this.select(address);
    await this.page.keyboard.type(text, { delay: 30 });
    await this.page.keyboard.press('Enter');
  }

  /** Clicks the tab of a sheet. */
  async showSheet(name: string): Promise<void> {
    await this.page.getByText(name, { exact: true }).last().click();
    await this.until(async () => (await this.selected()).startsWith(`${name}!`), `${name} is in front`);
  }

  /** Chooses a file in the dialog that a button opens. */
  async chooseFile(button: Locator, file: string): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), button.click()]);
    await chooser.setFiles(file);
  }

  /** What stands in a cell of a sheet now; `null` when it is empty. */
  cell(sheet: string, address: string): Promise<unknown> {
    return this.page.evaluate(
      ([name, place]) =>
        window.univerAPI.getActiveWorkbook()?.getSheetByName(name)?.getRange(place).getRawValue() ?? null,
      [sheet, address] as const,
    );
  }

  /** Waits until a cell shows a number, and fails with what it shows instead. */
  async expectCell(sheet: string, address: string, value: number): Promise<void> {
    let shown: unknown;
    await this.until(
      async () => (shown = await this.cell(sheet, address)) === value,
      () => `${address} is ${value}, not ${String(shown)}`,
    );
  }

  private selected(): Promise<string> {
    return this.page.evaluate(() => {
      const range = window.univerAPI.getActiveWorkbook()?.getActiveSheet().getActiveRange();
      return range ? `${range.getSheetName()}!${range.getA1Notation()}` : '';
    });
  }

  /** Waits until something holds, and fails with what it waited for. */
  async until(holds: () => Promise<boolean>, what: string | (() => string)): Promise<void> {
    const patience = Date.now() + PATIENCE_MS;
    while (!(await holds())) {
      if (Date.now() > patience) throw new Error(`Waited in vain until ${typeof what === 'string' ? what : what()}.`);
      await this.page.waitForTimeout(100);
    }
  }

  /** Keeps a picture of the whole page, to be looked at. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }
}
