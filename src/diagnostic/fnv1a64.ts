/**
 * A short name for a text, the same on every machine; good against accidents, not against malice.
 * The hashes of Node are not there in a browser, and those of browsers have to be waited for.
 */

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * FNV-1a, 64 bits, over the text in UTF-8 (Fowler, Noll and Vo; RFC 9923).
 * @returns 16 hexadecimal digits
 */
export function fnv1a64(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}
