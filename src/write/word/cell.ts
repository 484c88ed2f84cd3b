/** The cells of a table: merged pieces, alignment, even line breaks in narrow headings. */

import {
  Paragraph,
  TableCell,
  type TextRun,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Cell } from '../../report/report.ts';
import { cellWidth, evenPerLine } from './grid.ts';
import { textRuns } from './inline.ts';
import { cellPadding, typeSize } from './page.ts';
import { style } from './style-ids.ts';

export interface CellLook {
  /** Widths of the grid's columns. */
  widths: number[];
  /** Rows' headings and words stand in the middle of their cells when all of them are short. */
  centred: boolean;
  /** The row stays on one page with the next. */
  keepNext: boolean;
}

/** The piece of a cell that stands in a row: its beginning with the text, or the blank below that. */
export function wordCell(cell: Cell, row: number, look: CellLook): TableCell {
  const begins = cell.row === row;
  const merge = begins ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE;
  return new TableCell({
    width: { size: cellWidth(cell, look.widths), type: WidthType.DXA },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { verticalMerge: merge } : {}),
    verticalAlign: VerticalAlign.CENTER,
    children: [cellParagraph(cell, begins, look)],
  });
}

function cellParagraph(cell: Cell, begins: boolean, look: CellLook): Paragraph {
  const left = (cell.role === 'stub' || cell.role === 'text') && !look.centred;
  const narrow = evenIndent(cell, look.widths);
  return new Paragraph({
    style: left ? style.stub : style.cell,
    ...(look.keepNext ? { keepNext: true } : {}),
    ...(begins && narrow ? { indent: narrow } : {}),
    children: begins ? cellRuns(cell) : [],
  });
}

/**
 * Narrows a heading's lines to an even number of characters. The text itself stays without breaks,
 * so that it can be searched, copied and read back as the official label.
 */
function evenIndent(cell: Cell, widths: number[]) {
  const characters = evenPerLine(cell, widths);
  if (characters === undefined) return undefined;
  const room = cellWidth(cell, widths) - 2 * cellPadding.side;
  const side = Math.floor((room - (characters + 0.4) * typeSize.table) / 2);
  return side > 0 ? { left: side, right: side } : undefined;
}

/** A remark in brackets that is a sentence rather than a name, which the official tables set in 楷体. */
const note = /(（[^（）]*[，。；：][^（）]*）)/;

function cellRuns({ role, text }: Cell): TextRun[] {
  if (role !== 'stub' && role !== 'corner') return textRuns(text);
  return text
    .split(note)
    .filter((part) => part !== '')
    .flatMap((part) => textRuns(part, note.test(part) ? { style: style.note } : {}));
}
