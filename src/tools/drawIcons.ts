/** `npm run icons`: draws every assets/*.svg as PNG at the sizes Office asks for. */
import { readdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM_SWITCHES, findChromium } from './chromium.mjs';

const FOLDER = 'assets';
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

async function draw(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('Drawing needs Chromium: `npm run icons` installs it where it may.');
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_SWITCHES });
  try {
    const page = await browser.newPage();
    for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.svg'))) {
      const drawing = readFileSync(`${FOLDER}/${file}`, 'utf8');
      for (const size of SIZES) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
        );
        await page.screenshot({ path: `${FOLDER}/${file.replace('.svg', '')}-${size}.png`, omitBackground: true });
      }
    }
  } finally {
    await browser.close();
  }
}

draw().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
