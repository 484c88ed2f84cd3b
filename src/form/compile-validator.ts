/** Schemas to validators, with Ajv: at run time, or as the code of a module when the package is built. */
import type { AnySchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { AnyValidateFunction } from 'ajv/dist/types/index.js';
import type { SchemaError, Validate } from './form.ts';
import { relationsKeyword } from './relations-keyword.ts';
import { FormError, type Schema, type SchemaFiles } from './schema.ts';

/** Name of the meta-schema of forms, relative to the forms' folder. */
const META_SCHEMA = 'form.meta.json';

/** Keywords that say how a form is printed or read; they hold of any data. */
const ANNOTATIONS = ['short', 'unit', 'axis', 'layout', 'edition'];

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
  const ajv = prepare(file, files, { source: true, esm: true });
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

function prepare(file: string, files: SchemaFiles, code = {}): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    inlineRefs: false,
    code,
  });
  ajv.addVocabulary(ANNOTATIONS);
  ajv.addKeyword(relationsKeyword(files));
  ajv.addMetaSchema(files(META_SCHEMA) as AnySchemaObject, META_SCHEMA);
  for (const each of reachable(file, files)) add(ajv, each, files(each));
  return ajv;
}

function add(ajv: Ajv2020, file: string, schema: Schema): void {
  const { $schema: _meta, ...body } = schema;
  if (!ajv.validate(META_SCHEMA, body)) throw new FormError(explain(file, ajv.errors ?? []));
  ajv.addSchema(body as AnySchemaObject, file);
}

function explain(file: string, errors: SchemaError[]): string {
  return errors
    .map(({ instancePath, message }) => `${file}#${instancePath}: ${message ?? 'not allowed here'}`)
    .join('\n');
}

/** The schema file and those that its references lead to. */
function reachable(file: string, files: SchemaFiles, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, ref = ''] of JSON.stringify(files(file)).matchAll(/"\$ref":"([^"#]+)/g)) {
    reachable(new URL(ref, `file:///${file}`).pathname.slice(1), files, seen);
  }
  return seen;
}
