/** The cells of a table: merged pieces, alignment, even line breaks in narrow headings. */

import type { Cell } from '../../report/report.ts';
import { WRONG } from '../../report/wrong.ts';
import { cellWidth, evenPerLine } from './grid.ts';
import { cellPadding, typeSize } from './page.ts';
import { style } from './style-ids.ts';
import type { TypePlan } from './table-layout.ts';
import { w, xmlText } from './xml-text.ts';

export interface CellLook extends TypePlan {
  /** Rows' headings and words stand in the middle of their cells when all of them are short. */
  centred: boolean;
  /** The row stays on one page with the next. */
  keepNext: boolean;
}

/** Under a number that is wrong: light enough to read it on paper. */
const SHADED = '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>';

/** The piece of a cell that stands in a row: its beginning with the text, or the blank below that. */
export function cellXml(cell: Cell, row: number, look: CellLook): string {
  const begins = cell.row === row;
  const span = cell.colSpan > 1 ? w('gridSpan', cell.colSpan) : '';
  const merge = cell.rowSpan > 1 ? w('vMerge', begins ? 'restart' : 'continue') : '';
  return (
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${cellWidth(cell, look.widths)}"/>${span}${merge}` +
    `${cell.wrong ? SHADED : ''}${w('vAlign', 'center')}</w:tcPr>${paragraphXml(cell, begins, look)}</w:tc>`
  );
}

function paragraphXml(cell: Cell, begins: boolean, look: CellLook): string {
  return (
    `<w:p><w:pPr>${w('pStyle', paragraphStyle(cell, look))}` +
    `${look.keepNext ? '<w:keepNext/>' : ''}${begins ? evenIndent(cell, look.widths) : ''}` +
    `${cell.align ? w('jc', cell.align) : ''}</w:pPr>` +
    `${begins ? runs(cell, look.scales.get(cell)) + noteRun(cell) + wrongRun(cell) : ''}</w:p>`
  );
}

function paragraphStyle({ role }: Cell, { centred }: CellLook): string {
  if (role === 'number') return style.number;
  return (role === 'stub' || role === 'text') && !centred ? style.stub : style.cell;
}

/**
 * Narrows a heading's lines to an even number of characters. The text itself stays without breaks,
 * so that it can be searched, copied and read back as the official label.
 */
function evenIndent(cell: Cell, widths: number[]): string {
  const characters = evenPerLine(cell, widths);
  const toOneSide = cell.align === 'left' || cell.align === 'right';
  if (characters === undefined || toOneSide) return '';
  const room = cellWidth(cell, widths) - 2 * cellPadding.side;
  const side = Math.floor((room - (characters + 0.4) * typeSize.table) / 2);
  return side > 0 ? `<w:ind w:left="${side}" w:right="${side}"/>` : '';
}

const narrowest = 0.75;

/** A remark in brackets that is a sentence rather than a name, which the official tables set in 楷体. */
const note = /(（[^（）]*[，。；：][^（）]*）)/;

function runs({ role, text }: Cell, scale = 1): string {
  const type = scale < 1 ? smallerType(scale) : '';
  if (role !== 'stub' && role !== 'corner') return runXml(text, type);
  return text
    .split(note)
    .filter((part) => part !== '')
    .map((part) => runXml(part, (note.test(part) ? w('rStyle', style.note) : '') + type))
    .join('');
}

/** The note of a number, in the type of remarks and smaller than the number. */
function noteRun({ note: words }: Cell): string {
  if (words === undefined) return '';
  const { small } = typeSize;
  const look = `${w('rStyle', style.note)}${w('sz', small / 10)}${w('szCs', small / 10)}`;
  return runXml(words, look);
}

/** Raised: no part of the number, for those who read the file as well. */
function wrongRun({ wrong }: Cell): string {
  return wrong ? runXml(WRONG, `<w:b/>${w('vertAlign', 'superscript')}`) : '';
}

/**
 * Type is first made smaller, to 六号; then its characters are made narrower, which keeps it
 * readable, down to three quarters of their width; then smaller again.
 */
function smallerType(scale: number): string {
  const width = scale * typeSize.table;
  const height = Math.max(width, Math.min(typeSize.small, width / narrowest));
  const size = Math.floor(height / 10);
  const narrowed = Math.min(100, Math.floor((10 * width) / size));
  return `${narrowed < 100 ? w('w', narrowed) : ''}${w('sz', size)}${w('szCs', size)}`;
}

/** Runs of one look for a text, a line break standing between its lines. */
function runXml(text: string, properties: string): string {
  const look = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return xmlText(text)
    .split('\n')
    .map((line, index) => {
      const lineBreak = index > 0 ? '<w:br/>' : '';
      return `<w:r>${look}${lineBreak}<w:t xml:space="preserve">${line}</w:t></w:r>`;
    })
    .join('');
}
