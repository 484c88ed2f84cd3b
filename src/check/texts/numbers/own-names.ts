/** The sections that a sentence is on because of the names in it, without their subject. */
import type { Field } from '../../../form/form.ts';
import type { Token } from './lex.ts';
import { has, isUsed } from './phrase.ts';
import type { Section, Word } from './vocabulary.ts';

/** How many names of its own put a sentence on a section. */
const ENOUGH_NAMES = 2;

/** The sections that a sentence is on because it counts several things that only they have. */
export function sectionsByNames(tokens: Token[]): Section[] {
  const named = new Map<Section, Set<string>>();
  tokens.forEach((token, at) => {
    if (token.kind !== 'count') return;
    for (const word of [nameBeside(tokens, at, -1), nameBeside(tokens, at, 1)]) {
      for (const [section, [field]] of word?.fields ?? []) {
        if (!field || !section.counters.has(token.counter) || !isOwn(field, section)) continue;
        named.set(section, (named.get(section) ?? new Set()).add(word!.text));
      }
    }
  });
  return [...named].flatMap(([section, { size }]) => (size >= ENOUGH_NAMES ? [section] : []));
}

/** The word straight before or after a number, but for small ones. */
function nameBeside(tokens: Token[], at: number, step: 1 | -1): Word | undefined {
  let name = at + step;
  while (has(tokens[name], 'link') || isUsed(tokens[name], 'between')) name += step;
  const token = tokens[name];
  return token?.kind === 'word' ? token.word : undefined;
}

function isOwn(field: Field, { own }: Section): boolean {
  for (let each: Field | undefined = field; each; each = each.parent) {
    if (own.includes(each)) return true;
  }
  return false;
}
