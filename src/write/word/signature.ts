/** The signature: the body above the day of publication, at the right below the text. */
import { Paragraph } from 'docx';
import type { Signature } from '../../report/report.ts';
import { signatureLines } from '../../report/signature.ts';
import { emWidth } from '../text-width.ts';
import { textRuns } from './inline.ts';
import { bodyCharacter, linePitch, typeArea } from './page.ts';
import { style } from './style-ids.ts';

/** How far in from the right, in characters, the day stands, and the body at least (7.3.5). */
const right = { body: 2, day: 4 };

/**
 * The two lines, a blank line below the text, each in the middle of the other (GB/T 9704-2012, 7.3.5.1):
 * the day four characters in, further where the body is so long that it would come too close to the
 * edge. They stay on one page.
 */
export function signatureParagraphs(signature: Signature): Paragraph[] {
  const [body, day] = signatureLines(signature);
  const [bodyWidth, dayWidth] = [emWidth(body), emWidth(day)];
  const middle = Math.max(right.day + dayWidth / 2, right.body + bodyWidth / 2);
  const line = (text: string, width: number, more: object) =>
    new Paragraph({
      style: style.signature,
      indent: { right: indent(middle - width / 2) },
      ...more,
      children: textRuns(text),
    });
  return [
    line(body, bodyWidth, { keepNext: true, spacing: { before: linePitch } }),
    line(day, dayWidth, {}),
  ];
}

/** In twips; a name longer than a line leaves no room beside it. */
function indent(characters: number): number {
  const widest = typeArea.width / 2;
  return Math.round(Math.min(characters * bodyCharacter, widest));
}
