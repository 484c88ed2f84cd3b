/**
 * Decodes pages and texts of others, whose encoding is declared wrongly or not at all. Bytes that are
 * valid UTF-8 are UTF-8, whatever a page says of itself: no other encoding looks like it by chance.
 */
import { unknownEncoding } from '../diagnostic/kinds/document.ts';
import { looksLikeUtf16 } from './guess-encoding.ts';
import { Refusal } from './refusal.ts';

/** Encodings that a declaration is believed for, if the bytes bear it out: others fit any bytes. */
const BELIEVED = new Set(['gbk', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']);

/** What undeclared text of Chinese offices is written in. */
const LIKELY = new Set(['gb18030', 'big5']);

const SAMPLE = 64 * 1024;

/**
 * @param declared the name of an encoding, as the source gives it
 * @throws Refusal when no encoding fits
 */
export async function decodeText(bytes: Uint8Array, declared?: string): Promise<string> {
  const marked = byteOrder(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const text = decodeAs('utf-8', bytes) ?? decodeDeclared(bytes, declared);
  if (text !== undefined) return text;
  const { default: chardet } = await import('chardet');
  const guesses = chardet.analyse(bytes.subarray(0, SAMPLE)).map(({ name }) => name.toLowerCase());
  for (const guess of [...guesses.filter((name) => LIKELY.has(name)), ...LIKELY]) {
    const text = decodeAs(guess, bytes);
    if (text !== undefined) return text;
  }
  throw new Refusal(unknownEncoding);
}

/** UTF-16 and UTF-8 by their mark, UTF-16 without one by its zeros. */
function byteOrder(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb && third === 0xbf) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  if (!looksLikeUtf16(sample)) return undefined;
  return sample.indexOf(0) % 2 === 1 ? 'utf-16le' : 'utf-16be';
}

function decodeDeclared(bytes: Uint8Array, declared: string | undefined): string | undefined {
  const name = declared && encodingName(declared);
  return name && BELIEVED.has(name) ? decodeAs(name, bytes) : undefined;
}

function encodingName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Where the decoders of some programs put bytes that mean nothing, instead of refusing them. */
const MEANINGLESS = /[\u0080-\u009f\uf8f5]/;

/** The text, if the bytes are of that encoding. A file that broke off may end within a character. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return encoding !== 'utf-8' && MEANINGLESS.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
