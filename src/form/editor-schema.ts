/**
 * The form as one JSON Schema for editors: completion, hover, and red lines where a key is wrong.
 * It takes every spelling that the program takes, so it draws no red line that is not deserved; what
 * it cannot say without false ones (what is missing, which numbers agree) is left to the program.
 */

import { joined, jsonText, type Printable, printed } from '../diagnostic/printable.ts';
import { guidanceFor } from './field-words.ts';
import { isRow, numbersOf, splitColumns, walk } from './fields.ts';
import type { Field, Form, GroupField, NumberField, TextField } from './form.ts';
import { keyPattern } from './label.ts';
import { isInTable, isTable, notedNumber, tableNotes } from './notes.ts';

/** Name of the file in the form's folder. */
export const editorSchemaFile = (id: string): string => `${id}/editor.schema.json`;

type Json = string | number | boolean | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** What is below a group, without its own words: rows of one table share their columns. */
type Definitions = Map<string, JsonObject>;

/**
 * Draft 7, which the YAML servers of all editors know; every reference stays in the file.
 * @returns the text of the file, one definition a line
 */
export function editorSchema(form: Form): Printable {
  const definitions: Definitions = new Map();
  const root = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: form.title,
    description: form.description,
    type: 'object',
    ...withRecords(keysOf(form.root, false, definitions), form.records, definitions),
  };
  const defined = [...definitions].map(
    ([name, schema]) => printed`    ${jsonText(name)}: ${jsonText(schema)}`,
  );
  const head = Object.entries(root).map(
    ([key, value]) => printed`  ${jsonText(key)}: ${jsonText(value)},\n`,
  );
  return printed`{\n${head}  "definitions": {\n${joined(defined, printed`,\n`)}\n  }\n}\n`;
}

/** The words stand beside the reference: servers put both together. */
function schemaOf(field: Field, inRow: boolean, definitions: Definitions): JsonObject {
  if (field.kind === 'number') return { ...words(field), ...numberSchema(field, definitions) };
  if (field.kind === 'text') return { ...words(field), ...textSchema(field) };
  const schema = groupSchema(field, inRow || field.axis !== undefined, definitions);
  return { ...words(field), $ref: `#/definitions/${define(field.path, schema, definitions)}` };
}

/** @returns the name of the definition; an equal one is used again */
function define(name: string, schema: JsonObject, definitions: Definitions): string {
  const text = JSON.stringify(schema);
  for (const [known, other] of definitions) if (JSON.stringify(other) === text) return known;
  definitions.set(name, schema);
  return name;
}

/** What an editor shows of a field, in a list of keys as well as under the mouse. */
function words(field: Field): JsonObject {
  const unit = field.kind === 'number' && field.unit ? `（单位：${field.unit}）` : '';
  const guidance = guidanceFor(field);
  return {
    description: [`${field.label}${unit}`, ...guidance].join('\n'),
    markdownDescription: [`**${field.label}**${unit}`, ...guidance].join('\n\n'),
  };
}

/** A number of a table may have a note; which table it is of makes no difference. */
function numberSchema(field: NumberField, definitions: Definitions): JsonObject {
  const { number, minimum } = field;
  const type = number === 'count' ? 'integer' : 'number';
  const alone = { type, ...(minimum === undefined ? {} : { minimum }) };
  if (!isInTable(field)) return alone;
  const { value, note } = notedNumber(field);
  const schemas = [alone, textSchema(note)].map((schema, at) => ({
    description: (at === 0 ? value : note).label,
    ...schema,
  }));
  const noted = { ...alone, type: [type, 'object'], ...keyed([value, note], schemas) };
  return { $ref: `#/definitions/${define(`noted.${number}${minimum ?? ''}`, noted, definitions)}` };
}

/** Fields under their keys and labels, and nothing else. */
function keyed(fields: Field[], schemas: JsonObject[]): JsonObject {
  const under = (name: (field: Field) => string) =>
    Object.fromEntries(fields.map((field, at) => [name(field), schemas[at]!]));
  return {
    properties: under(({ key }) => key),
    patternProperties: under((field) => keyPattern(field)),
    additionalProperties: false,
  };
}

/** What YAML reads as more than a word. */
const TRUTH: Readonly<Record<string, boolean[]>> = { true: [true], false: [false] };

function textSchema({ values, labels = {}, pattern, several }: TextField): JsonObject {
  if (values) {
    const spoken = values.flatMap((value) => [...(labels[value] ?? []), ...(TRUTH[value] ?? [])]);
    return { enum: [...values, ...spoken] };
  }
  const text = { type: 'string', ...(pattern === undefined ? {} : { pattern }) };
  return several ? { type: 'array', items: text } : text;
}

/** Words for one type leave values of the others alone, so that no choice between them is needed. */
function groupSchema(group: GroupField, inRow: boolean, definitions: Definitions): JsonObject {
  const numbersOnly = walk(group).every(({ kind }) => kind !== 'text');
  const row = inRow ? group : rowIn(group);
  const asList = row !== undefined && numbersOnly;
  return {
    type: ['object', ...(asList ? ['array'] : []), ...(numbersOnly ? ['integer'] : [])],
    ...(row && row !== group
      ? keysOfEither(group, row, definitions)
      : keysOf(group, inRow, definitions)),
    ...(numbersOnly ? { minimum: 0, maximum: 0 } : {}),
    ...(asList ? listSchema(row, definitions) : {}),
  };
}

/** A row like which a group of rows may be written. */
const rowIn = ({ single, children }: GroupField): GroupField | undefined =>
  single ? children.find(isRow) : undefined;

/** A row as a list: its columns in printed order, without its totals or with them. */
function listSchema(row: GroupField, definitions: Definitions): JsonObject {
  const all = numbersOf(row);
  const { columns } = splitColumns(row);
  // Which column a value belongs to is certain only where the totals stand last.
  const inOrder = columns.every((column, at) => column === all[at]);
  const items = inOrder
    ? all.map((cell) => schemaOf(cell, true, definitions))
    : anyCell(all, definitions);
  return { items, minItems: columns.length, maxItems: all.length };
}

function anyCell(cells: NumberField[], definitions: Definitions): JsonObject {
  const { minimum: _, ...any } =
    cells.find(({ number }) => number === 'amount') ?? (cells[0] as NumberField);
  const positive = cells.every(({ minimum }) => minimum === 0);
  return numberSchema({ ...any, ...(positive ? { minimum: 0 } : {}) }, definitions);
}

/** English keys are offered for completion; labels are accepted beside them. */
function keysOf(group: GroupField, inRow: boolean, definitions: Definitions): JsonObject {
  const properties: JsonObject = {};
  const patternProperties: JsonObject = {};
  for (const child of group.children) {
    const schema = schemaOf(child, inRow, definitions);
    properties[child.key] = schema;
    patternProperties[keyPattern(child)] = schema;
  }
  if (inRow) Object.assign(patternProperties, columnsBelow(group, definitions));
  if (isTable(group)) {
    const notes = tableNotes(group);
    const schema = { ...words(notes), type: ['string', 'array'], items: { type: 'string' } };
    properties[notes.key] = schema;
    patternProperties[keyPattern(notes)] = schema;
  }
  return { properties, patternProperties, additionalProperties: false };
}

/** The keys of a group of rows, and those of the one row that may stand for it. */
function keysOfEither(group: GroupField, row: GroupField, definitions: Definitions): JsonObject {
  const [one, all] = [row, group].map((each) => keysOf(each, false, definitions));
  const either = (keywords: string) => ({
    [keywords]: { ...(one?.[keywords] as JsonObject), ...(all?.[keywords] as JsonObject) },
  });
  return { ...either('properties'), ...either('patternProperties'), additionalProperties: false };
}

/** The lists of records beside the keys of the report. A list that is still empty has no red line. */
function withRecords(
  keys: JsonObject,
  records: GroupField[],
  definitions: Definitions,
): JsonObject {
  const schemas = records.map((record) => {
    const $ref = `#/definitions/${define(record.path, groupSchema(record, false, definitions), definitions)}`;
    return { ...words(record), type: ['array', 'null'], items: { $ref } };
  });
  const under = (name: (record: GroupField) => string) =>
    Object.fromEntries(records.map((record, at) => [name(record), schemas[at]!]));
  return {
    ...keys,
    properties: { ...(keys.properties as JsonObject), ...under(({ key }) => key) },
    patternProperties: {
      ...(keys.patternProperties as JsonObject),
      ...under((each) => keyPattern(each)),
    },
  };
}

/** In a row, the columns of a group may stand beside those that have none, if one is meant alone. */
function columnsBelow(row: GroupField, definitions: Definitions): JsonObject {
  const deeper = row.children.flatMap((child) => walk(child).filter((each) => each !== child));
  const patterns = deeper.map((field) => keyPattern(field, field.key));
  const alone = deeper.filter(
    (_, at) => patterns.indexOf(patterns[at]!) === patterns.lastIndexOf(patterns[at]!),
  );
  return Object.fromEntries(
    alone.map((field) => [keyPattern(field, field.key), schemaOf(field, true, definitions)]),
  );
}
