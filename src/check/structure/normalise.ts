/**
 * One shape out of many: rows as mappings or lists, 0 for a whole group, labels for keys, columns
 * with or without their group. Every number keeps its place in the text.
 */

import type { Correction } from '../../diagnostic/diagnostic.ts';
import { notAReport } from '../../diagnostic/kinds/form.ts';
import { listLength, splitNumber } from '../../diagnostic/kinds/structure.ts';
import { overlapping, type Range } from '../../diagnostic/place.ts';
import { cellName, rowWords } from '../../form/field-words.ts';
import { holdsNumbersOnly, rowOf, splitColumns, walk } from '../../form/fields.ts';
import type { Field, Form, GroupField } from '../../form/form.ts';
import { fieldOfKey, findNamed } from '../../form/named-fields.ts';
import { isInTable, isTable, tableNotes } from '../../form/notes.ts';
import type {
  Entry,
  ListNode,
  MapNode,
  ScalarNode,
  Source,
  SourceNode,
} from '../../read/source.ts';
import { keyText } from '../../read/source.ts';
import { claim, type Intake, newIntake, whereIs } from '../intake.ts';
import { isEmptyGroup, readNumberCell, readText, rejectKind } from '../values/cells.ts';
import { readNotedNumber, readTableNotes } from '../values/notes.ts';
import { readNumber } from '../values/number.ts';
import { rowHelp, shapeHelp } from './shape-help.ts';

/** Reads the fields of a form out of a file. Never throws, whatever the file holds. */
export function normalise(source: Source, form: Form): Intake {
  const intake = newIntake(source, form);
  const { root } = source;
  if (root?.kind === 'map') readMap(intake, form.root, root);
  else if (root) intake.findings.push(notAReport({ file: source.file, range: root.range }));
  return intake;
}

function readMap(intake: Intake, group: GroupField, map: MapNode): void {
  for (const entry of map.entries) {
    const key = keyText(entry.key);
    const field = fieldOfKey(group, key);
    const notes = isTable(group) ? findNamed([tableNotes(group)], key) : undefined;
    if (field) readField(intake, field, entry.value, entry.key.range);
    else if (notes) readTableNotes(intake, notes, entry);
    else if (!isRecordList(intake.form, group, entry)) intake.unknown.push({ group, entry });
  }
}

/** Lists of records are no figures or texts of the report; who needs them reads them. */
function isRecordList({ root, records }: Form, group: GroupField, { key }: Entry): boolean {
  return group === root && findNamed(records, keyText(key)) !== undefined;
}

function readField(intake: Intake, field: Field, node: SourceNode, key?: Range): void {
  const place = { ...(key ? { key } : {}), value: node.range };
  if (!claim(intake, field, place)) return;
  if (field.kind === 'number' && node.kind === 'map' && isInTable(field)) {
    readNotedNumber(intake, field, node);
  } else if (field.kind === 'number') readNumberCell(intake, field, node);
  else if (field.kind === 'text') readText(intake, field, node);
  else readGroup(intake, field, node);
}

function readGroup(intake: Intake, group: GroupField, node: SourceNode): void {
  if (isEmptyGroup(node)) noteEmptyGroup(intake, group, node);
  else if (node.kind === 'map') readMap(intake, group, node);
  else if (node.kind === 'list' && takesList(group)) readRow(intake, group, node);
  else if (node.kind === 'scalar' && isZero(node) && holdsNumbersOnly(group)) {
    fillWithZeros(intake, group, node.range);
  } else if (takesList(group)) rejectKind(intake, group, 'row', node, rowHelp(intake, group, node));
  else rejectKind(intake, group, 'group', node, shapeHelp(intake, group));
}

const takesList = (group: GroupField): boolean =>
  rowOf(group) !== undefined && holdsNumbersOnly(group);

function isZero(node: ScalarNode): boolean {
  const reading = readNumber(node, { number: 'count' });
  return reading.kind === 'number' && reading.value === 0;
}

function fillWithZeros(intake: Intake, group: GroupField, value: Range): void {
  for (const field of walk(group)) {
    if (field !== group && !claim(intake, field, { value })) continue;
    if (field.kind === 'number') {
      intake.values.set(field.path, { value: 0, text: '0', range: value });
    }
  }
}

function readRow(intake: Intake, row: GroupField, list: ListNode): void {
  if (hasStrayComma(intake, list)) {
    intake.faulty.add(row.path);
    return;
  }
  const { columns, totals } = splitColumns(row);
  const count = list.items.length;
  const cells = count === columns.length ? columns : [...walk(row)].filter(isNumber);
  const split = splitNumberIn(intake, list);
  if (split && (count !== cells.length || /,0\d\d/.test(split.text))) {
    intake.faulty.add(row.path);
    const finding = splitNumber(whereIs(intake, row, split.range), rowWords(row), split.text);
    const joined = count - split.text.split(',').length + 1;
    const fits = joined === columns.length || joined === columns.length + totals.length;
    intake.findings.push(fits ? { ...finding, edit: joinedNumber(split) } : finding);
  } else if (count !== cells.length) {
    intake.faulty.add(row.path);
    const names = (fields: Field[]) => fields.map((field) => cellName(row, field));
    const where = whereIs(intake, row, list.range);
    intake.findings.push(listLength(where, rowWords(row), count, names(columns), names(totals)));
  } else {
    for (const [index, cell] of cells.entries()) readField(intake, cell, list.items[index]!);
  }
}

/** With a comma too many, nothing says which column the numbers behind it belong to. */
function hasStrayComma({ source }: Intake, { items }: ListNode): boolean {
  const empty = items.filter((item) => item.kind === 'scalar' && item.value === null);
  if (empty.length === 0) return false;
  const isFault = overlapping(source.diagnostics.flatMap(({ range }) => range ?? []));
  // What is missing has no characters: its neighbours tell.
  return empty.some(({ range: { start, end } }) => isFault({ start: start - 1, end: end + 1 }));
}

const isNumber = (field: Field) => field.kind === 'number';

/** In a list, `1,000` is two numbers: the comma without a blank among others with one gives it away. */
function splitNumberIn({ source }: Intake, { range, items }: ListNode) {
  if (items.length > 100) return undefined;
  const list = numbersAlone(source.text.slice(range.start, range.end), range.start, items);
  const found = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?!\d|[.,]\d)/.exec(list);
  if (!found || !/,\s/.test(list)) return undefined;
  const start = range.start + found.index;
  return { text: found[0], range: { start, end: start + found[0].length } };
}

/** The text of a list with blanks where its items are more than a number. */
function numbersAlone(list: string, from: number, items: SourceNode[]): string {
  return items
    .filter(({ kind }) => kind !== 'scalar')
    .reduce((text, { range }) => {
      const [start, end] = [range.start - from, range.end - from];
      return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
    }, list);
}

function joinedNumber({ text, range }: { text: string; range: Range }): Correction {
  return { range, text: text.replaceAll(',', ''), certainty: 'certain' };
}

function noteEmptyGroup(intake: Intake, group: GroupField, node: SourceNode): void {
  intake.faulty.add(group.path);
  intake.blanks.set(group, intake.places.get(group.path)?.key ?? node.range);
}
