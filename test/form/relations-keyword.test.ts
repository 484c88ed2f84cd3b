import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { checkInput } from '../../src/compile.ts';
import { relationsKeyword } from '../../src/form/relations-keyword.ts';
import { files, formFolder, forms } from '../fixtures/forms.ts';

/** What a form refers to besides itself, and the words of the vocabulary that say nothing of data. */
const COMMON = 'common/report.schema.json';

function ajvAlone(id: string) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addKeyword(relationsKeyword(files));
  for (const file of [COMMON, `${id}/form.schema.json`]) {
    const { $schema: _, ...schema } = files(file);
    ajv.addSchema(schema, file);
  }
  return ajv.getSchema(`${id}/form.schema.json`)!;
}

async function exampleData(id: string) {
  const bytes = readFileSync(`${formFolder(id)}example.yaml`);
  const image = () => Promise.reject(new Error('none'));
  const { checked } = await checkInput({ file: 'example.yaml', bytes, image }, forms);
  return checked!;
}

describe.each(forms.ids)(
  '%s by Ajv with the keyword `relations` and nothing else of ours',
  (id) => {
    const validate = ajvAlone(id);

    test('takes the data of the example', async () => {
      const { data } = await exampleData(id);
      expect([validate(data), validate.errors]).toEqual([true, null]);
    });

    test('refuses data in which a sum is wrong, and says which, and what its sides come to', async () => {
      const { data, form } = await exampleData(id);
      const { defines, key } = form.relations.find((each) => each.defines !== undefined)!;
      const wrong = structuredClone(data);
      const path = defines!.split('.');
      const row = path.slice(0, -1).reduce((object, name) => object[name] as typeof wrong, wrong);
      const right = row[path.at(-1)!] as number;
      row[path.at(-1)!] = right + 1;
      expect(validate(wrong)).toBe(false);
      const broken = validate.errors!.flatMap(({ params }) => params.broken ?? []);
      const [relation] = key.split('@');
      const found = broken.find((each) => each.key.startsWith(`${relation}@`));
      expect([found.left.toNumber(), found.right.toNumber()]).toEqual([right + 1, right]);
    });
  },
);
