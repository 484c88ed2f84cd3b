/** Where two lists, or two lines, differ. */
import { diffArrays } from 'diff';

/** What stands on one side alone, or something else on the other; at least one is there. */
export interface Change<T> {
  before?: T;
  after?: T;
  /** What both sides have in common and stands above. */
  below?: T;
}

/** The items that differ, those in the place of each other together. */
export function changesOf<T>(before: T[], after: T[], key: (item: T) => string): Change<T>[] {
  const comparator = (a: T, b: T) => key(a) === key(b);
  const changes: Change<T>[] = [];
  let done = 0;
  let removed: T[] = [];
  let added: T[] = [];
  const end = () => {
    const count = Math.max(removed.length, added.length);
    const below = before[done - 1];
    done += removed.length;
    for (let at = 0; at < count; at++) {
      const [old, now] = [removed[at], added[at]];
      changes.push({
        ...(old !== undefined && { before: old }),
        ...(now !== undefined && { after: now }),
        ...(below !== undefined && { below }),
      });
    }
    removed = [];
    added = [];
  };
  for (const part of diffArrays(before, after, { comparator })) {
    if (part.removed) removed = part.value;
    else if (part.added) added = part.value;
    else {
      end();
      done += part.value.length;
    }
  }
  end();
  return changes;
}

/** A piece of two lines: in both, or in one of them. */
export interface Piece {
  side: 'both' | 'before' | 'after';
  text: string;
}

/** A number is one word, and each other character by itself. */
const WORDS = /\d[\d.,，]*\d|\s+|[a-z]+|./giu;

export function piecesOf(before: string, after: string): Piece[] {
  const words = (text: string) => text.match(WORDS) ?? [];
  return diffArrays(words(before), words(after)).map(({ value, added, removed }) => ({
    side: added ? 'after' : removed ? 'before' : 'both',
    text: value.join(''),
  }));
}

/** As many characters around what differs as tell where it is. */
const AROUND = 12;

/** The part of both lines that differs, with the words around it. */
export function excerpts(before: string, after: string): [string, string] {
  const longest = Math.min(before.length, after.length);
  let start = 0;
  while (start < longest && before[start] === after[start]) start++;
  let end = 0;
  while (end < longest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const cut = (text: string): string => {
    const from = Math.max(0, start - AROUND);
    const to = Math.min(text.length, text.length - end + AROUND);
    return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  };
  return [cut(before), cut(after)];
}
