/** The headings of the form where the preamble lists them: each in the form's words. */
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { headingListed } from '../../../diagnostic/kinds/wording.ts';
import { COMMON } from '../../../form/common-fields.ts';
import type { Form } from '../../../form/form.ts';
import { withoutNumbering } from '../../../form/label.ts';
import type { Examined } from '../../examined.ts';
import { type Found, foundInLines } from './found-words.ts';

export function listedHeadingFindings({ texts, form }: Examined): Diagnostic[] {
  const headings = headingsOf(form);
  const preamble = texts.filter(({ field }) => field.path === COMMON.preamble);
  return foundInLines(preamble, ({ text }) => changedIn(text, headings));
}

const headingsOf = ({ root }: Form): string[] =>
  root.children.flatMap((field) => {
    const printed = field.kind !== 'number' && field.layout && field.path !== COMMON.preamble;
    return printed ? [withoutNumbering(field.label)] : [];
  });

/** Most of a heading's length that other words for it may have. */
const LONGEST = 2;

/** A heading between two that are listed as they should be: what stands there is other words for it. */
function changedIn(text: string, headings: string[]): Found[] {
  const at = headings.map((heading) => text.indexOf(heading));
  return headings.slice(1, -1).flatMap((heading, index): Found[] => {
    const [before, here, after] = at.slice(index, index + 3) as [number, number, number];
    if (before === -1 || here !== -1 || after <= before) return [];
    const from = before + headings[index]!.length;
    if (after - from > heading.length * LONGEST) return [];
    const [gap, start = '', words = ''] =
      /^([、，,；;\s]*)(.*?)(?:[、，,；;\s]|[和及与]$)*$/su.exec(text.slice(from, after)) ?? [];
    if (!gap || words === '') return [];
    if (/[。！？]/.test(words)) return [];
    return [
      {
        start: from + start.length,
        end: from + start.length + words.length,
        instead: heading,
        certainty: 'likely',
        make: (where) => headingListed(where, words, heading),
      },
    ];
  });
}
