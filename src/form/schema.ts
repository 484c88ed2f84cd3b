/** The schema files of the forms: their JSON, and where a `$ref` in them leads. */

import type { Localized, Severity } from '../diagnostic/diagnostic.ts';
import type { Edition, Layout, StatedDeadline } from './form.ts';
import type { Mentions } from './mentions.ts';
import type { WordingRule } from './wording.ts';

/** JSON Schema 2020-12 as far as forms use it, with the vocabulary of this program. */
export interface Schema {
  $schema?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  title?: string;
  short?: string;
  description?: string;
  writing?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  minimum?: number;
  pattern?: string;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  unit?: string;
  most?: { byKind: Record<string, number>; basis: Localized };
  aliases?: string[];
  labels?: Record<string, string[]>;
  guess?: { from: string; patterns: Record<string, string> };
  axis?: { title?: string };
  layout?: Layout;
  single?: true;
  mentions?: Mentions;
  wording?: (WordingRule | { $ref: string })[];
  deadline?: StatedDeadline;
  relations?: RelationSchema[];
  edition?: Edition;
}

export interface RelationSchema {
  id: string;
  equation: string;
  /** The rule is asked only where this holds; written like an equation. */
  when?: string;
  title: Localized;
  basis: Localized;
  severity: Severity;
  statutory?: true;
}

/** A schema and the file it stands in, which its references are relative to. */
export interface PlacedSchema {
  schema: Schema;
  file: string;
}

/** Gives the schema file of a name relative to the forms' folder; throws `FormError` when there is none. */
export type SchemaFiles = (file: string) => Schema;

/** A form that cannot be used, in words for its author. */
export class FormError extends Error {
  override name = 'FormError';
}

/** Reads a part of a form, and says of a mistake in it where it stands. */
export function readingAt<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof FormError ? new FormError(`${place}: ${error.message}`) : error;
  }
}

/**
 * Follows `$ref` until there is none left. Keywords beside a reference win over the ones it leads to.
 * @throws FormError when a reference leads nowhere, or back to itself
 */
export function dereference(
  { schema, file }: PlacedSchema,
  files: SchemaFiles,
  passed: readonly Schema[] = [],
): PlacedSchema {
  if (schema.$ref === undefined) return { schema, file };
  const { $ref, ...beside } = schema;
  if (passed.includes(schema)) throw new FormError(`${file}: $ref ${$ref} leads back to itself`);
  const target = follow($ref, file, files);
  const { schema: resolved, file: home } = dereference(target, files, [...passed, schema]);
  return { schema: { ...resolved, ...beside }, file: home };
}

function follow(ref: string, from: string, files: SchemaFiles): PlacedSchema {
  const [name = '', pointer = ''] = ref.split('#');
  const file = name === '' ? from : fileOf(ref, from);
  let schema: unknown = files(file);
  for (const part of pointer.split('/').slice(1)) {
    schema = (schema as Record<string, unknown> | undefined)?.[part];
  }
  if (typeof schema !== 'object' || schema === null) {
    throw new FormError(`${from}: $ref ${ref} leads nowhere`);
  }
  return { schema: schema as Schema, file };
}

/**
 * The file that a reference leads to, by its name below the forms' folder: `a/b.json` +
 * `../c/d.json#/x` → `c/d.json`.
 * @throws FormError when it is an address
 */
export function fileOf(ref: string, from: string): string {
  const base = `file:///${from}`;
  if (URL.canParse(ref) || !URL.canParse(ref, base)) {
    throw new FormError(`${from}: $ref ${ref} is no file beside the form`);
  }
  return new URL(ref, base).pathname.slice(1);
}
