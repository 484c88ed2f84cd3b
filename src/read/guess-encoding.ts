/** Guesses the encoding of bytes that are not UTF-8, for a message; nothing is decoded with it. */
import type { Localized } from '../diagnostic/diagnostic.ts';

const GB: Localized = { zh: 'GB18030（GBK）', en: 'GB18030 (GBK)' };
const BIG5: Localized = { zh: 'Big5（繁体中文）', en: 'Big5' };
const UTF16: Localized = { zh: 'UTF-16（Unicode）', en: 'UTF-16' };
const UTF32: Localized = { zh: 'UTF-32', en: 'UTF-32' };

const NAMES: Record<string, Localized> = {
  GB18030: GB,
  Big5: BIG5,
  'UTF-16LE': UTF16,
  'UTF-16BE': UTF16,
  'UTF-32LE': UTF32,
  'UTF-32BE': UTF32,
};

/** Enough to tell by, and little enough to be quick. */
const SAMPLE = 64 * 1024;

/** @returns the name of the encoding as people know it; undefined when none is likely */
export async function guessEncoding(bytes: Uint8Array): Promise<Localized | undefined> {
  const sample = bytes.subarray(0, SAMPLE);
  if (looksLikeUtf16(sample)) return UTF16;
  const { default: chardet } = await import('chardet');
  const names = chardet.analyse(sample).map((match) => match.name);
  const likely = names.find((name) => name in NAMES && decodes(bytes, name));
  return likely === undefined ? undefined : NAMES[likely];
}

/** A byte order mark, or a zero in every other byte of the ASCII characters. */
export function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const even = bytes.filter((byte, i) => byte === 0 && i % 2 === 0).length;
  const odd = bytes.filter((byte, i) => byte === 0 && i % 2 === 1).length;
  return (
    Math.max(even, odd) > Math.max(4, bytes.length / 16) &&
    Math.min(even, odd) * 8 < Math.max(even, odd)
  );
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
