/** Findings about figures that contradict each other. */
import { kind, type Localized } from '../diagnostic.ts';

/** One side of a relation in words, e.g. `甲 12 + 乙 1 = 13`. */
type Side = Localized;

/** How the left side stands to the right one, where they ought to be equal or the other way round. */
export type Comparison = 'unequal' | 'less' | 'greater' | 'indivisible';

const BETWEEN: Record<Comparison, Localized> = {
  unequal: { zh: '，而 ', en: ', but ' },
  less: { zh: '，小于 ', en: ', which is less than ' },
  greater: { zh: '，大于 ', en: ', which is greater than ' },
  indivisible: { zh: '，不能被 ', en: ', which cannot be divided by ' },
};

export const unequal = kind(
  'relation/unequal',
  'error',
  { zh: '数与数之间的勾稽关系不成立', en: 'Figures that contradict each other' },
  (
    where: Localized,
    left: Side,
    comparison: Comparison,
    right: Side,
    difference: string,
    help: Localized[],
  ) => ({
    message: {
      zh: `${where.zh}：${left.zh}${BETWEEN[comparison].zh}${right.zh}${endOf(comparison, difference).zh}`,
      en: `${where.en}: ${left.en}${BETWEEN[comparison].en}${right.en}${endOf(comparison, difference).en}`,
    },
    help,
  }),
);

const endOf = (comparison: Comparison, difference: string): Localized =>
  comparison === 'indivisible'
    ? { zh: ' 整除', en: '' }
    : { zh: `，相差 ${difference}`, en: `; the difference is ${difference}` };
