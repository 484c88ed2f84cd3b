/** Bytes that are written as text. */
import { bytesOfLatin1 } from './latin1.ts';

/** Decodes base64; what is no part of it is passed over, as mail programs do. */
export function bytesOfBase64(text: string): Uint8Array {
  const clean = text.replace(/[^A-Za-z0-9+/]/g, '');
  const whole = clean.length % 4 === 1 ? clean.slice(0, -1) : clean;
  return bytesOfLatin1(atob(whole));
}
