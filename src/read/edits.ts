/** Small changes to a text, and the way back from places in the changed text to the original. */
import type { Range } from '../diagnostic/place.ts';

/** Puts `text` in the place of a range. */
export interface Edit extends Range {
  text: string;
}

export interface Edited {
  text: string;
  /** The range of the text before the edits that a range of the text after them came from. */
  back(range: Range): Range;
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: Edit[]): Edited {
  const order = [...edits].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let last = 0;
  for (const edit of order) {
    pieces.push(text.slice(last, edit.start), edit.text);
    last = edit.end;
  }
  pieces.push(text.slice(last));
  return {
    text: pieces.join(''),
    back: ({ start, end }) => {
      const from = offsetBefore(order, start, 'start');
      return { start: from, end: Math.max(from, offsetBefore(order, end, 'end')) };
    },
  };
}

/** Within inserted text, the start of a range goes to where the edit begins, its end to its end. */
function offsetBefore(edits: Edit[], offset: number, edge: 'start' | 'end'): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    const from = start + shift;
    if (offset <= from) break;
    if (offset < from + text.length) return edge === 'start' ? start : end;
    shift += text.length - (end - start);
  }
  return offset - shift;
}
