/** What stands in the file without content: one finding for each section, with a note for each row. */

import type { Diagnostic, Localized, Note } from '../../diagnostic/diagnostic.ts';
import { type BlankAdvice, blank } from '../../diagnostic/kinds/value.ts';
import { entryLine, listText } from '../../edit/field-lines.ts';
import { keyIn } from '../../edit/key-style.ts';
import { cellName, columnNames, namesBelow } from '../../form/field-words.ts';
import { holdsNumbersOnly, rowOf, topOf } from '../../form/fields.ts';
import type { Field } from '../../form/form.ts';
import type { Examined } from '../examined.ts';
import { type Intake, whereIs } from '../intake.ts';
import { isAllOpen, missingParts } from '../structure/missing.ts';
import {
  amountIn,
  type Gap,
  grouped,
  isWhole,
  leavesOf,
  partWords,
  unfilledIn,
} from '../unfilled.ts';

type Blank = Required<Gap>;

/** A row of a table, or a field by itself, with what is blank in it. */
type Line = [field: Field, blanks: Blank[]];

/** More cells than this are counted, not named. */
const MAX_NAMES = 3;

/** The findings about blanks. */
export function blankFindings(intake: Examined): Diagnostic[] {
  const blanks = [...intake.blanks].map(([field, range]) => ({ field, range }));
  const missing = missingParts(intake);
  return [...grouped(blanks, ({ field }) => topOf(field))].map(([section, within]) => {
    const lines = [...grouped(within, ({ field }) => rowOf(field) ?? field)];
    const [only, ...others] = lines as [Line, ...Line[]];
    const fields = missing.get(section) ?? [];
    const leftOut = isAllOpen(intake, section, fields) ? fields.map((field) => ({ field })) : [];
    return others.length + leftOut.length === 0
      ? lineFinding(intake, only)
      : sectionFinding(intake, section, lines, leftOut);
  });
}

/** @param leftOut the rest of the section, where the file leaves it out */
function sectionFinding(intake: Intake, section: Field, lines: Line[], leftOut: Gap[]): Diagnostic {
  const gaps = [...lines.flatMap(([, within]) => within), ...leftOut];
  const where = {
    ...whereIs(intake, section, placeOf(intake, lines[0]!)),
    notes: lines.flatMap((line) => notesOf(intake, section, line)),
    unfilled: unfilledIn(gaps),
  };
  return blank(where, partWords(section), amountIn(section, gaps), {
    ...advice(intake, section, gaps),
    ...(leftOut.length > 0 && { leftOut: amountIn(section, leftOut) }),
  });
}

function lineFinding(intake: Intake, line: Line): Diagnostic {
  const [field, blanks] = line;
  const [first] = blanks as [Blank];
  const cells = cellsOf(line);
  const where = {
    ...whereIs(intake, blanks.length === 1 ? first.field : field, placeOf(intake, line)),
    notes: cells.length > 1 ? blanks.map((each) => cellNote(field, each)) : [],
    unfilled: unfilledIn(blanks),
  };
  const isGroup = first.field.kind === 'group' && rowOf(field) !== field;
  const counted = isGroup || cells.length > MAX_NAMES;
  return blank(
    where,
    lineWords(field, counted ? [] : cells),
    counted ? amountIn(field, blanks) : undefined,
    advice(intake, field, blanks),
  );
}

/** The cells to name: none where the line is blank as a whole. */
function cellsOf([field, blanks]: Line): Blank[] {
  return field.kind !== 'group' || isWhole(field, blanks) ? [] : blanks;
}

function lineWords(field: Field, cells: Blank[]): Localized {
  const { zh, en } = partWords(field);
  if (field.kind !== 'group' || cells.length === 0) return { zh, en };
  const names = cells.map((cell) => cellName(field, cell.field)).join('、');
  const keys = cells.map((cell) => cell.field.path.slice(field.path.length + 1)).join(', ');
  return { zh: `${zh}：${names}`, en: `${en} (${keys})` };
}

/** Of a row that is blank as a whole all of it, else the first blank in it. */
function placeOf({ places }: Intake, line: Line) {
  const [field, [first]] = line as [Field, [Blank]];
  const row = cellsOf(line).length === 0 && first.field !== field && places.get(field.path);
  return row ? row.value : first.range;
}

/** One for a row; where the section is a single row, one for each cell. */
function notesOf(intake: Intake, section: Field, line: Line): Note[] {
  const [field, blanks] = line;
  if (field !== section) return [noteOf(intake, section, line)];
  return blanks.length > 1 ? blanks.map((each) => cellNote(section, each)) : [];
}

function noteOf(intake: Intake, section: Field, line: Line): Note {
  const [field, blanks] = line;
  const cells = field.kind === 'group' ? cellsOf(line) : [];
  const names = field.kind === 'group' ? cells.map((cell) => cellName(field, cell.field)) : [];
  const name = namesBelow(section.kind === 'group' ? section : undefined, field).join(' · ');
  return {
    message: {
      zh: [name || field.name, ...(names.length > 0 ? [names.join('、')] : [])].join('：'),
      en: cells.length === 1 ? blanks[0]!.field.path : field.path,
    },
    path: field.path,
    range: placeOf(intake, line),
  };
}

/** Which mark is which cell. */
function cellNote(row: Field, { field, range }: Blank): Note {
  const name = row.kind === 'group' ? cellName(row, field) : field.name;
  return { message: { zh: name, en: field.key }, path: field.path, range };
}

function advice(intake: Intake, part: Field, blanks: readonly Gap[]): BlankAdvice {
  const numbers = leavesOf(blanks).filter(({ field }) => field.kind === 'number');
  const isNothing = blanks.some(({ field }) => field === part && rowOf(part) === part);
  const canBeZero = part.kind === 'group' && holdsNumbersOnly(part) && isWhole(part, blanks);
  const key = keyIn(intake, part);
  return {
    figures: blanks.some(({ field }) => field.kind === 'number'),
    totalsOnly: numbers.length > 0 && numbers.every(({ field }) => field.total),
    optional: blanks.some(({ field }) => !field.required && !field.total),
    ...(part.kind === 'text' && part.layout && part.description
      ? { guidance: part.description }
      : {}),
    ...(isNothing && part.kind === 'group'
      ? { row: entryLine(key, listText(columnNames(part))) }
      : {}),
    ...(canBeZero ? { zero: entryLine(key, '0') } : {}),
  };
}
