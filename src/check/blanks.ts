/** Number cells without a number: one finding per row. */
import type { Diagnostic, Localized, Note } from '../diagnostic/diagnostic.ts';
import { blankNumbers } from '../diagnostic/kinds/value.ts';
import type { Field, GroupField } from '../form/form.ts';
import { at, type Draft } from './draft.ts';
import { cellName, fieldWords, rowOf, rowWords, splitColumns } from './field-words.ts';

type Blank = Draft['blanks'][number];

/** The findings about the blank cells of a draft. */
export function blankFindings(draft: Draft): Diagnostic[] {
  const rows = new Map<Field, Blank[]>();
  for (const blank of draft.blanks) {
    const row = rowOf(blank.field) ?? blank.field;
    rows.set(row, [...(rows.get(row) ?? []), blank]);
  }
  return [...rows].map(([row, blanks]) => blankFinding(draft, row, blanks));
}

function blankFinding(draft: Draft, row: Field, blanks: Blank[]): Diagnostic {
  const computable = blanks.every(({ field }) => field.total);
  if (row.kind === 'group' && isWhole(draft, row, blanks)) {
    const range = draft.places.get(row.path)?.value ?? blanks[0]!.range;
    const { zh, en } = rowWords(row);
    const words = { zh: `${zh}：整行`, en: `${en}, the whole row` };
    return blankNumbers(at(draft, row, range), words, computable);
  }
  const [{ field, range }] = blanks as [Blank];
  const where = {
    ...at(draft, blanks.length === 1 ? field : row, range),
    notes: notesAt(row, blanks),
  };
  return blankNumbers(where, cellsOf(row, blanks), computable);
}

function isWhole(draft: Draft, row: GroupField, blanks: Blank[]): boolean {
  const { columns } = splitColumns(row, draft.rowTotals);
  return columns.length > 1 && blanks.length >= columns.length;
}

/** Which mark is which cell: of a single one, the message says it. */
function notesAt(row: Field, blanks: Blank[]): Note[] {
  if (row.kind !== 'group' || blanks.length === 1) return [];
  return blanks.map(({ field, range }) => ({
    message: { zh: cellName(row, field), en: field.key },
    path: field.path,
    range,
  }));
}

function cellsOf(row: Field, blanks: Blank[]): Localized {
  if (row.kind !== 'group') return spaced(fieldWords(row));
  const words = rowWords(row);
  const names = blanks.map(({ field }) => cellName(row, field)).join('、');
  const keys = blanks.map(({ field }) => field.path.slice(row.path.length + 1)).join(', ');
  return spaced({ zh: `${words.zh}：${names}`, en: `${words.en} (${keys})` });
}

const spaced = ({ zh, en }: Localized): Localized => ({ zh: `${zh} `, en });
