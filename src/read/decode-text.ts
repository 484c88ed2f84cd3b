/**
 * Decodes pages and texts of others, whose encoding is declared wrongly or not at all. Bytes that are
 * (nearly) valid UTF-8 are UTF-8, whatever a page says of itself: no other encoding looks like it by chance.
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
 * A page may hold a character that was cut in half. It becomes U+FFFD where it stands; if there are
 * more of them than one in so many, the text is of another encoding.
 */
const CHARACTERS_FOR_A_BROKEN_ONE = 100;

/**
 * @param declared the name of an encoding, as the source gives it
 * @throws Refusal when no encoding fits
 */
export async function decodeText(bytes: Uint8Array, declared?: string): Promise<string> {
  const marked = byteOrder(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const utf8 = decodeStrictly('utf-8', bytes) ?? decodeLeniently('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  const candidates = await likelyEncodings(bytes, declared);
  for (const decode of [decodeStrictly, decodeLeniently]) {
    for (const candidate of candidates) {
      const text = decode(candidate, bytes);
      if (text !== undefined) return text;
    }
  }
  throw new Refusal(unknownEncoding);
}

/** What a text that is not UTF-8 may be in, the likeliest first. */
async function likelyEncodings(bytes: Uint8Array, declared = ''): Promise<Set<string>> {
  const { default: chardet } = await import('chardet');
  const guesses = chardet.analyse(bytes.subarray(0, SAMPLE)).map(({ name }) => name.toLowerCase());
  const name = encodingName(declared);
  return new Set([
    ...(name && BELIEVED.has(name) ? [name] : []),
    ...guesses.filter((guess) => LIKELY.has(guess)),
    ...LIKELY,
  ]);
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

function encodingName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Where decoders put bytes that mean nothing, besides the character that is meant for that. */
const MEANINGLESS = /[\u0080-\u009f\uf8f5\uf8f8\ufffd]/g;

/** The text, if the bytes are of that encoding. A file that broke off may end within a character. */
function decodeStrictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return encoding !== 'utf-8' && text.search(MEANINGLESS) !== -1 ? undefined : text;
  } catch {
    return undefined;
  }
}

/** The text, if nearly all bytes are of that encoding. */
function decodeLeniently(encoding: string, bytes: Uint8Array): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  const foreign = countOf(/[^\0-\x7f]/g, text);
  const broken = countOf(MEANINGLESS, text);
  if (broken * CHARACTERS_FOR_A_BROKEN_ONE > foreign) return undefined;
  return text.replace(MEANINGLESS, '\ufffd');
}

/** How often a pattern is met; a list of what it meets would be larger than the text. */
function countOf(pattern: RegExp, text: string): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count++;
  return count;
}
