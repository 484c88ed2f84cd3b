/**
 * What is read from documents of others. They are made here from the printed form itself, so that a
 * new form is tested without a word more.
 */
import { describe, expect, test } from 'vitest';
import { blankOf } from '../../src/assemble/printed-table.ts';
import { fieldWords } from '../../src/form/field-words.ts';
import type { Form } from '../../src/form/form.ts';
import { singleGroups } from '../../src/form/single-rows.ts';
import { type Imported, importDocument } from '../../src/import/import-document.ts';
import { readDocument } from '../../src/read/read-document.ts';
import type { Cell } from '../../src/report/report.ts';
import { forms, loadForm } from '../fixtures/forms.ts';

const all = await Promise.all(forms.ids.map((id) => forms.load(id)));
const newestFirst = all.toSorted((a, b) => b.edition.firstYear - a.edition.firstYear);
const form = await loadForm('disclosure-2021');

/** Another number for every cell of a form. */
function numbersOf({ fields }: Form): Map<string, string> {
  const numbers = [...fields.values()].filter(
    ({ kind, path }) => kind === 'number' && path !== 'year',
  );
  return new Map(numbers.map(({ path }, at) => [path, String(at * 7)]));
}

/** The first section of a form that is text. */
const proseOf = ({ root }: Form) =>
  root.children.find(({ kind, label }) => kind === 'text' && label.includes('、'));

const tag = ({ rowSpan, colSpan }: Cell, text: string): string =>
  `<td rowspan="${rowSpan}" colspan="${colSpan}">${text}</td>`;

function page(of: Form, numbers = numbersOf(of)): string {
  const tables = blankOf(of).map(({ section, table }) => {
    const rows = table.rows.map((cells) =>
      cells.map((cell) => tag(cell, numbers.get(cell.path ?? '') ?? cell.text)).join(''),
    );
    const html = rows.map((row) => `<tr>${row}</tr>`).join('\n');
    return `<h2>${section.label}</h2><table>${html}</table>`;
  });
  const title = `<h1>青禾县民政局2023年${of.title}</h1>`;
  const text = `<h2>${proseOf(of)?.label}</h2><p>全年公开3条。</p>`;
  return `<html><body>${title}${tables.join('\n')}${text}</body></html>`;
}

async function read(text: string, blank: 'unknown' | 'zero' = 'unknown'): Promise<Imported> {
  const bytes = new TextEncoder().encode(text);
  const result = await readDocument(bytes, 'report');
  if ('diagnostic' in result) throw new Error(result.diagnostic.message.en);
  const imported = importDocument(result.document, { file: 'report', forms: newestFirst, blank });
  if ('diagnostic' in imported) throw new Error(imported.diagnostic.message.en);
  return imported.imported;
}

const cellsOf = ({ tables }: Imported) => new Map(tables.flatMap(({ cells }) => [...cells]));

function readNumbers(imported: Imported): Map<string, string> {
  const cells = [...cellsOf(imported)];
  return new Map(
    cells.flatMap(([path, { number }]) => (number === undefined ? [] : [[path, number]])),
  );
}

const codes = ({ diagnostics }: Imported) =>
  [...new Set(diagnostics.map(({ code }) => code))].sort();

describe.each(all.map((each) => [each.id, each] as const))('%s', (id, each) => {
  test('as a page: every cell, form, year, body and text', async () => {
    const imported = await read(page(each));
    expect(readNumbers(imported)).toEqual(numbersOf(each));
    expect(imported.form.id).toBe(id);
    expect(imported.texts.get('year')).toBe('2023');
    expect(imported.texts.get('agency.name')).toBe('青禾县民政局');
    const prose = proseOf(each);
    if (prose) expect(imported.texts.get(prose.key)).toBe('全年公开3条。');
  });

  test('copied with one cell a line', async () => {
    const lines = page(each)
      .replace(/<[^>]+>/g, '\n')
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(readNumbers(await read(lines.join('\n')))).toEqual(numbersOf(each));
  });

  test('blank: no cell gets a number', async () => {
    const imported = await read(page(each, new Map()));
    expect(readNumbers(imported).size).toBe(0);
    expect(codes(imported)).toContain('import/blank');
  });
});

test('a title shorter than the form’s names the body and the year as well', async () => {
  const { title } = all[0]!;
  const { texts } = await read(page(all[0]!).replace(title, title.slice(0, 4) + title.slice(-4)));
  expect([texts.get('agency.name'), texts.get('year')]).toEqual(['青禾县民政局', '2023']);
});

test('pictures do not come along, and that is told', async () => {
  const picture = '<p><img src="a.png" alt="图"></p>';
  const text = page(form).replace('<p>', `${picture}<p>`).replace('<td', `<td>${picture}</td><td`);
  const { diagnostics } = await read(text);
  const told = diagnostics.find(({ code }) => code === 'import/left-behind');
  expect(told?.message.zh).toContain('图片 2 张');
});

test('lines of the page are told with the first of them, numbers of pages not at all', async () => {
  const lineOf = (text: string) => `<footer><p>${text}</p></footer>`;
  const partsOf = async (footer: string) => {
    const { diagnostics } = await read(page(form).replace('</body>', `${footer}</body>`));
    return diagnostics.find(({ code }) => code === 'import/left-behind')?.message.zh;
  };
  expect(await partsOf(lineOf('版权所有：青禾县') + lineOf('网站地图'))).toBe(
    '没有带过来：页面上的 2 行，如“版权所有：青禾县”',
  );
});

test('a title that names nobody in Chinese gives no body', async () => {
  const { texts, diagnostics } = await read(page(form).replace('青禾县民政局', '(unknown)'));
  expect(texts.has('agency.name')).toBe(false);
  expect(diagnostics.find(({ code }) => code === 'import/missing')?.message.zh).toContain('全称');
});

test('of a text with a cell a line, no number is left behind', async () => {
  const numbers = new Map([...numbersOf(form).keys()].map((path, at) => [path, String(at % 10)]));
  const lines = blankOf(form).flatMap(({ section, table }) => [
    section.label,
    ...table.rows.flat().map(({ path, text }) => numbers.get(path ?? '') ?? text),
  ]);
  const text = [`青禾县民政局2023年${form.title}`, ...lines]
    .filter((line) => line !== '')
    .join('\n');
  const { diagnostics, tables } = await read(text);
  const cells = tables.flatMap((table) => [...table.cells.values()]);
  expect(cells.filter(({ number }) => number !== undefined).length).toBeGreaterThan(100);
  expect(codes({ diagnostics } as Imported)).not.toContain('import/left-behind');
});

/** The page with one thing changed in it. */
const changed = (from: string | RegExp, to: string): string => {
  const before = page(form);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return after;
};

const GRANTED = 'requests.outcomes.granted';
const granted = numbersOf(form).get(`${GRANTED}.individuals`)!;

test.each([
  ['full-width digits', '１２', '12'],
  ['thousands', '13,612', '13612'],
  ['what it counts', '12件', '12'],
  ['words in brackets', '22（其中修订16件）', '22'],
  ['a mark of a note', '12①', '12'],
  ['a raised mark', '12<sup>3</sup>', '12'],
  ['a number in several runs', '<span>1</span><b>2</b>', '12'],
])('read with a note or as it is: %s', async (_, written, number) => {
  const imported = await read(changed(`>${granted}<`, `>${written}<`));
  expect(readNumbers(imported).get(`${GRANTED}.individuals`)).toBe(number);
});

test.each([
  ['nothing', ''],
  ['a stroke', '/'],
  ['a dash', '——'],
  ['a word for nothing', '无'],
  ['digits on two lines', '1<br>2'],
  ['what was struck out', '<s>1</s>2'],
  ['a blank within', '1 234'],
  ['a wrong separator', '1,23'],
  ['a fraction of a count', '1.5'],
  ['a leading zero', '012'],
  ['words', '约12'],
  ['another unit', '12元'],
])('withheld: %s', async (_, written) => {
  const imported = await read(changed(`>${granted}<`, `>${written}<`));
  const expected = numbersOf(form);
  expected.delete(`${GRANTED}.individuals`);
  expect(readNumbers(imported)).toEqual(expected);
  expect(cellsOf(imported).get(`${GRANTED}.individuals`)?.place).toEqual({
    table: 2,
    row: 6,
    column: 4,
  });
});

const paths = (row: string) =>
  [...numbersOf(form).keys()].filter((path) => path.startsWith(`${row}.`));

describe('what the relations ask for', () => {
  const row = [5, 1, 0, 0, 0, 2, 8];
  const numbers = new Map([...numbersOf(form)].map(([path]) => [path, '0']));
  for (const each of [GRANTED, 'requests.outcomes.total', 'requests.received']) {
    for (const [at, path] of paths(each).entries()) numbers.set(path, String(row[at]));
  }
  const cellFor = async (written: string) => {
    const text = page(form, new Map([...numbers, [`${GRANTED}.individuals`, written]]));
    return cellsOf(await read(text)).get(`${GRANTED}.individuals`);
  };

  test('stands beside a doubt, and chooses no value', async () => {
    const cell = await cellFor('约5');
    expect(cell?.number).toBeUndefined();
    expect(cell?.remark?.zh).toBe('不是一个确定的数：“约5”，按勾稽应为 5');
  });

  test('changes nothing of what was read', async () => {
    expect(await cellFor('6')).toMatchObject({ number: '6' });
  });

  test('is not told where the relations ask for different numbers', async () => {
    numbers.set('requests.outcomes.total.individuals', '9');
    expect((await cellFor('约5'))?.remark?.zh).toBe('不是一个确定的数：“约5”');
  });
});

test('points below points stay below them', async () => {
  const list = '<ul><li>甲</li><li>乙<ul><li>丙</li></ul></li></ul><p>丁</p>';
  const { texts } = await read(page(form).replace('<p>全年公开3条。</p>', list));
  expect([...texts.values()]).toContain('- 甲\n\n- 乙\n\n  - 丙\n\n丁');
});

test('--blank zero writes 0 and says so', async () => {
  const cell = cellsOf(await read(changed(`>${granted}<`, '>/<'), 'zero')).get(
    `${GRANTED}.individuals`,
  );
  expect(cell).toMatchObject({ number: '0', remark: { zh: '“/”，按 0' } });
});

test('a row that stands there twice is read once, or not at all where the numbers differ', async () => {
  const row = /<tr>.*5\.属于三类内部事务信息.*<\/tr>/.exec(page(form))![0];
  const refused = 'requests.outcomes.refused.internalAffairs';
  const same = await read(changed(row, row + row));
  expect(readNumbers(same)).toEqual(numbersOf(form));
  const number = numbersOf(form).get(`${refused}.individuals`)!;
  const other = await read(changed(row, row + row.replace(`>${number}<`, '>9999<')));
  for (const path of paths(refused)) expect(readNumbers(other).has(path)).toBe(false);
});

test('a misprint of a label is read as the label that it is nearest to, and said', async () => {
  const imported = await read(changed('属于三类内部事务信息', '属于三类内部事物信息'));
  expect(readNumbers(imported)).toEqual(numbersOf(form));
  expect(codes(imported)).toContain('import/label');
});

test('another label that the form knows of is read, and said', async () => {
  const imported = await read(changed('>（七）总计<', '>（七）合计<'));
  expect(readNumbers(imported)).toEqual(numbersOf(form));
  expect(codes(imported)).toContain('import/label');
});

test('another heading that the form knows of is read', async () => {
  const imported = await read(changed('>法律服务机构<', '>法律服务组织<'));
  expect(readNumbers(imported)).toEqual(numbersOf(form));
});

test('columns in another order are read by their headings', async () => {
  const imported = await read(
    changed(/(<td[^>]*>本年制发件数<\/td>)(<td[^>]*>本年废止件数<\/td>)/, '$2$1'),
  );
  const regulations = 'proactive.regulations';
  const expected = numbersOf(form);
  const found = readNumbers(imported);
  expect(found.get(`${regulations}.issued`)).toBe(expected.get(`${regulations}.repealed`));
  expect(found.get(`${regulations}.repealed`)).toBe(expected.get(`${regulations}.issued`));
});

test('a missing cell: the row is refused, the others are read', async () => {
  const imported = await read(changed(new RegExp(`<td[^>]*>${granted}</td>`), ''));
  for (const path of paths(GRANTED)) expect(readNumbers(imported).has(path)).toBe(false);
  expect(readNumbers(imported).size).toBe(numbersOf(form).size - paths(GRANTED).length);
});

test('each table is of the form that its rows fit, the report of that of its first', async () => {
  const older = await loadForm('disclosure-2019');
  const [first, second] = [page(form), page(older)].map((each) => each.split('<h2>'));
  const mixed = [second![0], second![1], first![2], ...second!.slice(3)].join('<h2>');
  const imported = await read(mixed);
  expect(imported.form.id).toBe('disclosure-2019');
  expect(codes(imported)).toContain('import/other-form');
  const path = 'requests.outcomes.other.feeUnpaid.individuals';
  expect(readNumbers(imported).get(path)).toBe(numbersOf(form).get(path));
});

test('a document without a table of a form is refused', async () => {
  await expect(
    read('<p>行政许可</p><table><tr><td>行政许可</td><td>12</td></tr></table>'),
  ).rejects.toThrow('no table');
});

test('reads a group of rows that stands there as one row as that row', async () => {
  const group = singleGroups(form.fields)[0]!;
  const given = form.withSingleRows([group.path]);
  const { tables, diagnostics } = await read(page(given));
  const [table = ''] = fieldWords(group).zh.split(' · ');
  expect(diagnostics.filter(({ message }) => message.zh.includes(table))).toEqual([]);
  const cells = new Map(tables.flatMap((table) => [...table.cells]));
  const wanted = [...numbersOf(given)];
  expect(wanted.map(([path]) => [path, cells.get(path)?.number])).toEqual(wanted);
});

describe('the signature at the end', () => {
  const signed = (lines: string) => page(form).replace('</body>', `${lines}</body>`);
  const prose = proseOf(form)!.path;

  test.each([
    '<p>青禾县民政局</p><p>2024年1月9日</p>',
    '<p style="text-align:right">青禾县民政局（盖章）<br>二〇二四年一月九日</p>',
    '<p>青禾县民政局　2024年1月9日</p>',
  ])('%s is no text, but the day of publication', async (lines) => {
    const { texts } = await read(signed(lines));
    expect(texts.get(prose)).toBe('全年公开3条。');
    expect(texts.get('published')).toBe('2024-01-09');
  });

  test('of another body is left behind, and that is told', async () => {
    const { texts, diagnostics } = await read(signed('<p>某市政务办</p><p>2024年1月9日</p>'));
    expect([texts.get(prose), texts.get('published')]).toEqual(['全年公开3条。', undefined]);
    const told = diagnostics.find(({ code }) => code === 'import/left-behind');
    expect(told?.message.zh).toContain('落款“某市政务办 2024年1月9日”');
  });

  test('is none where a sentence ends with a day', async () => {
    const { texts } = await read(signed('<p>本报告的发布日期为，2024年1月9日</p>'));
    expect(texts.get(prose)).toContain('2024年1月9日');
  });
});
