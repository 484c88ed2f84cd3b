/** Changes the bytes of a file where edits say so, and nowhere else. */
import { applyEdits, type Edit } from '../read/edits.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Applies edits to a file as it was read: byte order mark and line endings stay as they are.
 * @param bytes of a text in UTF-8
 * @param edits in offsets of the decoded text, which has no byte order mark; they do not overlap
 * @throws TypeError when the bytes are not UTF-8
 */
export function editBytes(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  const shift = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const shifted = edits.map((edit) => ({
    ...edit,
    start: edit.start + shift,
    end: edit.end + shift,
  }));
  return new TextEncoder().encode(applyEdits(text, shifted).text);
}
