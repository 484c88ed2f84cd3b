import { describe, expect, test } from 'vitest';
import metaSchema from '../../schemas/form.meta.json' with { type: 'json' };
import { openForms } from '../../src/form/forms.ts';
import { FormError } from '../../src/form/schema.ts';
import { forms, loadForm } from '../fixtures/forms.ts';

describe('the forms of the package', () => {
  test('are found by their folders', () => {
    expect(forms.ids).toEqual(['disclosure-2019', 'disclosure-2021', 'inspection-mini']);
  });

  test('the 2021 form has the numbers and relations of its three tables', async () => {
    const form = await loadForm('disclosure-2021');
    const below = (section: string) =>
      [...form.fields.values()].filter(
        ({ kind, path }) => kind === 'number' && path.startsWith(`${section}.`),
      ).length;
    expect([below('proactive'), below('requests'), below('disputes')]).toEqual([10, 175, 15]);
    const count: Record<string, number> = {};
    for (const { relation } of form.relations) count[relation.id] = (count[relation.id] ?? 0) + 1;
    expect(count).toEqual({
      'proactive-implied-stock': 2,
      'requests-balance': 7,
      'requests-row-total': 25,
      'requests-outcome-total': 7,
      'disputes-total': 3,
      'previous/carry-over': 7,
      'previous/stock': 2,
    });
  });

  test('totals are the fields that an equation defines', async () => {
    const form = await loadForm('inspection-mini');
    const totals = [...form.fields.values()].filter(({ total }) => total).map(({ path }) => path);
    expect(totals).toEqual([
      'checks.planned.daily.total',
      'checks.planned.special.total',
      'checks.unplanned.total',
      'checks.total',
      'checks.total.city',
      'checks.total.counties',
      'checks.total.counties.east',
      'checks.total.counties.west',
      'checks.total.total',
    ]);
  });

  test('a group in an equation stands for its rows without its own total', async () => {
    const form = await loadForm('inspection-mini');
    const relation = form.relations.find(({ key }) => key === 'checks-total@checks.city');
    expect(relation?.left[0]?.leaves).toEqual(['checks.total.city']);
    expect(relation?.right.map(({ path, leaves }) => ({ path, leaves }))).toEqual([
      {
        path: 'checks.planned',
        leaves: ['checks.planned.daily.city', 'checks.planned.special.city'],
      },
      { path: 'checks.unplanned.city', leaves: ['checks.unplanned.city'] },
    ]);
    expect(relation?.where.zh).toBe('表一 · 城区');
    expect(relation?.defines).toBe('checks.total.city');
  });
});

describe('a row of totals', () => {
  test('adds up its own columns like any other row', async () => {
    const form = await loadForm('disclosure-2021');
    const total = form.relations.find(
      ({ key }) => key === 'requests-row-total@requests.outcomes.total',
    );
    expect(total?.right.flatMap(({ leaves }) => leaves)).toHaveLength(6);
  });
});

/** The fields that every form has. */
const EVERY = {
  form: { title: '格式', const: 'x' },
  year: { title: '年度', type: 'integer' },
};

test('a form of a later folder takes nothing from an earlier one', async () => {
  const number = { title: '数', type: 'integer' };
  const form = (more: object) => ({
    ...{ title: '表', edition: { document: '文件', firstYear: 2020 }, type: 'object' },
    properties: { ...EVERY, a: { $ref: '../common/number.json' } },
    ...more,
  });
  const folder = (ids: string[], files: Record<string, object>) => ({
    ids,
    read: (file: string) => files[file] && JSON.stringify(files[file]),
  });
  const own = folder(['x'], {
    'form.meta.json': metaSchema,
    'x/form.schema.json': form({}),
    'common/number.json': number,
  });
  const further = folder(['y'], {
    'x/form.schema.json': form({ title: '别的表' }),
    'y/form.schema.json': form({}),
    'common/number.json': { ...number, title: '别的数' },
  });
  const { load } = openForms([further, own]);
  const [x, y] = [await load('x'), await load('y')];
  expect([x.title, x.fields.get('a')?.label]).toEqual(['表', '数']);
  expect(y.fields.get('a')?.label).toBe('别的数');
});

const FILE = 'x/form.schema.json';

const stackOf = (...rows: string[]) => ({
  type: 'object',
  layout: { kind: 'stack', name: '表', caption: '表', stub: '项', parts: [{ band: '甲', rows }] },
});

/** A row with columns of its own. */
const rowOf = (...columns: string[]) => ({
  ...{ type: 'object', axis: {} },
  properties: Object.fromEntries(columns.map((key) => [key, { type: 'integer' }])),
});

describe('a form that cannot be used', () => {
  const schema = {
    title: '表',
    edition: { document: '文件', firstYear: 2020 },
    type: 'object',
    properties: { a: { type: 'integer' }, b: { type: 'integer' } },
  };
  const relation = {
    id: 'same',
    equation: 'a = b',
    title: { zh: '甲 = 乙', en: 'a = b' },
    basis: { zh: '文件', en: 'document' },
    severity: 'error',
  };
  const load = (changes: { properties?: object; [keyword: string]: unknown }) => {
    const properties = { ...EVERY, ...(changes.properties ?? schema.properties) };
    const text = JSON.stringify({ ...schema, ...changes, properties });
    const read = (file: string) => {
      if (file === FILE) return text;
      return file === 'form.meta.json' ? JSON.stringify(metaSchema) : undefined;
    };
    return openForms([{ ids: ['x'], read }]).load('x');
  };
  test('loads when nothing is wrong', async () => {
    expect((await load({ relations: [relation] })).relations).toHaveLength(1);
  });

  const listOf = (items: object) => ({ title: '名单', type: 'array', items });
  const record = {
    type: 'object',
    properties: {
      name: { title: '姓名', type: 'string' },
      posts: { title: '职务', type: 'array', items: { type: 'string' } },
    },
    required: ['name'],
  };
  test('holds lists of records apart from its fields', async () => {
    const { fields, records } = await load({ properties: { people: listOf(record) } });
    expect([...fields.keys()]).toEqual(['', 'form', 'year', 'signature', 'keepTogether']);
    expect(records).toMatchObject([
      {
        ...{ key: 'people', label: '名单' },
        children: [
          { path: 'people.name', label: '姓名', required: true },
          { path: 'people.posts', several: true, required: false },
        ],
      },
    ]);
  });

  test.each([
    ['no title', { title: '' }, 'title'],
    ['no year', { properties: { year: undefined } }, `${FILE}#/properties/year: every form`],
    [
      'a year in words',
      { properties: { year: { title: '年度', type: 'string' } } },
      `${FILE}#/properties/year: every form has this field, a number`,
    ],
    ['an unknown keyword', { relation: [] }, 'relation'],
    ['a relation without basis', { relations: [{ ...relation, basis: undefined }] }, 'basis'],
    ['a path that leads nowhere', { relations: [{ ...relation, equation: 'a = c' }] }, 'no c'],
    ['an equation that is none', { relations: [{ ...relation, equation: 'a' }] }, 'equation'],
    ['a reference that leads nowhere', { properties: { a: { $ref: '#/$defs/x' } } }, 'nowhere'],
    ['a reference in a circle', { properties: { a: { $ref: '#/properties/a' } } }, `${FILE}: $ref`],
    ['a reference to what is around it', { properties: { a: { $ref: '#' } } }, `${FILE}#/a/a/a`],
    ['a reference to an address', { properties: { a: { $ref: 'http://[' } } }, `${FILE}: $ref`],
    ['a schema that takes its time', { $async: true }, `${FILE}#/$async: not allowed`],
    ['an address of its own', { properties: { a: { $id: 'y' } } }, `${FILE}#/properties/a/$id`],
    [
      'a pattern that is none',
      { properties: { a: { type: 'string', pattern: '(' } } },
      `${FILE}#/properties/a/pattern`,
    ],
    ['a key that no path can name', { properties: { 'a.b': {} } }, `${FILE}#/properties`],
    ['two relations of one id', { relations: [relation, relation] }, `${FILE}: same: the form has`],
    [
      'a sum that is none',
      { relations: [{ ...relation, equation: 'a b' }] },
      `${FILE}: same: not an`,
    ],
    [
      'a row that is not there',
      { properties: { a: stackOf('b') } },
      `${FILE}: the layout of a has`,
    ],
    [
      'rows of different columns in one equation',
      {
        properties: {
          a: rowOf('x', 'y'),
          b: rowOf('y', 'z'),
        },
        relations: [relation],
      },
      'same: its terms do not have the same columns',
    ],
    ['a list of anything', { properties: { a: { type: 'array' } } }, 'neither'],
    ['a list of texts', { properties: { a: listOf({ type: 'string' }) } }, 'something else'],
    [
      'a list within a group',
      { properties: { a: { type: 'object', properties: { b: listOf(record) } } } },
      'is a list',
    ],
  ])('%s', async (_, changes, words) => {
    await expect(load(changes)).rejects.toThrow(words);
    await expect(load(changes)).rejects.toBeInstanceOf(FormError);
  });
});

const deep = `${'{"not":'.repeat(9000)}{}${'}'.repeat(9000)}`;

test.each(['[]', 'null', '{', '"x"', deep])('no schema: %.9s', async (text) => {
  const read = (file: string) => (file === FILE ? text : JSON.stringify(metaSchema));
  const loading = openForms([{ ids: ['x'], read }]).load('x');
  await expect(loading).rejects.toBeInstanceOf(FormError);
  await expect(loading).rejects.toThrow(FILE);
});
