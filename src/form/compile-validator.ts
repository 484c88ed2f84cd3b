/** Schemas to validators, with Ajv: at run time, or as the code of a module when the package is built. */
import type { AnySchemaObject, Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { AnyValidateFunction } from 'ajv/dist/types/index.js';
import type { SchemaError, Validate } from './form.ts';
import { relationsKeyword } from './relations-keyword.ts';
import { dereference, FormError, fileOf, type Schema, type SchemaFiles } from './schema.ts';

/** Name of the meta-schema of forms, relative to the forms' folder. */
const META_SCHEMA = 'form.meta.json';

/** Keywords that say how a form is printed or read; they hold of any data. */
const ANNOTATIONS = [
  ...['short', 'writing', 'aliases', 'unit', 'most', 'labels', 'guess', 'axis', 'layout', 'single'],
  ...['edition', 'mentions', 'wording', 'deadline'],
];

/**
 * Compiles the schema of a form.
 * @param file the schema, relative to the forms' folder
 * @throws FormError with the place in the schema, when it is not a valid form
 */
export function compileValidator(file: string, files: SchemaFiles): Validate {
  return compiled(prepare(file, files), file) as Validate;
}

/**
 * The same validator as the source text of an ES module with the validator as its default export.
 * Its imports are relative to this folder.
 */
export function validatorModule(file: string, files: SchemaFiles): string {
  // Findings have words of their own, so the module does without Ajv's.
  const ajv = prepare(file, files, { messages: false, code: { source: true, esm: true } });
  return standaloneCode.default(ajv, compiled(ajv, file));
}

function compiled(ajv: Ajv2020, file: string): AnyValidateFunction {
  try {
    const validate = ajv.getSchema(file);
    if (validate) return validate;
  } catch (error) {
    // Ajv's strict mode: a misspelt keyword, or one that does not go with its type.
    throw error instanceof FormError ? error : new FormError(`${file}: ${String(error)}`);
  }
  throw new FormError(`${file}: no such schema`);
}

function prepare(file: string, files: SchemaFiles, options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    inlineRefs: false,
    ...options,
  });
  ajv.addVocabulary(ANNOTATIONS);
  ajv.addKeyword(relationsKeyword(files));
  ajv.addMetaSchema(files(META_SCHEMA) as AnySchemaObject, META_SCHEMA);
  for (const each of reachable(file, files)) add(ajv, each, files(each));
  return ajv;
}

/** As validators use it. */
function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

function add(ajv: Ajv2020, file: string, schema: Schema): void {
  const { $schema: _meta, ...body } = schema;
  if (!ajv.validate(META_SCHEMA, body)) throw new FormError(explain(file, ajv.errors ?? []));
  const [wrong] = wrongPatterns(body);
  if (wrong !== undefined) throw new FormError(`${file}#${wrong}: not a regular expression`);
  ajv.addSchema(withoutAnnotations(body) as AnySchemaObject, file);
}

/** Pointers of the patterns that are none; the meta-schema cannot tell. */
function wrongPatterns(schema: object, pointer = ''): string[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    const place = `${pointer}/${key}`;
    if (key === 'pattern' && typeof value === 'string') return isPattern(value) ? [] : [place];
    const names =
      key === 'patternProperties' ? Object.keys(value).filter((n) => !isPattern(n)) : [];
    const below = typeof value === 'object' && value !== null ? wrongPatterns(value, place) : [];
    return [...names.map((name) => `${place}/${name}`), ...below];
  });
}

/** Keywords that say nothing about data. A validator carries its schema, so they are left out of it. */
const SILENT = new Set([...ANNOTATIONS, 'title', 'description', 'default', 'examples']);

/** Keywords whose values are schemas by name, where `title` is a name like any other. */
const BY_NAME = new Set(['properties', '$defs', 'patternProperties']);

function withoutAnnotations(schema: object): object {
  const kept = Object.entries(schema).filter(([keyword]) => !SILENT.has(keyword));
  return Object.fromEntries(
    kept.map(([keyword, value]) => {
      if (BY_NAME.has(keyword)) return [keyword, mapValues(value, withoutAnnotations)];
      const isSchema =
        keyword === 'items' || keyword === 'additionalProperties' || keyword === 'not';
      return [keyword, isSchema && typeof value === 'object' ? withoutAnnotations(value) : value];
    }),
  );
}

function mapValues(group: Record<string, object>, change: (value: object) => object): object {
  return Object.fromEntries(Object.entries(group).map(([name, value]) => [name, change(value)]));
}

function explain(file: string, errors: SchemaError[]): string {
  const words = ({ keyword, message }: SchemaError) =>
    keyword === 'false schema' ? undefined : message;
  return errors
    .map((error) => `${file}#${error.instancePath}: ${words(error) ?? 'not allowed here'}`)
    .join('\n');
}

/** The schema file and those that its references lead to, none of them in a circle. */
function reachable(file: string, files: SchemaFiles, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, $ref = ''] of JSON.stringify(files(file)).matchAll(/"\$ref":"([^"]+)"/g)) {
    dereference({ schema: { $ref }, file }, files);
    reachable(fileOf($ref, file), files, seen);
  }
  return seen;
}
