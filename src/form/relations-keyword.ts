/**
 * The keyword `relations` for Ajv: arithmetic between the numbers of an object, as a keyword that
 * also works in validators compiled ahead of time.
 */

import { _, type CodeKeywordDefinition, type KeywordCxt, stringify } from 'ajv';
import { brokenRelations, type CheckedRelation } from './broken-relations.ts';
import { buildFields } from './field-tree.ts';
import type { Comparison, Operand } from './form.ts';
import { resolveRelations } from './relations.ts';
import type { Schema, SchemaFiles } from './schema.ts';

/**
 * Defines the keyword. An object that breaks relations gives one error, whose parameter `broken`
 * lists the instances, each with its key `<relation id>@<column>`, relative to the object, and the
 * sums of its sides.
 * @param files the schema files that references in a form lead to
 */
export function relationsKeyword(files: SchemaFiles): CodeKeywordDefinition {
  return {
    keyword: 'relations',
    type: 'object',
    schemaType: 'array',
    error: {
      message: 'the figures must agree',
      params: ({ params }) => _`{broken: ${params.broken}}`,
    },
    code(cxt: KeywordCxt) {
      const relations = relationsOf(cxt.parentSchema as Schema, cxt.it.baseId, files);
      const check = cxt.gen.scopeValue('func', {
        ref: brokenRelations,
        code: _`require("./broken-relations.ts").brokenRelations`,
      });
      const broken = cxt.gen.const('broken', _`${check}(${cxt.data}, ${stringify(relations)})`);
      cxt.setParams({ broken });
      cxt.pass(_`${broken}.length === 0`);
    },
  };
}

function relationsOf(schema: Schema, file: string, files: SchemaFiles): CheckedRelation[] {
  const { owners } = buildFields({ schema, file }, files);
  const compact = ({ operator, left, right }: Comparison) => ({
    operator,
    left: left.map(addend),
    right: right.map(addend),
  });
  return (
    resolveRelations(owners)
      // What last year's report says is not in the data that a schema sees.
      .filter(({ relation, acrossYears }) => relation.owner === '' && !acrossYears)
      .map(({ key, when, ...sides }) => ({
        key,
        ...compact(sides),
        ...(when ? { when: compact(when) } : {}),
      }))
  );
}

const addend = ({ factor, leaves }: Operand) => ({ factor, leaves });
