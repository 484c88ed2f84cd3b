/** Paragraphs that stand in a report twice, as they do after a copy too many. */
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { doubledParagraph } from '../../../diagnostic/kinds/wording.ts';
import { quote } from '../../../diagnostic/quote.ts';
import { plainLines } from '../../../prose/plain-lines.ts';
import type { Examined } from '../../examined.ts';

/** Shorter ones say the same thing twice with reason: 无, 同上, a heading. */
const SHORTEST = 20;

export function doubledParagraphFindings({ texts }: Examined): Diagnostic[] {
  const seen = new Map<string, ReturnType<(typeof texts)[number]['where']>>();
  return texts.flatMap(({ prose, where }) =>
    (prose ? plainLines(prose) : []).flatMap(({ kind, text, rangeOf }) => {
      const words = text.replace(/\s/g, '');
      if (kind !== 'paragraph' || words.length < SHORTEST) return [];
      const place = where(rangeOf({ start: 0, end: text.length }));
      const first = seen.get(words);
      if (!first) seen.set(words, place);
      if (!first) return [];
      const { range, path } = first;
      const message = { zh: '第一处', en: 'the first' };
      const note = { message, ...(path ? { path } : {}), ...(range ? { range } : {}) };
      return [doubledParagraph({ ...place, notes: [note] }, quote(text))];
    }),
  );
}
