/** The text of a published file against that which its data make, line by line. */
import type { Diagnostic, Localized, Where } from '../diagnostic/diagnostic.ts';
import * as kinds from '../diagnostic/kinds/verify.ts';
import { fieldWords } from '../form/field-words.ts';
import type { ShownLine } from '../import/shown.ts';
import type { ReportLine } from '../report/lines.ts';
import { type Change, changesOf, excerpts, type Piece, piecesOf } from './changes.ts';
import type { Verification } from './verification.ts';

export function lineFindings(verification: Verification): Diagnostic[] {
  const { expected, published, isOurs } = verification;
  const changes = changesOf(expected.shown.lines, published.shown.lines, ({ text }) => text);
  // A page that others made has lines of its own around the report.
  const own = (change: Change<ShownLine>) => isOurs || !isAround(change, expected.shown.lines);
  return changes.filter(own).flatMap((change) => changeFindings(change, verification));
}

/** Added above the first line of the report, or below its last. */
function isAround({ before, below }: Change<ShownLine>, lines: ShownLine[]): boolean {
  return before === undefined && (below === undefined || below === lines.at(-1));
}

function changeFindings(
  { before, after, below }: Change<ShownLine>,
  verification: Verification,
): Diagnostic[] {
  const { file, medium } = verification;
  const section = sectionAt(before ?? below, verification);
  const where = { file, path: section.path, range: after?.place.range };
  if (!before || !after) {
    const shown = after?.text ?? '';
    return [
      kinds.differentText(where, section.words, { medium, shown, given: before?.text ?? '' }),
    ];
  }
  const pieces = piecesOf(before.text, after.text);
  const line = verification.expected.lines.find(({ text }) => shorten(text) === before.text);
  const numbers = numberFindings(pieces, line, where, section.words, verification);
  if (numbers.rest === 0) return numbers.findings;
  const [given, shown] = excerpts(before.text, after.text);
  return [...numbers.findings, kinds.differentText(where, section.words, { medium, shown, given })];
}

const shorten = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The numbers that the data put into a line and that are others now. */
function numberFindings(
  pieces: Piece[],
  line: ReportLine | undefined,
  where: Where,
  section: Localized,
  { form, medium }: Verification,
): { findings: Diagnostic[] /** Changes elsewhere in the line. */; rest: number } {
  let at = 0;
  let rest = 0;
  const findings: Diagnostic[] = [];
  pieces.forEach(({ side, text }, index) => {
    if (side === 'before') {
      const start = at;
      at += text.length;
      const bound = line?.bound.find((each) => each.start < at && start < each.end);
      const field = bound && form.fields.get(bound.path);
      const next = pieces[index + 1];
      if (!field || bound.start !== start || bound.end !== at || next?.side !== 'after') rest++;
      else {
        const difference = { medium, shown: next.text, given: text };
        const place = { ...where, path: field.path };
        findings.push(kinds.differentNumber(place, section, fieldWords(field), difference));
      }
    } else if (side === 'both') at += text.length;
    else if (pieces[index - 1]?.side !== 'before') rest++;
  });
  return { findings, rest };
}

/** The section that a line of the data stands in. */
function sectionAt(
  line: ShownLine | undefined,
  { expected, form }: Verification,
): { path?: string; words: Localized } {
  const { lines } = expected.shown;
  const headings = new Map(form.root.children.map((field) => [field.label, field]));
  const at = line ? lines.indexOf(line) : -1;
  const heading = lines.slice(0, at + 1).findLast(({ text }) => headings.has(text));
  const field = heading && headings.get(heading.text);
  if (!field) return { words: { zh: '标题和开头', en: 'the beginning' } };
  return { path: field.path, words: { zh: field.label, en: field.path } };
}
