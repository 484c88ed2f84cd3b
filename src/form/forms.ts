/** The forms at hand: those of the package and those of further folders. */
import { COMMON, withFinish } from './common-fields.ts';
import { buildFields } from './field-tree.ts';
import { walk } from './fields.ts';
import type { Field, Form, Validate } from './form.ts';
import { markRowTotals, resolveRelations } from './relations.ts';
import { FormError, readingAt, type Schema, type SchemaFiles } from './schema.ts';
import { singleRowValidator } from './single-rows.ts';

export interface Forms {
  /** Ids of all forms, in alphabetical order. */
  ids: string[];
  /**
   * Loads a form, once.
   * @throws FormError when there is none of that id, or its schema is no form
   */
  load(id: string): Promise<Form>;
}

/** A folder with one folder per form. The caller reads the files; here nothing touches a disk. */
export interface FormFolder {
  /** Names of the folders in it that hold a form's schema. */
  ids: string[];
  /** The text of a file, or nothing when there is none. */
  read(file: string): string | undefined;
  /** Validators compiled ahead of time, by form id. */
  validator?(id: string): Promise<Validate | undefined>;
}

/**
 * Opens folders of forms. A form is read from its own folder, and may refer to the common schemas of
 * a later one. Nothing in an earlier folder touches it: the package's own, which comes last, takes
 * nothing from any other.
 */
export function openForms(folders: FormFolder[]): Forms {
  const loaded = new Map<string, Promise<Form>>();
  const load = async (id: string): Promise<Form> => {
    const home = folders.findIndex(({ ids }) => ids.includes(id));
    if (home === -1) throw new FormError(`there is no form ${id}`);
    const files = schemaFiles(folders.slice(home));
    try {
      const validator = await folders[home]?.validator?.(id);
      return loadForm(id, files, validator ?? (await compile(id, files)));
    } catch (error) {
      throw error instanceof FormError ? error : unforeseen(id, error);
    }
  };
  return {
    ids: [...new Set(folders.flatMap(({ ids }) => ids))].sort(),
    load(id) {
      const form = loaded.get(id) ?? load(id);
      loaded.set(id, form);
      return form;
    },
  };
}

/** Whatever a schema makes fail is a mistake of its author; the error itself is kept for debugging. */
function unforeseen(id: string, error: unknown): FormError {
  const reason = error instanceof RangeError ? 'it nests too deeply' : String(error);
  return new FormError(`${schemaFile(id)}: ${reason}`, { cause: error });
}

/** Ajv is large: it is loaded only for a form that was not compiled when the package was built. */
async function compile(id: string, files: SchemaFiles): Promise<Validate> {
  const { compileValidator } = await import('./compile-validator.ts');
  return compileValidator(schemaFile(id), files);
}

/** The schema file of a form, relative to the forms' folder. */
export const schemaFile = (id: string): string => `${id}/form.schema.json`;

/** The fields without which no report says what it is. */
const NEEDED = [
  [COMMON.form, 'text'],
  [COMMON.year, 'number'],
] as const;

/**
 * Loads a form.
 * @param id name of the form's folder
 * @param files gives schema files by their names relative to the forms' folder
 * @param validate the validator compiled from the same schema
 * @throws FormError when the schema is no form
 */
export function loadForm(id: string, files: SchemaFiles, validate: Validate): Form {
  const variants = new Map<string, Form>();
  const withSingleRows = (groups: readonly string[]): Form => {
    const key = groups.toSorted().join(' ');
    const known = variants.get(key);
    if (known) return known;
    const whole = withSingleRows([]);
    const form = {
      ...{ id, ...fieldsOf(schemaFile(id), files, groups), withSingleRows },
      validate: singleRowValidator(validate, groups, whole.fields),
    };
    variants.set(key, form);
    return form;
  };
  const form = { id, ...fieldsOf(schemaFile(id), files), validate, withSingleRows };
  variants.set('', form);
  return form;
}

function fieldsOf(file: string, files: SchemaFiles, single: readonly string[] = []) {
  const schema = files(file);
  const { root, records, owners } = buildFields({ schema, file }, files, new Set(single));
  const stated = resolveRelations(owners);
  const relations = stated.toSorted((a, b) => Number(!!a.acrossYears) - Number(!!b.acrossYears));
  const { title, description = '', edition } = schema;
  if (!title || !edition) throw new FormError(`${file}: a form has a title and an edition`);
  const fields = new Map<string, Field>(walk(root).map((field) => [field.path, field]));
  for (const [path, kind] of NEEDED) {
    if (fields.get(path)?.kind === kind) continue;
    throw new FormError(`${file}#/properties/${path}: every form has this field, a ${kind}`);
  }
  markRowTotals(relations, fields);
  return { title, description, edition, root, fields, records, relations };
}

/** Schema files out of the folders, each parsed once. */
export function schemaFiles(folders: Pick<FormFolder, 'read'>[]): SchemaFiles {
  const parsed = new Map<string, Schema>();
  return (file) => {
    const known = parsed.get(file);
    if (known) return known;
    const schema = parse(file, folders);
    parsed.set(file, schema);
    return schema;
  };
}

function parse(file: string, folders: Pick<FormFolder, 'read'>[]): Schema {
  for (const folder of folders) {
    const text = folder.read(file);
    if (text === undefined) continue;
    return readingAt(file, () => withFinish(parseObject(text)));
  }
  throw new FormError(`${file}: no such file`);
}

function parseObject(text: string): Schema {
  let schema: unknown;
  try {
    schema = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new FormError((error as Error).message);
  }
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) {
    throw new FormError('a schema is an object');
  }
  return schema;
}
