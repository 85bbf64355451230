/** An .xlsx file as its parts, and parts as a file again. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Text of each part by its path. */
export type Parts = ReadonlyMap<string, string>;

/** The parts of a file, in the order they stand in. */
export function readParts(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

/** Parts as a file. */
export function zipParts(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries([...parts].map(([path, text]) => [path, strToU8(text)])));
}

/** The text of a part; throws when the file has no such part. */
export function partAt(parts: Parts, path: string): string {
  const text = parts.get(path);
  if (text === undefined) throw new Error(`No part ${path}`);
  return text;
}
