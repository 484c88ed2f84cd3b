import { describe, expect, test } from 'vitest';
import { checkInput } from '../../src/compile.ts';
import { displayWidth } from '../../src/diagnostic/display-width.ts';
import { skeleton } from '../../src/edit/skeleton.ts';
import { madeUpForm } from '../assemble/checked.ts';
import { forms, loadForm } from '../fixtures/forms.ts';

const options = { schema: './form.schema.json', year: 2023 };
const noImages = async () => {
  throw new Error('no picture is asked for');
};

describe.each(forms.ids)('the skeleton of %s', async (id) => {
  const form = await loadForm(id);
  const text = skeleton(form, { ...options, year: form.edition.firstYear });

  test('shows every official label', () => {
    for (const { label, path, total } of form.fields.values()) {
      if (path !== '' && !total) expect(text, path).toContain(label);
    }
  });

  test('checks to nothing but blanks', async () => {
    const bytes = new TextEncoder().encode(text);
    const { diagnostics } = await checkInput({ file: 'new.yaml', bytes, image: noImages }, forms);
    expect(diagnostics.length).toBeGreaterThan(0);
    const codes = new Set(diagnostics.map(({ code }) => code));
    expect([...codes]).toEqual(['value/blank']);
    const sections = diagnostics.map(({ path }) => path?.split('.')[0]);
    expect(sections).toEqual([...new Set(sections)]);
    const unfilled = diagnostics.flatMap((each) => each.unfilled ?? []);
    expect(unfilled.length).toBe(text.replace(/#.*/g, '').match(/(?<!\w)_(?!\w)/g)?.length);
  });

  test('sets each head above its blanks', () => {
    const lines = text.split('\n');
    const rows = lines.flatMap((line, at) =>
      line.includes(': ') && line.includes('[_,') ? [at] : [],
    );
    for (const at of rows) {
      const head = lines.slice(0, at).findLast((line) => /^ {2}# {3,}\S/.test(line)) ?? '';
      const starts = [...head.slice(3).matchAll(/\S+/g)].map(({ index }) =>
        displayWidth(head.slice(0, index + 3)),
      );
      const line = lines[at]!;
      const blanks = [...line.slice(0, line.indexOf(']')).matchAll(/_/g)].map(({ index }) => index);
      expect(blanks, line).toEqual(starts);
    }
  });
});

test('takes year and name, quoting what YAML would read as something else', async () => {
  const form = await loadForm(forms.ids[0]!);
  const name = (value: string) =>
    skeleton(form, { ...options, name: value }).match(/name: (\S+)/)?.[1];
  expect(name('某县人民政府')).toBe('某县人民政府');
  expect(name('true')).toBe('"true"');
  expect(name('县: "#')).toBe('"县:');
  expect(skeleton(form, options)).toContain('\nyear: 2023 ');
});

test('a row with more columns than fit on a line stands under its key, a number on each line', () => {
  const columns = Object.fromEntries(
    Array.from('abcdefgh', (key) => [key, { title: `栏${key}`, type: 'integer' }]),
  );
  const form = madeUpForm({
    things: {
      title: '物品',
      layout: { kind: 'matrix', name: '表', caption: '物品' },
      type: 'object',
      properties: { first: { title: '甲', axis: {}, type: 'object', properties: columns } },
    },
  });
  expect(skeleton(form, options)).toContain('  # first:  # 甲\n    # a: _  # 栏a\n');
});
