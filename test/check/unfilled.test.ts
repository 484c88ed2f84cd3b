/** A report that is half filled in: its mistakes first, then one finding for what each section lacks. */
import { describe, expect, test } from 'vitest';
import { fingerprints } from '../../src/print/fingerprint.ts';
import { plain } from '../../src/print/paint.ts';
import { printText } from '../../src/print/print-text.ts';
import { checkText, type Edits, edited, findingsAfter } from './report.ts';

/** Four rows of a table as `new` writes them. */
const ROWS: Edits = [
  ['granted: [5, 1, 0, 0, 0, 0]', 'granted: [_, _, _, _, _, _]'],
  ['partlyGranted: [2, 1, 0, 0, 0, 0]', 'partlyGranted: [_, _, _, _, _, _]'],
  ['stateSecret: 0', 'stateSecret: _'],
  ['carriedOut: [2, 0, 0, 0, 0, 0]', 'carriedOut: [2, _, 0, 0, 0, _]'],
];

const pathsOf = async (...edits: Edits) => {
  const { diagnostics } = await checkText(edited(...edits));
  return diagnostics.map(({ unfilled = [] }) => unfilled.map(({ path }) => path));
};

test('one finding for a section: rows that are blank as a whole, and single numbers', async () => {
  expect(await findingsAfter(...ROWS)).toEqual([
    {
      code: 'value/blank',
      path: 'requests',
      at: '[_, _, _, _, _, _]',
      zh: '表三还有 3 行、2 个数没填',
      help: ['没有发生的填 0；空着、“/”、“—”、“无”都不等于 0'],
    },
  ]);
});

test('it knows the place of every blank, and names the lines', async () => {
  const text = edited(...ROWS);
  const [finding] = (await checkText(text)).diagnostics;
  expect(finding?.notes.map(({ message, path }) => [message.zh, path])).toEqual([
    ['办理结果 · 予以公开', 'requests.outcomes.granted'],
    ['办理结果 · 部分公开', 'requests.outcomes.partlyGranted'],
    ['办理结果 · 不予公开 · 属于国家秘密', 'requests.outcomes.refused.stateSecret'],
    ['结转下年度：商业企业、其他', 'requests.carriedOut'],
  ]);
  expect(finding?.unfilled).toHaveLength(6 + 6 + 6 + 2);
  for (const { kind, range } of finding?.unfilled ?? []) {
    expect(kind).toBe('number');
    expect(text.slice(range!.start, range!.end)).toMatch(/^(_|stateSecret)$/);
  }
});

test('a table with nothing in it, or whose first line says nothing', async () => {
  const blank = edited().replace(/^requests:\n(?: .*\n)+/m, 'requests:\n');
  const { diagnostics } = await checkText(blank);
  expect(diagnostics.map(({ message, help }) => [message.zh, help.at(-1)?.zh])).toEqual([
    ['表三还有 24 行没填', '全部为 0 的，可以整个换成一行 requests: 0'],
  ]);
  expect(diagnostics[0]?.unfilled).toHaveLength(24 * 6);
});

test('a table that is blank where it is not left out is one finding, and says how much is left out', async () => {
  const text = edited().replace(
    /^requests:\n(?: .*\n)+/m,
    'requests:\n  received: _\n  carriedIn: _\n',
  );
  const { diagnostics } = await checkText(text);
  expect(diagnostics.map(({ message }) => message.zh)).toEqual(['表三还有 24 行没填']);
  expect(diagnostics[0]?.help.map(({ zh }) => zh)).toEqual([
    '全部为 0 的，可以整个换成一行 requests: 0',
    '其中 22 行在文件里没有写；各行的样子可用 gov-report new 生成一份来对照',
  ]);
  expect(diagnostics[0]?.unfilled).toHaveLength(24 * 6);
});

test('what is filled in is checked all the same, and its mistakes come first', async () => {
  const mistakes: Edits = [
    ['name: 青禾县人民政府', 'name: _'],
    ['licensing: 105', 'licensing: 较多'],
    ['reconsideration: [0, 1, 0, 0]', 'reconsideration: [0, 1, 0, 0, 2]'],
  ];
  const found = await findingsAfter(...ROWS, ...mistakes);
  expect(found.map(({ code }) => code)).toEqual([
    'value/not-a-number',
    'relation/unequal',
    'value/blank',
    'value/blank',
  ]);
});

test('rows that the file leaves out are one finding, too, with the first places for them', async () => {
  const left: Edits = [
    ['  carriedIn: [1, 0, 0, 0, 0, 0]\n', ''],
    ['      notCompiled: 0\n', ''],
  ];
  const [finding, ...others] = await findingsAfter(...left);
  expect(finding).toMatchObject({
    code: 'structure/missing',
    path: 'requests',
    zh: '表三：缺“二、上年结转政府信息公开申请数量”、“2.没有现成信息需要另行制作”',
  });
  expect(finding?.help).toEqual([
    expect.stringMatching(/^在第 36 行之后加上：\n {6}notCompiled: /),
    expect.stringMatching(/^在第 22 行之后加上：\n {2}carriedIn: /),
  ]);
  expect(others).toEqual([]);
  const [paths] = await pathsOf(...left);
  expect(paths).toHaveLength(12);
});

test('of many missing rows the first are named and all are counted', async () => {
  const { diagnostics } = await checkText(
    edited().replace(/^ {2}outcomes:\n(?: {4}.*\n)+/m, '  outcomes:\n    granted: 0\n'),
  );
  const [{ message, unfilled }] = diagnostics as [(typeof diagnostics)[0]];
  expect(message.zh).toMatch(/^表三 · 办理结果：缺“（二）部分公开.*、“（六）其他处理”$/);
  expect(unfilled).toHaveLength(20 * 6);
});

describe('as text', () => {
  const print = async (options: { all?: boolean; language?: 'zh' | 'en' }, ...edits: Edits) => {
    const text = edited(...edits);
    const { diagnostics } = await checkText(text);
    const texts = new Map([['report.yaml', text]]);
    return printText(diagnostics, { language: 'zh', width: 90, paint: plain, texts, ...options });
  };

  test('shows the first places and counts the others', async () => {
    const text = await print({}, ...ROWS);
    expect(text).toContain('^^^^^^^^^^^^^^^^^^ 办理结果 · 予以公开');
    expect(text).toContain('… 另有 1 处');
    expect(text).not.toContain('结转下年度：');
    expect(await print({ all: true }, ...ROWS)).toContain('- 结转下年度：商业企业、其他');
  });

  test('says in the last line how much is left', async () => {
    const name: Edits[0] = ['name: 青禾县人民政府', 'name: _'];
    expect(await print({}, name, ...ROWS)).toMatch(
      /\n2 处错误（都是没填：20 个数、1 处文字），0 处警告\n$/,
    );
    const wrong: Edits[0] = ['licensing: 105', 'licensing: 1o5'];
    expect(await print({ language: 'en' }, wrong, ...ROWS)).toMatch(
      /\n2 errors \(1 of them blanks: 20 numbers\), 0 warnings\n$/,
    );
  });
});

test('a section is the same finding however much of it is filled in', async () => {
  const printsOf = async (...edits: Edits) => {
    const { diagnostics } = await checkText(edited(...edits));
    const result = { file: 'report.yaml', text: '', diagnostics, relations: [] };
    return diagnostics.map((each) => fingerprints()(result, each));
  };
  expect(await printsOf(...ROWS)).toEqual(await printsOf(ROWS[2]!));
});
