/** Gives a person a file that was made here; nothing is sent anywhere. */

/** Kinds of files that are made here, as browsers name them. */
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const;
/** Characters that a call takes as arguments at once. */
const PIECE = 0x8000;

/** Offers a file's bytes as a download of the browser, a workbook's unless told otherwise. */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, kind: keyof typeof TYPES = 'xlsx'): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: TYPES[kind] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Bytes as base64 text. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + PIECE)));
  }
  return btoa(pieces.join(''));
}
