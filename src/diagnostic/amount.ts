/** How much of a report is still to be filled in, in words. */
import type { Localized } from './diagnostic.ts';

export interface Amount {
  /** Whole rows; their numbers are not counted again. */
  rows?: number;
  numbers: number;
  texts: number;
}

/** e.g. `25 行、2 个数`; '' for nothing. */
export function amountWords({ rows = 0, numbers, texts }: Amount): Localized {
  const parts = [
    { many: rows, zh: '行', en: 'row' },
    { many: numbers, zh: '个数', en: 'number' },
    { many: texts, zh: '处文字', en: 'text' },
  ].filter(({ many }) => many > 0);
  return {
    zh: parts.map(({ many, zh }) => `${many} ${zh}`).join('、'),
    en: parts.map(({ many, en }) => `${many} ${en}${many === 1 ? '' : 's'}`).join(', '),
  };
}
