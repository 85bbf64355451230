/** A zip archive as a stream: text in pieces goes in, bytes come out, and neither is ever held as a whole. */
import { Zip, ZipDeflate } from 'fflate';
import type { PackageFile } from './packageFiles';

/** Takes the next bytes of a file; the writer waits until they are taken. */
export type Sink = (bytes: Uint8Array) => void | Promise<void>;

/** Text is compressed once this much is there; in characters, which are at most three bytes each. */
const FLUSH_CHARACTERS = 65_536;
/** Bytes compressed at a time. */
const INPUT_BYTES = 65_536;
/** No chunk that a sink gets is larger. */
export const LARGEST_CHUNK = 131_072;
/** Level 6 makes the file of a long ledger a tenth smaller, and writing it takes a third longer. */
const LEVEL = 3;
/** In local time, as zip archives tell time: the earliest they know. */
const TIME = new Date(1980, 0, 1);

/** Cuts text that comes in small pieces into UTF-8 pieces of at most `INPUT_BYTES`, in one buffer that is used again. */
function* encoded(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const buffer = new Uint8Array(INPUT_BYTES);
  function* encodeAll(text: string): Generator<Uint8Array> {
    for (let rest = text; rest !== '';) {
      const { read, written } = encoder.encodeInto(rest, buffer);
      yield buffer.subarray(0, written);
      rest = rest.slice(read);
    }
  }
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < FLUSH_CHARACTERS) continue;
    yield* encodeAll(text);
    text = '';
  }
  yield* encodeAll(text);
}

/**
 * Writes files into a zip archive. The same files give the same bytes: their order is kept and their time is fixed.
 * @param sink gets chunks of at most `LARGEST_CHUNK` bytes, in order
 */
export async function writeZip(files: readonly PackageFile[], sink: Sink): Promise<void> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const drain = async (): Promise<void> => {
    for (const bytes of ready.splice(0)) await sink(bytes);
  };
  for (const { path, text } of files) {
    const file = new ZipDeflate(path, { level: LEVEL });
    file.mtime = TIME;
    zip.add(file);
    for (const bytes of encoded(text())) {
      file.push(bytes);
      await drain();
    }
    file.push(new Uint8Array(), true);
    await drain();
  }
  zip.end();
  await drain();
}
