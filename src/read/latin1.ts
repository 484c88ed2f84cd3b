/** Bytes as a text with one character for each, so that patterns can be sought in them; and back. */

const STEP = 8192;

export function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STEP) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + STEP)));
  }
  return pieces.join('');
}

/** The bytes that such a text stands for. */
export function bytesOfLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
