/** The words after a number: what it counts, and what was done with it. */
import type { Field } from '../../../form/form.ts';
import type { Token } from './lex.ts';
import {
  endsPhrase,
  has,
  isPlain,
  isSign,
  isUsed,
  isWord,
  mayStandBetween,
  nameIn,
} from './phrase.ts';
import { combine, type Section, type Word } from './vocabulary.ts';

/** Names after a number: 3件甲, 18份乙, 1件因……引起的丙. */
export interface After {
  section: Section;
  fields: Field[];
}

/** Goes on from a number to the names after it; everything up to the end of the phrase is known. */
export function namesAfter(tokens: Token[], at: number): After | undefined {
  const from = has(tokens[at + 1], 'cause') ? indexOfLast(tokens, at + 1) : at;
  if (from === undefined) return undefined;
  let found: After | undefined;
  for (let index = from + 1; !endsNames(tokens, index); index++) {
    const token = tokens[index]!;
    const name = token.kind === 'word' ? nameIn(token.word, found?.section) : undefined;
    if (name) found = together(found, name);
    else if (!isPlain(token) && !mayStandBetween(token, found?.section)) return undefined;
  }
  return found && found.fields.length > 0 ? found : undefined;
}

/** At the end of the phrase, and before a number that is joined to this one. */
const endsNames = (tokens: Token[], index: number): boolean =>
  endsPhrase(tokens[index]) || (has(tokens[index], 'and') && tokens[index + 1]?.kind === 'count');

const together = (found: After | undefined, [section, fields]: [Section, Field[]]): After => ({
  section,
  fields: found ? combine(found.fields, fields) : fields,
});

/** The last 的 of the clause, after which stands what the words before it speak of. */
function indexOfLast(tokens: Token[], from: number): number | undefined {
  let last: number | undefined;
  for (let index = from; !endsPhrase(tokens[index]); index++) {
    if (isWord(tokens[index], '的')) last = index;
  }
  return last;
}

/** Whether the object of a verb follows a number: 收到70件甲, 收到2条公众提交的甲. */
export function objectAfter(tokens: Token[], at: number): boolean {
  let isKnown = true;
  for (let index = at + 1; !endsPhrase(tokens[index]) || isSign(tokens[index], '、'); index++) {
    const token = tokens[index]!;
    if (isUsed(token, 'object') || isUsed(token, 'about')) {
      const before = tokens[index - 1];
      const isOf = before?.kind === 'word' && before.word.text.endsWith('的');
      if (isKnown || isOf) return true;
    }
    if (!isPlain(token) && !mayStandBetween(token, undefined)) isKnown = false;
  }
  return false;
}

/** The verb after a number that is done with: 其余13件均已答复. */
export function verbAfter(tokens: Token[], at: number): Word | undefined {
  let verb: Word | undefined;
  for (let index = at + 1; !endsPhrase(tokens[index]); index++) {
    const token = tokens[index]!;
    if (token.kind !== 'word') return undefined;
    if (token.word.verbs.size > 0) verb = token.word;
    else if (!isPlain(token)) return undefined;
  }
  return verb;
}
