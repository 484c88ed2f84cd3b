/** The fields of a form as a tree, out of its schema. */

import { isRow } from './fields.ts';
import type { Field, GroupField, NumberField, TextField } from './form.ts';
import { withoutNumbering } from './label.ts';
import type { Mentions } from './mentions.ts';
import type { RelationSchema } from './schema.ts';
import {
  dereference,
  FormError,
  type PlacedSchema,
  type Schema,
  type SchemaFiles,
} from './schema.ts';
import type { WordingRule } from './wording.ts';

/** A group of the form and the relations that its schema states. */
export interface RelationOwner {
  group: GroupField;
  /** The schema that states them. */
  file: string;
  relations: RelationSchema[];
}

export interface FieldTree {
  root: GroupField;
  /** Lists of records, each as the group of one record's fields. */
  records: GroupField[];
  /** The groups that state relations, in the order of the form. */
  owners: RelationOwner[];
}

/**
 * Builds the tree below an object schema.
 * @param placed the object's schema and its file
 * @param single paths of the groups of rows that are one row
 * @returns the object as a group; its path is ''
 * @throws FormError when a property is neither object, number, text nor a list of records at the top,
 *   or a reference leads nowhere
 */
export function buildFields(
  placed: PlacedSchema,
  files: SchemaFiles,
  single: ReadonlySet<string> = new Set(),
): FieldTree {
  const owners: RelationOwner[] = [];
  const records: GroupField[] = [];
  const building = { files, owners, records, single, count: { fields: 0 } };
  const root = buildField(placed, building, '', undefined);
  if (root.kind !== 'group') throw new FormError(`${placed.file}: a form is an object`);
  return { root, records, owners };
}

/** Of what a reference to a schema around it would unfold without end. */
const MOST_LEVELS = 20;
const MOST_FIELDS = 20_000;

interface Building {
  /** Fields so far. */
  count: { fields: number };
  files: SchemaFiles;
  owners: RelationOwner[];
  records: GroupField[];
  single: ReadonlySet<string>;
  /** Inside a record, where a text may stand several times. */
  inRecord?: true;
}

function buildField(
  placed: PlacedSchema,
  building: Building,
  key: string,
  parent: GroupField | undefined,
): Field {
  const { schema, file } = dereference(placed, building.files);
  const spoken = spokenOf({ schema, file }, building.files);
  const common = commonOf(schema, key, parent, spoken);
  const levels = common.path.split('.').length;
  if (levels > MOST_LEVELS || ++building.count.fields > MOST_FIELDS) {
    const where = common.path.split('.').slice(0, 3).join('/');
    throw new FormError(`${file}#/${where}: has too many fields, or a $ref leads back to it`);
  }
  switch (schema.type ?? typeof (schema.const ?? schema.enum?.[0])) {
    case 'object': {
      const isOne = building.single.has(common.path);
      const own = isOne ? asOneRow({ schema, file }, building.files) : { schema, file };
      return group(common, own.schema, own.file, building);
    }
    case 'integer':
    case 'number':
      return { ...common, kind: 'number', ...numberOf(schema) };
    case 'string':
      return { ...common, kind: 'text', ...textOf(schema) };
    case 'array':
      if (!building.inRecord) throw new FormError(`${file}: ${common.path} is a list`);
      return { ...common, kind: 'text', several: true, ...textOf(schema.items ?? {}) };
    default:
      throw new FormError(`${file}: ${common.path} is neither object, number nor text`);
  }
}

/** A group of rows as one row, whose columns are those of each of them. */
function asOneRow({ schema, file }: PlacedSchema, files: SchemaFiles): PlacedSchema {
  const [first = {}] = Object.values(schema.properties ?? {});
  const row = dereference({ schema: first, file }, files);
  return { schema: { ...row.schema, single: true }, file: row.file };
}

type Common = Omit<GroupField, 'kind' | 'children'>;

/** How prose speaks of a field, and what it has to say. */
type Spoken = Pick<Common, 'mentions' | 'wording'>;

function spokenOf(placed: PlacedSchema, files: SchemaFiles): Spoken {
  const mentions = mentionsOf(placed, files);
  const wording = wordingOf(placed, files);
  return { ...(mentions ? { mentions } : {}), ...(wording ? { wording } : {}) };
}

/** Rules that several forms share stand behind references, too. */
function wordingOf({ schema: { wording }, file }: PlacedSchema, files: SchemaFiles) {
  return wording?.map((schema) => {
    const placed = { schema: schema as unknown as Schema, file };
    return dereference(placed, files).schema as unknown as WordingRule;
  });
}

/** Words that several forms share stand behind a reference. */
function mentionsOf({ schema: { mentions }, file }: PlacedSchema, files: SchemaFiles) {
  if (!mentions || Array.isArray(mentions)) return mentions;
  return dereference({ schema: mentions as Schema, file }, files).schema as Mentions;
}

function commonOf(
  schema: Schema,
  key: string,
  parent: GroupField | undefined,
  spoken: Spoken,
): Common {
  const label = schema.title ?? key;
  return {
    key,
    path: parent && parent.path !== '' ? `${parent.path}.${key}` : key,
    ...(parent ? { parent } : {}),
    label,
    name: schema.short ?? withoutNumbering(label),
    ...(schema.description === undefined ? {} : { description: schema.description }),
    ...(schema.writing === undefined ? {} : { writing: schema.writing }),
    ...spoken,
    ...(schema.aliases && { aliases: schema.aliases }),
    required: false,
    total: false,
  };
}

function group(common: Common, schema: Schema, file: string, building: Building): GroupField {
  const field: GroupField = {
    ...common,
    kind: 'group',
    children: [],
    ...(schema.axis === undefined ? {} : { axis: schema.axis }),
    ...(schema.layout === undefined ? {} : { layout: schema.layout }),
    ...(schema.single === undefined ? {} : { single: true }),
  };
  if (schema.relations) building.owners.push({ group: field, file, relations: schema.relations });
  for (const row of unknownRows(schema)) {
    throw new FormError(
      `${file}: the layout of ${field.path} has a row ${row}, which is no property`,
    );
  }
  for (const [key, child] of Object.entries(schema.properties ?? {})) {
    const placed = { schema: child, file };
    const list = field.path === '' ? listAt(placed, building) : undefined;
    if (list) {
      building.records.push(record(list, building, key, field));
      continue;
    }
    const built = buildField(placed, building, key, field);
    built.required = schema.required?.includes(key) ?? false;
    field.children.push(built);
  }
  if (field.single && !field.axis && !field.children.every(isRow)) {
    throw new FormError(`${file}: ${field.path} is single and has something else than rows`);
  }
  return field;
}

function unknownRows({ layout, properties = {} }: Schema): string[] {
  if (layout?.kind !== 'stack') return [];
  return layout.parts.flatMap(({ rows }) => rows.filter((row) => !Object.hasOwn(properties, row)));
}

function listAt(placed: PlacedSchema, { files }: Building): PlacedSchema | undefined {
  const resolved = dereference(placed, files);
  return resolved.schema.type === 'array' ? resolved : undefined;
}

/** One record of a list, under the words of the list. */
function record(
  { schema: { title, description, items = {} }, file }: PlacedSchema,
  building: Building,
  key: string,
  parent: GroupField,
): GroupField {
  const words = { title: title ?? key, ...(description === undefined ? {} : { description }) };
  const schema = { ...items, ...words };
  const built = buildField({ schema, file }, { ...building, inRecord: true }, key, parent);
  if (built.kind !== 'group')
    throw new FormError(`${file}: ${key} lists something else than records`);
  return built;
}

function numberOf(schema: Schema): Pick<NumberField, 'number' | 'minimum' | 'unit' | 'most'> {
  return {
    number: schema.type === 'integer' ? 'count' : 'amount',
    ...(schema.minimum === undefined ? {} : { minimum: schema.minimum }),
    ...(schema.unit === undefined ? {} : { unit: schema.unit }),
    ...(schema.most === undefined ? {} : { most: schema.most }),
  };
}

function textOf(schema: Schema): Omit<TextField, keyof Common | 'kind' | 'several'> {
  const values = schema.const === undefined ? schema.enum : [schema.const];
  return {
    ...(values === undefined ? {} : { values: values.map(String) }),
    ...(schema.labels === undefined ? {} : { labels: schema.labels }),
    ...(schema.guess === undefined ? {} : { guess: schema.guess }),
    ...(schema.pattern === undefined ? {} : { pattern: schema.pattern }),
    ...(schema.deadline === undefined ? {} : { deadline: schema.deadline }),
    ...(typeof schema.default === 'string' ? { default: schema.default } : {}),
    ...(schema.layout === undefined ? {} : { layout: schema.layout }),
  };
}
