/** Reports of every form for the tests: the example with other numbers and other texts. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { assemble } from '../../src/assemble/assemble.ts';
import type { Checked } from '../../src/check/dataset.ts';
import { checkInput, type Input } from '../../src/compile.ts';
import { drawable } from '../../src/form/chart-parts.ts';
import type { Form } from '../../src/form/form.ts';
import { type Format, loadWriter } from '../../src/write/formats.ts';
import { formFolder, forms } from '../fixtures/forms.ts';

export const noPictures = (path: string): Promise<never> => Promise.reject(new Error(path));

export const inputOf = (text: string, file = 'report.yaml'): Input => ({
  file,
  bytes: new TextEncoder().encode(text),
  image: noPictures,
});

export async function checkedOf(text: string): Promise<Checked> {
  const { checked, diagnostics } = await checkInput(inputOf(text), forms);
  if (!checked) throw new Error(JSON.stringify(diagnostics));
  return checked;
}

export const exampleOf = (id: string): Promise<Checked> =>
  checkedOf(readFileSync(`${formFolder(id)}example.yaml`, 'utf8'));

export async function write(checked: Checked, format: Format): Promise<Uint8Array> {
  const report = await assemble(checked, { draft: false, instant: 0, image: anyPicture });
  return (await loadWriter(format))(report);
}

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"></svg>';
const anyPicture = async (): Promise<Uint8Array> => new TextEncoder().encode(picture);

type Group = Record<string, unknown>;

/** The data of a report as a data file, with other values by their paths. */
export function dataWith({ data, form }: Checked, values: ReadonlyMap<string, string>): string {
  const copy = structuredClone(data) as Group;
  for (const [path, text] of values) {
    const keys = path.split('.');
    const last = keys.pop()!;
    let group = copy;
    for (const key of keys) {
      group[key] ??= {};
      group = group[key] as Group;
    }
    // An amount keeps its digits.
    const isNumber = form.fields.get(path)?.kind === 'number';
    group[last] = isNumber ? `#${text}#` : text;
  }
  return JSON.stringify(copy).replace(/"#([\d.]+)#"/g, '$1');
}

export const numbersOf = ({ fields }: Form) =>
  [...fields.values()].filter(({ kind, path }) => kind === 'number' && path !== 'year');

export const proseOf = ({ fields }: Form) =>
  [...fields.values()].filter((field) => field.kind === 'text' && field.layout !== undefined);

/** Other numbers in every cell, other words in every text. */
export function anyReport(example: Checked, text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const numbers = numbersOf(example.form);
  const prose = proseOf(example.form);
  const digits = fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 99_999 })).map(String);
  const amount = fc
    .tuple(digits, fc.constantFrom('', '.5', '.50', '.07'))
    .map((all) => all.join(''));
  return fc
    .tuple(
      ...numbers.map((field) => ('number' in field && field.number === 'amount' ? amount : digits)),
      ...prose.map(() => text),
      fc.constantFrom('', '2025-01-09'),
      fc.constantFrom('', 'false'),
    )
    .map((values) => {
      const paths = [...[...numbers, ...prose].map(({ path }) => path), 'published', 'signature'];
      const given = paths
        .map((path, at) => [path, values[at]!] as const)
        .filter(([path]) => example.form.fields.has(path));
      return dataWith(example, new Map(given.filter(([, value]) => value !== '')));
    });
}

/** Headings, lists, strong words, tables, bindings and signs that Markdown, YAML and XML know. */
export function officeText({ form }: Checked): fc.Arbitrary<string> {
  const bindings = numbersOf(form).map(({ path }) => `{{ ${path} }}`);
  const chartable = drawable(form).map(({ path }) => path);
  const words = fc.constantFrom(
    '全年主动公开信息',
    '**依申请公开**',
    '共办理',
    '件，',
    '同比增长12.5%。',
    '“甲”<乙>&amp; 丙',
    '# 号、*号*、_下划线_、`反引号`',
    'https://www.example.gov.cn/a?b=1&c=2',
    '12',
    '：',
    '\\',
    '"\'',
    '𠮷',
  );
  const line = fc
    .array(fc.oneof({ arbitrary: words, weight: 3 }, fc.constantFrom(...bindings)), {
      minLength: 1,
      maxLength: 5,
    })
    .map((all) => all.join(''));
  const block = fc.oneof(
    { arbitrary: line, weight: 3 },
    line.map((each) => `### （一）${each}`),
    fc.constantFrom(...chartable).map((path) => `![图1 说明](chart:${path})`),
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((all) => all.map((each) => `- ${each}`).join('\n')),
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((all) => all.map((each, at) => `${at + 1}. ${each}`).join('\n')),
    fc.tuple(line, line).map(([a, b]) => `| 项目 | 数 |\n| --- | ---: |\n| ${a} | ${b} |`),
    line.map((each) => `　　${each}`),
  );
  return fc.array(block, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n\n'));
}
