/** Lists of records in a report: texts by the form's keys or labels, each with its place. */

import type { Diagnostic, Localized, Where } from '../../diagnostic/diagnostic.ts';
import {
  type Expected,
  keyAndLabel,
  sameFieldTwice,
  wrongKind,
} from '../../diagnostic/kinds/structure.ts';
import { blank } from '../../diagnostic/kinds/value.ts';
import type { Range } from '../../diagnostic/place.ts';
import { quote } from '../../diagnostic/quote.ts';
import { entryLine } from '../../edit/field-lines.ts';
import { keyIn, namedIn } from '../../edit/key-style.ts';
import { fieldWords } from '../../form/field-words.ts';
import type { Field, Form, GroupField, TextField } from '../../form/form.ts';
import { findChild, findNamed } from '../../form/named-fields.ts';
import type { Entry, FieldPlace, MapNode, Source, SourceNode } from '../../read/source.ts';
import { keyText } from '../../read/source.ts';
import { type Intake, whereIs } from '../intake.ts';
import { patternFinding } from '../values/meant-text.ts';
import { unknownEntry } from './unknown-keys.ts';

export interface PlacedText {
  text: string;
  range: Range;
}

export interface RecordRead {
  range: Range;
  /** What the record gives, by key; several texts only where the form allows them. */
  texts: ReadonlyMap<string, PlacedText[]>;
  /** Keys whose value has a finding of its own. */
  faulty: ReadonlySet<string>;
}

export interface RecordsRead {
  /** The key of a field as the file would write it. */
  keyOf(field: Field): string;
  records: RecordRead[];
  findings: Diagnostic[];
}

/** The entries of a report that hold the list of records with this key. */
export function recordEntries({ root }: Source, form: Form, key: string): Entry[] {
  if (root?.kind !== 'map') return [];
  return root.entries.filter((entry) => findNamed(form.records, keyText(entry.key))?.key === key);
}

/**
 * Reads all records of a list. Never throws, whatever stands there.
 * @param key of the list in the form
 * @param others where the fields of the report stand, whose keys show how the file writes keys
 */
export function readRecords(
  source: Source,
  form: Form,
  key: string,
  others: ReadonlyMap<string, FieldPlace> = new Map(),
): RecordsRead {
  const findings: Diagnostic[] = [];
  const list = form.records.find((each) => each.key === key);
  const [entry, second] = recordEntries(source, form, key);
  const places = new Map(others);
  const reading: Reading = { source, places, findings };
  const keyOf = (field: Field) => keyIn(reading, field);
  if (!list || !entry) return { keyOf, records: [], findings };
  places.set(list.path, { key: entry.key.range, value: entry.value.range });
  if (second) findings.push(twice(reading, list, entry, second));
  const nodes = itemsOf(reading, list, entry);
  const records = nodes.map((node) => readRecord(reading, list, node));
  return { keyOf, records, findings };
}

/** Its places are those of the list, and of the keys in it, which show how the file writes keys. */
type Reading = Pick<Intake, 'source' | 'places' | 'findings'>;

function twice(reading: Reading, field: Field, first: Entry, second: Entry): Diagnostic {
  const where = whereIs(reading, field, second.key.range);
  const notes = [{ message: { zh: '第一处', en: 'the first' }, range: first.key.range }];
  const [key, firstKey] = [quote(keyText(second.key)), quote(keyText(first.key))];
  return sameFieldTwice({ ...where, notes }, fieldWords(field), key, firstKey);
}

const LIST_HELP: Localized = {
  zh: '每条另起一行，以 “- ” 开头',
  en: 'each on a line of its own that begins with “- ”',
};

function itemsOf(reading: Reading, list: GroupField, { key, value }: Entry): MapNode[] {
  if (value.kind === 'scalar' && value.value === null) return [];
  if (value.kind !== 'list') {
    reading.findings.push(rejected(reading, list, 'list', value, key.range, [LIST_HELP]));
    return [];
  }
  return value.items.filter((item): item is MapNode => {
    if (item.kind === 'map') return true;
    reading.findings.push(
      rejected(reading, list, 'group', item, item.range, [keysHelp(reading, list)]),
    );
    return false;
  });
}

function keysHelp(reading: Reading, { children }: GroupField): Localized {
  const keys = children.map((field) => namedIn(reading, field));
  return {
    zh: `分别写：${keys.map(keyAndLabel).join('、')}`,
    en: `give its keys: ${keys.map(({ key }) => key).join(', ')}`,
  };
}

function rejected(
  reading: Reading,
  field: Field,
  expected: Expected,
  node: SourceNode,
  range: Range,
  help: Localized[] = [],
): Diagnostic {
  const text = node.kind === 'scalar' ? quote(node.text) : '';
  const where = whereIs(reading, field, node.kind === 'scalar' ? node.range : range);
  return wrongKind(where, fieldWords(field), expected, node.kind, text, help);
}

function readRecord(reading: Reading, list: GroupField, { entries, range }: MapNode): RecordRead {
  const texts = new Map<string, PlacedText[]>();
  const faulty = new Set<string>();
  const places = new Map<string, Entry>();
  for (const entry of entries) {
    const field = findChild(list, keyText(entry.key));
    const first = field && places.get(field.key);
    if (field?.kind !== 'text') reading.findings.push(unknownEntry(reading, list, entry));
    else if (first) reading.findings.push(twice(reading, field, first, entry));
    else {
      places.set(field.key, entry);
      reading.places.set(field.path, { key: entry.key.range, value: entry.value.range });
      const read = readTexts(reading, field, entry);
      if (read) texts.set(field.key, read);
      else faulty.add(field.key);
    }
  }
  return { range, texts, faulty };
}

/** @returns nothing when a finding says what is wrong */
function readTexts(
  reading: Reading,
  field: TextField,
  { key, value }: Entry,
): PlacedText[] | undefined {
  if (field.several && value.kind !== 'list') {
    const list = entryLine(keyIn(reading, field), '[ … ]');
    const help = { zh: `写成 ${list}`, en: `write ${list}` };
    reading.findings.push(rejected(reading, field, 'list', value, key.range, [help]));
    return undefined;
  }
  const nodes = field.several && value.kind === 'list' ? value.items : [value];
  const texts = nodes.flatMap((node) => readText(reading, field, node, key.range) ?? []);
  return texts.length === nodes.length ? texts : undefined;
}

function readText(
  reading: Reading,
  field: TextField,
  node: SourceNode,
  key: Range,
): PlacedText | undefined {
  if (node.kind !== 'scalar') {
    reading.findings.push(rejected(reading, field, 'text', node, key));
    return undefined;
  }
  const text = (typeof node.value === 'string' ? node.value : node.text).trim();
  const range = node.range.end > node.range.start ? node.range : key;
  const finding = faultOf(whereIs(reading, field, range), field, text, node.value === null);
  if (finding) reading.findings.push(finding);
  return finding ? undefined : { text, range };
}

function faultOf(
  where: Where,
  field: TextField,
  text: string,
  isNull: boolean,
): Diagnostic | undefined {
  if (isNull || /^[_＿\s]*$/.test(text)) {
    return blank(where, fieldWords(field), undefined, { optional: !field.required });
  }
  if (field.pattern === undefined || new RegExp(field.pattern, 'u').test(text)) return undefined;
  return patternFinding(where, field, text);
}
