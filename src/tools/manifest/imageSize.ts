import { readFileSync } from 'node:fs';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width of a square PNG in pixels; `null` when the file is missing, no PNG or not square. */
export function imageSize(file: string): number | null {
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch {
    return null;
  }
  if (content.length < 24 || !content.subarray(0, 8).equals(SIGNATURE)) return null;
  // The first chunk of a PNG is IHDR: width and height are its first eight bytes.
  const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)];
  return width === height ? width : null;
}
