/** Notes of the tables in a file: words beside a number, and the lines below a table. */

import { longNote } from '../../diagnostic/kinds/prose.ts';
import { wrongPattern } from '../../diagnostic/kinds/value.ts';
import { quote } from '../../diagnostic/quote.ts';
import { keyIn } from '../../edit/key-style.ts';
import { nearestIn } from '../../form/closest.ts';
import { fieldWords } from '../../form/field-words.ts';
import type { Field, NumberField, TextField } from '../../form/form.ts';
import { findChild } from '../../form/named-fields.ts';
import { LONGEST_NOTE, type NotedNumber, notedNumber } from '../../form/notes.ts';
import type { Entry, MapNode, SourceNode } from '../../read/source.ts';
import { keyText } from '../../read/source.ts';
import { claim, type Intake, whereIs } from '../intake.ts';
import { unknownEntry } from '../structure/unknown-keys.ts';
import { readNumberCell, readText, rejectKind } from './cells.ts';

/** Reads `{ value: …, note: … }` in the place of a number. A total may have a note alone. */
export function readNotedNumber(intake: Intake, field: NumberField, map: MapNode): void {
  const noted = notedNumber(field);
  const help = [notedHelp(intake, noted)];
  const isNoted = map.entries.some(({ key }) => nearestIn(noted.group, keyText(key)));
  if (!isNoted) {
    rejectKind(intake, field, 'number', map, help);
    return;
  }
  const given = map.entries.map((entry) => readPart(intake, field, noted, entry));
  if (given.includes(noted.value) || (field.total && !given.includes(undefined))) return;
  if (given.includes(undefined)) intake.faulty.add(field.path);
  else rejectKind(intake, field, 'number', map, help);
}

/** @returns what the entry gives; nothing where its key is neither */
function readPart(
  intake: Intake,
  field: NumberField,
  { group, value, note }: NotedNumber,
  entry: Entry,
): Field | undefined {
  const child = findChild(group, keyText(entry.key));
  if (!child) intake.findings.push(unknownEntry(intake, group, entry));
  else if (!claim(intake, child, { key: entry.key.range, value: entry.value.range })) return child;
  else if (child === value) readNumberCell(intake, field, entry.value);
  else readNote(intake, note, entry.value);
  return child;
}

function notedHelp(intake: Intake, { value, note }: NotedNumber) {
  const [number, words] = [value, note].map((each) => keyIn(intake, each));
  return {
    zh: `写成 { ${number}: 数, ${words}: 文字 }`,
    en: `write { ${number}: …, ${words}: … }`,
  };
}

function readNote(intake: Intake, note: TextField, node: SourceNode): void {
  const text = readText(intake, note, node);
  if (text === undefined) return;
  const where = whereIs(intake, note, node.range);
  if (text.length > LONGEST_NOTE) {
    intake.findings.push(longNote(where, fieldWords(note), LONGEST_NOTE));
  } else if (!/\p{L}/u.test(text)) {
    intake.findings.push(wrongPattern(where, fieldWords(note), quote(text), note.description));
  }
}

/** Reads the lines below a table: one text, or a list of them. */
export function readTableNotes(intake: Intake, notes: TextField, { key, value }: Entry): void {
  if (!claim(intake, notes, { key: key.range, value: value.range })) return;
  const items = value.kind === 'list' ? value.items : [value];
  if (items.length === 0) intake.blanks.set(notes, key.range);
  const texts = items.flatMap((item) => readText(intake, notes, item) ?? []);
  const text = texts.join('\n');
  if (text !== '') intake.values.set(notes.path, { value: text, text, range: value.range });
}
