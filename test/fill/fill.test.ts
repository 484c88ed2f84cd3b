/** A report as it is filled in: what is typed becomes a data file, and comes back from one as it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataFile } from '../../src/fill/data-file.ts';
import type { Filled } from '../../src/fill/filled.ts';
import { type Finding, look } from '../../src/fill/look.ts';
import { beginEmpty, beginNextYear, openReport } from '../../src/fill/open-report.ts';
import { questionsOf } from '../../src/fill/questions.ts';
import { build, check } from '../../src/index.ts';
import { forms, loadForm } from '../fixtures/forms.ts';
import { packageRoot } from '../fixtures/test-world.ts';

const read = (file: string) => readFileSync(join(packageRoot, file));
const city = read('examples/city-2024/report.yaml');
const before = read('examples/city-2023/report.yaml');
const picture = async () => read('examples/city-2024/channels.png');
const options = { image: picture };

const opened = async (bytes: Uint8Array | string, file = 'report.yaml'): Promise<Filled> => {
  const content = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  const { filled } = await openReport(content, file, forms);
  if (!filled) throw new Error('not opened');
  return filled;
};
const typed = ({ form, values, rest }: Filled, changes: Record<string, string>): Filled => ({
  form,
  rest,
  values: { ...values, ...changes },
});
const inFirst = ({ findings }: { findings: Finding[] }) => findings[0] as Finding;

const RECEIVED = 'requests.received.individuals';

test.each([2019, 2024])('says nothing of how a data file is written, in %d', async (year) => {
  const filled = await beginEmpty(year, forms);
  const { findings } = await look(filled, forms, options);
  const asked = questionsOf(await loadForm(filled.form)).flatMap((each) =>
    each.kind === 'facts' ? each.fields.map(({ description }) => description) : each.description,
  );
  const said = [...asked, ...findings.flatMap(({ help }) => help.map(({ zh }) => zh))];
  expect(said.length).toBeGreaterThan(5);
  expect(said.filter((each) => /引号|路径|删去|[a-z]+: |写成/.test(each ?? ''))).toEqual([]);
});

describe('what is typed', () => {
  test('is the data file again, and the same documents', async () => {
    const filled = await opened(city);
    const { text, findings, hasErrors } = await look(filled, forms, options);
    expect([findings.map(({ rule }) => rule), hasErrors]).toEqual([[], false]);
    const own = await build({ content: city, image: picture }, forms);
    const again = await build({ content: text, image: picture }, forms);
    for (const [format, bytes] of own.documents) {
      expect(Buffer.from(again.documents.get(format) ?? []).equals(Buffer.from(bytes))).toBe(true);
    }
  });

  test('keeps what the fields of the form do not hold', async () => {
    const exception =
      'exceptions:\n  - rule: text/leftover\n    reason: 原文如此\n    values: bcdfghjk\n';
    const filled = await opened(`${city}\n${exception}`);
    expect(filled.rest).toBe(exception);
    expect((await look(filled, forms, options)).text).toContain(exception);
  });

  test('keeps the notes of numbers and tables', async () => {
    const text = city
      .toString()
      .replace('licensing: 48213', 'licensing: { value: 48213, note: 其中变更12件 }')
      .replace(
        'administrativeFees: 15820.4637',
        'administrativeFees: 15820.4637\n  notes: [第一行, "第二行: 有"]',
      );
    const own = await build({ content: text, image: picture }, forms, {
      formats: ['html'],
    });
    const again = await look(await opened(text), forms, options);
    const after = await build({ content: again.text, image: picture }, forms, {
      formats: ['html'],
    });
    const html = ({ documents }: typeof after) => new TextDecoder().decode(documents.get('html'));
    expect(html(after)).toContain('其中变更12件');
    expect(html(after)).toBe(html(own));
  });

  test.each(['1,000', '１２', '12件', '-', '/', '0x1', ' 7 ', '[', '- 1', '1: 2', '"', '#', '1]'])(
    '%j in a cell is told of there and nowhere else',
    async (number) => {
      const filled = typed(await opened(city), { [RECEIVED]: number });
      const { findings, blanks } = await look(filled, forms, options);
      const places = new Set([...findings.flatMap(({ paths }) => paths), ...blanks]);
      expect([...places]).toEqual([RECEIVED]);
    },
  );

  test('any texts come back as they were', async () => {
    const form = await loadForm('disclosure-2021');
    const paths = ['overview', 'agency.name', RECEIVED, 'disputes.reconsideration.total'];
    const character = fc.constantFrom(...'一件：:#-[]{},"\'\\ \n_0１|>&*!%@`?（'.split(''));
    const text = fc.string({ unit: character, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), text, async (path, words) => {
        const filled = typed(await opened(city), { [path]: words });
        const { filled: again } = await openReport(
          Buffer.from(dataFile(filled, form)),
          'a.yaml',
          forms,
        );
        const others = ({ values }: Filled) => ({ ...values, [path]: '' });
        expect(others(again as Filled)).toEqual(others(filled));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a look', () => {
  test('names the cell that is wrong, and mends it', async () => {
    const filled = typed(await opened(city), { 'requests.outcomes.granted.individuals': '26' });
    const found = inFirst(await look(filled, forms, options));
    expect(found.paths).toEqual(['requests.outcomes.granted.individuals']);
    expect(found.repairs[0]?.words.zh).toContain('应为 62（现为 26）');
    expect(await found.repairs[0]?.apply()).toEqual(await opened(city));
  });

  test('says what is left, and what follows from the rest', async () => {
    const filled = typed(await opened(city), { [RECEIVED]: '' });
    const { blanks, computed, relations } = await look(filled, forms, options);
    expect(blanks).toEqual([RECEIVED]);
    expect(computed.get('requests.carriedIn.total')).toBe('11');
    expect(relations.get('requests')).toMatchObject({ broken: 0 });
    expect(relations.get('requests')?.['held-back']).toBeGreaterThan(0);
  });

  test('points at the characters of a text, and offers the cell for a number', async () => {
    const overview = '本年共新收政府信息公开申请231件，××待补充。\n\n上年结转11件。';
    const { findings, bindings } = await look(
      typed(await opened(city), { overview }),
      forms,
      options,
    );
    const spans = findings.flatMap(({ span }) =>
      span ? [overview.slice(span.start, span.end)] : [],
    );
    expect(spans).toContain('××');
    const [offer] = bindings;
    expect(overview.slice(offer?.start, offer?.end)).toBe('231');
    expect(offer?.binding).toBe('{{ 表三 · 本年新收 · 总计 }}');
    const bound = overview.replace('231', offer?.binding ?? '');
    const again = await look(typed(await opened(city), { overview: bound }), forms, options);
    expect(again.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('compares with last year', async () => {
    const { filled, lastYear = '' } = await beginNextYear(before, 'city-2023.yaml', forms);
    const carried = filled?.values['requests.carriedIn.individuals'];
    expect([filled?.values.year, carried, filled?.values.previous]).toEqual([
      '2024',
      '9',
      'city-2023.yaml',
    ]);
    const wrong = typed(await opened(city), { 'requests.carriedIn.individuals': '8' });
    const { findings } = await look(wrong, forms, {
      ...options,
      lastYear: { file: 'a', text: lastYear },
    });
    expect(findings.map(({ rule }) => rule)).toContain('previous/carry-over');
  });
});

describe('a start', () => {
  test('from nothing lacks everything and has no other error', async () => {
    const filled = await beginEmpty(2024, forms);
    const { findings, blanks } = await look(filled, forms, options);
    expect(findings.filter(({ isBlank }) => !isBlank)).toEqual([]);
    expect(blanks.length).toBeGreaterThan(150);
  });

  test('from a Word file has its body and its headings', async () => {
    const { documents } = await build({ content: before, image: picture }, forms);
    const { filled, lastYear } = await beginNextYear(
      documents.get('docx') as Uint8Array,
      '去年.docx',
      forms,
    );
    expect(filled?.values).toMatchObject({ year: '2024', 'agency.name': '云川市人民政府' });
    expect(filled?.values['requests.carriedIn.individuals']).toBe('9');
    expect((await check({ content: lastYear ?? '' }, forms)).data?.year).toBe(2023);
  });

  test('from something else says why not', async () => {
    const { filled, doubts } = await openReport(Buffer.from('hello'), 'a.txt', forms);
    expect([filled, doubts.length]).toEqual([undefined, 1]);
  });
});

test('questions are the whole form in its order', async () => {
  for (const id of forms.ids) {
    const form = await loadForm(id);
    const all = questionsOf(form);
    const paths = all.flatMap((each) =>
      each.kind === 'grid'
        ? [...each.cells.keys()]
        : each.kind === 'facts'
          ? each.fields.map(({ path }) => path)
          : [each.path],
    );
    const leaves = [...form.fields.values()].filter(
      ({ kind, path }) => kind !== 'group' && path !== 'form',
    );
    expect(paths.toSorted()).toEqual(leaves.map(({ path }) => path).toSorted());
  }
});
