/** A document goes the way of a data file: checked by the same checks, its findings told at its cells. */
import { describe, expect, test } from 'vitest';
import { blankOf } from '../../src/assemble/printed-table.ts';
import { buildInput, checkInput } from '../../src/compile.ts';
import { skeleton } from '../../src/edit/skeleton.ts';
import type { Form } from '../../src/form/form.ts';
import { forms, loadForm } from '../fixtures/forms.ts';

const form = await loadForm('disclosure-2021');
const noImage = () => Promise.reject(new Error('no picture'));

const checkText = (text: string, file = '镇.html') =>
  checkInput({ file, bytes: new TextEncoder().encode(text), image: noImage }, forms);

/** A page with the tables of a form, in which every number is 0 unless it is given. */
function page(numbers: Record<string, string> = {}, prose = '全年公开政府信息。', of: Form = form) {
  const tables = blankOf(of).map(({ section, table }) => {
    const rows = table.rows.map((row) => {
      const cells = row.map(({ rowSpan, colSpan, path, text }) => {
        const words = path === undefined ? text : (numbers[path] ?? '0');
        return `<td rowspan="${rowSpan}" colspan="${colSpan}">${words}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<h2>${section.label}</h2><table>${rows.join('\n')}</table>`;
  });
  const texts = of.root.children
    .filter(({ kind, label }) => kind === 'text' && label.includes('、'))
    .map(({ label }) => `<h2>${label}</h2><p>${prose}</p>`);
  const title = `<h1>青禾县民政局2023年${of.title}</h1>`;
  return `<html><body>${title}${texts[0]}${tables.join('\n')}${texts.slice(1).join('')}</body></html>`;
}

describe('a document is checked like a data file', () => {
  test('a sound page has no findings', async () => {
    const { checked, diagnostics } = await checkText(page());
    // What the texts ought to say besides is told of a data file as well.
    const found = diagnostics.filter(({ code }) => !code.startsWith('wording/'));
    expect(found.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(checked?.values.get('year')?.value).toBe(2023);
    expect(checked?.relations.every(({ status }) => status === 'holds')).toBe(true);
  });

  test('a broken relation is told at the printed labels and the cell, with the change in words alone', async () => {
    const { source, diagnostics } = await checkText(
      page({ 'requests.received.individuals': '12' }),
    );
    const [broken] = diagnostics.filter(({ arithmetic }) => arithmetic);
    expect(broken?.cell).toMatchObject({ table: 2, row: 4, column: 4 });
    expect(broken?.label?.zh).toBe('表三 · 本年新收 · 自然人');
    const { start, end } = broken?.range ?? { start: 0, end: 0 };
    expect(source.text.slice(start, end)).toBe('12');
    expect(broken?.help.map(({ zh }) => zh).join()).toContain('应为 0');
    const change = { path: 'requests.received.individuals', from: '12', to: '0' };
    expect(broken?.repair?.alternatives).toEqual([[change]]);
  });

  test('a cell without a number shows the sign that is printed there, if it is a short one', async () => {
    const { source } = await checkText(
      page({
        'requests.received.individuals': '／',
        'requests.received.organizations.businesses': '—',
        'requests.received.organizations.researchInstitutions': '数字待核实后填报',
        'requests.received.organizations.publicInterest': '',
      }),
    );
    const row = source.text.split('\n').find((line) => line.startsWith('本年新收'));
    expect(row?.trim().split(/\s+/).slice(1)).toEqual(['／', '—', '_', '_', '0', '0', '0']);
  });

  test('a cell that was not read is told once, and is not missing as well', async () => {
    const { diagnostics } = await checkText(page({ 'requests.received.individuals': '约12' }));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code }) => code)).toEqual(['import/withheld']);
    expect(errors[0]?.cell).toMatchObject({ row: 4, column: 4 });
  });

  test('what a document lacks is missing, without lines to paste', async () => {
    const { diagnostics } = await checkText(page().replace('青禾县民政局2023年', ''));
    const missing = diagnostics.filter(({ code }) => code === 'structure/missing');
    expect(missing.map(({ message }) => message.zh)).toEqual(['缺“年度”', '缺“机关”']);
    expect(missing.flatMap(({ help }) => help)).toEqual([]);
    expect(missing.map(({ range, label }) => range ?? label)).toEqual([undefined, undefined]);
  });

  test('a number in the prose that the tables contradict is told with the heading above it', async () => {
    const words = '收到政府信息公开申请3件。';
    const { source, diagnostics } = await checkText(page({}, words));
    const found = diagnostics.find(({ code }) => code === 'text/disagrees');
    expect(found?.label?.zh).toBe('一、总体情况');
    expect(found?.cell).toBeUndefined();
    expect(source.text.slice(found?.range?.start, found?.range?.end)).toContain('3');
  });

  test('a data file with mistakes stays one, although the labels of the tables are in it', async () => {
    const broken = skeleton(form, { year: 2023 })
      .replace('form:', 'from:')
      .replace('overview', '[');
    const { source } = await checkText(broken, 'report.yaml');
    expect(source.transcript).toBeUndefined();
  });

  test('what was checked can be built', async () => {
    const { checked } = await checkText(page());
    const options = { formats: ['docx', 'html'] as const, draft: false, found: [] };
    const built = checked && (await buildInput(checked, noImage, options));
    const again = await checkInput(
      { file: '镇.docx', bytes: built?.get('docx') ?? new Uint8Array(), image: noImage },
      forms,
    );
    expect(again.checked?.data).toMatchObject(checked?.data ?? {});
  });
});
