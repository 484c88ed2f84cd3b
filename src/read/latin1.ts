/** Bytes as a text with one character for each, so that patterns can be sought in them. */

const STEP = 8192;

export function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STEP) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + STEP)));
  }
  return pieces.join('');
}
