/** The number that was meant, as an edit of the file, and whether it is only written otherwise. */
import type { Correction } from '../../diagnostic/diagnostic.ts';
import type { NumberField } from '../../form/form.ts';
import type { ScalarNode } from '../../read/source.ts';
import { contentOf } from './number.ts';

/** Digits, alone or in groups of three, and words after them. */
const NUMBER = /^[-+−–—]?(?:\d{1,3}(?:[,' _]\d{3})+|\d*)(?:\.\d*)?\s*(\D*)$/;
const EXPONENT = /^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i;
/** Words that say what is counted and nothing about how much. */
const COUNTERS = /^(?:件|条|项|份|个|人|次|人次|例|宗|起|年|年度)$/;

/** Says what to write in the place of a number with a fault: the number that was meant. */
export function correctionOf(
  node: ScalarNode,
  field: Pick<NumberField, 'number' | 'unit'>,
  instead: string,
): Correction {
  const sure = isSameNumber(contentOf(node), field);
  return { range: node.range, text: instead, certainty: sure ? 'certain' : 'likely' };
}

function isSameNumber(text: string, { number, unit }: Pick<NumberField, 'number' | 'unit'>) {
  const folded = text.normalize('NFKC');
  if (EXPONENT.test(folded)) return true;
  const words = NUMBER.exec(folded)?.[1];
  if (words === undefined) return false;
  return words === '' || words === unit || (number === 'count' && COUNTERS.test(words));
}
