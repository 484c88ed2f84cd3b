/** The page number: 「— 1 —」, on odd pages at the right, on even pages at the left. */

import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx';
import { typeSize } from './page.ts';
import { style } from './style-ids.ts';

/** One character in from the edge of the type area (GB/T 9704-2012, 7.5). */
function pageNumber(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: style.footer,
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: typeSize.footer },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}

/** The two footers of a section; `default` is that of odd pages once even pages have their own. */
export function pageNumbers() {
  return { default: pageNumber('right'), even: pageNumber('left') };
}
