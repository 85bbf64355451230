/**
 * What a browser has and jsdom lacks. Import it first in every test of the pane.
 */
import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { webcrypto } from 'node:crypto';
import * as streams from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { LANGUAGES } from '../../src/locales';
import { loadPaneWords } from '../../src/locales/paneWords';

class NoResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

class PlainRectangle {
  constructor(
    readonly x: number,
    readonly y: number,
    readonly width: number,
    readonly height: number,
  ) {}
}

function readBytes(this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      if (reader.result instanceof ArrayBuffer) resolve(reader.result);
      else reject(new Error('not read as bytes'));
    };
    reader.onerror = () => reject(reader.error ?? new Error('not read'));
    reader.readAsArrayBuffer(this);
  });
}

function supply(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

supply(globalThis, 'TextDecoder', TextDecoder);
supply(globalThis, 'TextEncoder', TextEncoder);
supply(globalThis, 'structuredClone', (value: unknown): unknown => deserialize(serialize(value)));
for (const name of ['ReadableStream', 'WritableStream', 'DecompressionStream', 'CompressionStream'] as const) {
  supply(globalThis, name, streams[name]);
}
supply(globalThis, 'ResizeObserver', NoResizeObserver);
supply(globalThis.crypto, 'subtle', webcrypto.subtle);
supply(Blob.prototype, 'arrayBuffer', readBytes);
supply(Element.prototype, 'scrollIntoView', () => undefined);
supply(SVGElement.prototype, 'getComputedTextLength', () => 0);
supply(globalThis, 'DOMRect', PlainRectangle);
supply(window, 'matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
}));

// jsdom lays nothing out, so that Fluent's focus keeper takes every element for an invisible one. Here an element shows
// unless it or something around it has `display: none`, on a page of 320 × 480 pixels.
function isShown(element: Element): boolean {
  if (getComputedStyle(element).display === 'none') return false;
  return element.parentElement === null || isShown(element.parentElement);
}
Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
  configurable: true,
  get(this: HTMLElement): Element | null {
    return isShown(this) ? this.parentElement : null;
  },
});
document.body.getBoundingClientRect = () => new DOMRect(0, 0, 320, 480);

// The page loads the words before it shows the pane.
beforeAll(() => Promise.all(LANGUAGES.map(loadPaneWords)));

// A busy machine takes its time, most of all where a part of the pane is loaded when it is first shown.
configure({ asyncUtilTimeout: 20_000 });
