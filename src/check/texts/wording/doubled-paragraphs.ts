/** Paragraphs that stand in a report twice, as they do after a copy too many. */
import type { Diagnostic, Note, Where } from '../../../diagnostic/diagnostic.ts';
import { doubledParagraph } from '../../../diagnostic/kinds/wording.ts';
import { quote } from '../../../diagnostic/quote.ts';
import { plainLines } from '../../../prose/plain-lines.ts';
import type { Examined } from '../../examined.ts';

/** Shorter ones say the same thing twice with reason: 无, 同上, a heading. */
const SHORTEST = 20;

export function doubledParagraphFindings({ texts }: Examined): Diagnostic[] {
  const seen = new Map<string, () => Where>();
  return texts.flatMap(({ prose, where }) =>
    (prose ? plainLines(prose) : []).flatMap((line) => {
      const words = line.text.replace(/\s/g, '');
      if (line.kind !== 'paragraph' || words.length < SHORTEST) return [];
      const place = () => where(line.rangeOf({ start: 0, end: line.text.length }));
      const first = seen.get(words);
      if (!first) seen.set(words, place);
      return first
        ? [doubledParagraph({ ...place(), notes: [noteAt(first())] }, quote(line.text))]
        : [];
    }),
  );
}

const noteAt = ({ path, range }: Where): Note => ({
  message: { zh: '第一处', en: 'the first' },
  ...(path ? { path } : {}),
  ...(range ? { range } : {}),
});
