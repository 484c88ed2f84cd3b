/** One form out of its schema file. */

import { buildFields } from './field-tree.ts';
import { walk } from './fields.ts';
import type { Field, Form, Validate } from './form.ts';
import { markRowTotals, resolveRelations } from './relation-instances.ts';
import { FormError, type SchemaFiles } from './schema.ts';

/** The schema file of a form, relative to the forms' folder. */
export const schemaFile = (id: string): string => `${id}/form.schema.json`;

/**
 * Loads a form.
 * @param id name of the form's folder
 * @param files gives schema files by their names relative to the forms' folder
 * @param validate the validator compiled from the same schema
 * @throws FormError when the schema is no form
 */
export function loadForm(id: string, files: SchemaFiles, validate: Validate): Form {
  const file = schemaFile(id);
  const schema = files(file);
  const { root, records, owners } = buildFields({ schema, file }, files);
  const relations = resolveRelations(owners);
  const { title, description = '', edition } = schema;
  if (!title || !edition) throw new FormError(`${file}: a form has a title and an edition`);
  const fields = new Map<string, Field>([...walk(root)].map((field) => [field.path, field]));
  markRowTotals(relations, fields);
  return { id, title, description, edition, root, fields, records, relations, validate };
}
