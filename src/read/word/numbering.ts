/** The numbers and bullets of list items, which a Word document does not hold as text. */
import type { ListItem } from '../document.ts';
import { numberText } from '../number-text.ts';
import { child, elements, type XmlElement } from '../package/xml.ts';
import { isOn, wordValue } from './shown.ts';

interface Level {
  format: string;
  /** What is printed, e.g. `%1.%2`. */
  pattern: string;
  start: number;
  /** Printed in plain digits whatever the other levels say. */
  legal: boolean;
}

interface NumberedList {
  /** Lists with the same definition count on together. */
  definition: string;
  levels: Map<number, Level>;
  /** Where the list begins to count anew. */
  restarts: Map<number, number>;
}

const LEVELS = 9;

export class Numbering {
  readonly #lists = new Map<string, NumberedList>();
  /** What was counted to, by definition and level. */
  readonly #counts = new Map<string, number[]>();
  readonly #restarted = new Set<string>();

  /** @param root the part `numbering`, where there is one */
  constructor(root: XmlElement | undefined) {
    const definitions = new Map(
      elements(root, 'w:abstractNum').map((each) => [
        each.attributes.get('w:abstractNumId') ?? '',
        each,
      ]),
    );
    for (const list of elements(root, 'w:num')) {
      const definition = wordValue(list, 'w:abstractNumId') ?? '';
      this.#lists.set(
        list.attributes.get('w:numId') ?? '',
        readList(list, definition, definitions.get(definition)),
      );
    }
  }

  /** Counts the next item of a list, and says what is printed before it. */
  next(id: string, level: number): ListItem | undefined {
    const list = this.#lists.get(id);
    const own = list?.levels.get(level);
    if (!list || !own || !(level >= 0 && level < LEVELS)) return undefined;
    const counts = this.#countsOf(list, id, level);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    const ordered = own.format !== 'bullet' && own.format !== 'none';
    return { level: level + 1, ordered, mark: markOf(own, counts, list.levels) };
  }

  #countsOf(list: NumberedList, id: string, level: number): number[] {
    const counts = this.#counts.get(list.definition) ?? [];
    this.#counts.set(list.definition, counts);
    const restart = list.restarts.get(level);
    if (restart !== undefined && !this.#restarted.has(`${id} ${level}`)) {
      this.#restarted.add(`${id} ${level}`);
      counts[level] = restart - 1;
    }
    return counts;
  }
}

function readList(
  list: XmlElement,
  definition: string,
  base: XmlElement | undefined,
): NumberedList {
  const levels = new Map(elements(base, 'w:lvl').map(readLevel));
  const restarts = new Map<number, number>();
  for (const override of elements(list, 'w:lvlOverride')) {
    const level = Number(override.attributes.get('w:ilvl'));
    const own = child(override, 'w:lvl');
    if (own) levels.set(level, readLevel(own)[1]);
    const start = wordValue(override, 'w:startOverride');
    if (start !== undefined) restarts.set(level, Number(start));
  }
  return { definition, levels, restarts };
}

function readLevel(level: XmlElement): [number, Level] {
  const format = wordValue(level, 'w:numFmt') ?? 'decimal';
  return [
    Number(level.attributes.get('w:ilvl')),
    {
      format,
      pattern: wordValue(level, 'w:lvlText') ?? '',
      start: Number(wordValue(level, 'w:start') ?? 1),
      legal: isOn(level, 'w:isLgl') ?? false,
    },
  ];
}

/** Bullets come from symbol fonts, whose characters mean nothing elsewhere. */
const SYMBOL = /[\uE000-\uF8FF]/g;

function markOf(own: Level, counts: number[], levels: Map<number, Level>): string {
  if (own.format === 'bullet') return own.pattern.replace(SYMBOL, '•').trim();
  const printed = own.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const level = levels.get(index);
    const count = counts[index] ?? level?.start ?? 1;
    return numberText(count, own.legal ? 'decimal' : (level?.format ?? 'decimal'));
  });
  return printed.trim();
}
