/** Words, found by the place of a text where they begin. */

/** A number that few beginnings of two characters share. */
const slotOf = (first: number, second: number): number => (first * 31 + second) & 0xffff;

export class Dictionary<Word extends { readonly text: string }> implements Iterable<Word> {
  readonly #words: readonly Word[];
  /** By the slot of a beginning the number of its list. */
  readonly #lists = new Uint16Array(0x10000);
  /** Words that begin alike, or in one slot, the longest first; behind number 0 none. */
  readonly #beginning: Word[][] = [[]];
  /** Words of one character, by its code. */
  readonly #single = new Map<number, Word>();

  constructor(words: Iterable<Word>) {
    this.#words = [...words].sort((a, b) => b.text.length - a.text.length);
    for (const word of this.#words) this.#add(word);
  }

  #add(word: Word): void {
    const [first, second] = [word.text.charCodeAt(0), word.text.charCodeAt(1)];
    if (word.text.length === 1) {
      this.#single.set(first, word);
      return;
    }
    const slot = slotOf(first, second);
    if (this.#lists[slot] === 0) this.#lists[slot] = this.#beginning.push([]) - 1;
    this.#beginning[this.#lists[slot]!]!.push(word);
  }

  [Symbol.iterator](): Iterator<Word> {
    return this.#words[Symbol.iterator]();
  }

  /** The words of two characters and more that may stand at a place, the longest first. */
  longAt(text: string, at: number): readonly Word[] {
    const slot = slotOf(text.charCodeAt(at), text.charCodeAt(at + 1));
    return this.#beginning[this.#lists[slot]!]!;
  }

  /** The word of the one character at a place. */
  singleAt(text: string, at: number): Word | undefined {
    return this.#single.get(text.charCodeAt(at));
  }
}
