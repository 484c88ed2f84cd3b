/** From bytes to text: UTF-8 with or without a byte order mark, or a finding that says what it is. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { emptyFile, notUtf8 } from '../diagnostic/kinds/encoding.ts';
import { fileTooLarge } from '../diagnostic/kinds/file.ts';
import { limits } from '../diagnostic/limits.ts';
import { guessEncoding, looksLikeUtf16 } from './guess-encoding.ts';

export type Decoded = { text: string } | { diagnostic: Diagnostic };

/**
 * Decodes the bytes of a report. A CR alone, which YAML 1.2 counts as a line break, becomes a LF.
 * @param file name for the finding
 */
export async function decode(bytes: Uint8Array, file: string): Promise<Decoded> {
  if (bytes.length > limits.report) return { diagnostic: fileTooLarge({ file }, limits.report) };
  const text = decodeUtf8(bytes);
  if (text === undefined || (text.includes('\0') && looksLikeUtf16(bytes))) {
    return { diagnostic: notUtf8({ file }, await guessEncoding(bytes)) };
  }
  if (text.trim() === '') return { diagnostic: emptyFile({ file }) };
  return { text: text.replaceAll(/\r(?!\n)/g, '\n') };
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
