import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { expect, test } from 'vitest';
import { printable } from '../../src/diagnostic/printable.ts';
import { printGithubSummary } from '../../src/print/print-github-summary.ts';
import { printMarkdown } from '../../src/print/print-markdown.ts';
import { anyText, certain, options, results, resultsWith } from './results-fixture.ts';

const parse = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

function all(node: Nodes, type: string): Nodes[] {
  const below =
    'children' in node ? node.children.flatMap((child) => all(child as Nodes, type)) : [];
  return node.type === type ? [node, ...below] : below;
}

function words(node: Nodes): string {
  if ('children' in node) return node.children.map((child) => words(child as Nodes)).join('');
  if (node.type === 'html') return node.value === '<br>' ? '\n' : '';
  return node.type === 'text' ? node.value : '';
}

test('what came out, the files, the findings', () => {
  expect(printMarkdown(results, options())).toBe(`<!-- gov-report -->
### 数据核对：3 处错误，1 处警告，1 条提示；另有 2 处已说明理由，不计入

| 文件 | 机关 | 错误 | 警告 | 勾稽关系成立 | 不成立 | 暂不能核对 |
| - | - | -: | -: | -: | -: | -: |
| 甲 乡/2023.yaml | 甲乡人民政府 2023 | 1 | 1 | 1 | 5 | 1 |
| 乙,县:b.yaml | | 1 | 0 | 0 | 0 | 0 |
| /data/丙.yaml | | 1 | 0 | 0 | 0 | 0 |
| good.yaml | 丁局 2023 | 0 | 0 | 1 | 0 | 0 |

#### 甲 乡/2023.yaml

- **错误** 5:13 [balance](https://example.org/rules#balance) — 新收 12，而公开 11，相差 1<br>公开应为 12
- **警告** 4:18 [stock](https://example.org/rules#stock) — 数有误
- 已说明 6:10 [value/unusual](https://example.org/rules#value%2Funusual) — 与上年相差很大<br>已说明：机构合并 &#124; &#60;b&#62;
- 已说明 [rows](https://example.org/rules#rows) — 数有误<br>已说明：上级要求
- **提示** 1:1 [prose/remark](https://example.org/rules#prose%2Fremark) — 供参考

#### 乙,县:b.yaml

- **错误** 1:4 [yaml/syntax](https://example.org/rules#yaml%2Fsyntax) — 冒号后缺一个空格<br>见 100%

#### /data/丙.yaml

- **错误** [file/unreadable](https://example.org/rules#file%2Funreadable) — 读不了
`);
});

test('the summary of a job is the same without the mark; in English', () => {
  const summary = printGithubSummary(results, options('en'));
  expect(summary).toMatch(
    /^### Data check: 3 errors, 1 warning, 1 remark; 2 excused and not counted\n/,
  );
  expect(summary).toContain('| File | Body |');
  expect(printMarkdown(results, options('en'))).toBe(`<!-- gov-report -->\n${summary}`);
});

const many = (number: number) => [{ ...results[0]!, diagnostics: Array(number).fill(certain) }];

test('many findings are folded', () => {
  expect(printMarkdown(many(10), options())).not.toContain('<details>');
  const folded = printMarkdown(many(11), options());
  expect(folded).toContain('\n<details><summary>甲 乡/2023.yaml（11 处）</summary>\n\n- **错误**');
  expect(folded).toMatch(/\n\n<\/details>\n$/);
});

test('what a comment cannot hold is counted', () => {
  const thirty = Array.from({ length: 30 }, () => many(100)[0]!);
  const long = printMarkdown(thirty, options('en'));
  expect(long.length).toBeLessThan(65_536);
  const listed = long.match(/^- /gm)!.length;
  expect(listed).toBeGreaterThan(100);
  expect(long).toContain(`and ${(3000 - listed).toLocaleString('en')} more; `);
  const files = Array.from({ length: 5000 }, (_, i) => ({ ...results[3]!, file: `f${i}` }));
  const table = printMarkdown(files, options());
  expect(table.length).toBeLessThan(65_536);
  expect(table).toMatch(/另有 \d+ 份文件没有列出。/);
  const summary = printGithubSummary([...thirty, ...thirty, ...thirty], options());
  expect(new TextEncoder().encode(summary).length).toBeLessThan(1024 * 1024);
});

test('nothing checked', () => {
  expect(printMarkdown([], options())).toBe(
    '<!-- gov-report -->\n### 数据核对：0 处错误，0 处警告\n\n',
  );
});

/** As Markdown shows a text: runs of white space as one blank. */
const visible = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

test('names and words stay words', () => {
  const check = (file: string, said: string) => {
    const tree = parse(printMarkdown(resultsWith(file, said), options('zh', { locate: (f) => f })));
    const cells = all(tree, 'tableCell').map(words);
    expect(cells).toHaveLength(14);
    expect(visible(cells[7]!)).toBe(visible(printable(file)));
    expect(visible(words(all(tree, 'listItem')[0]!))).toContain(
      visible(said.split('\n').map(printable).join(' ')),
    );
    expect(all(tree, 'link')).toHaveLength(1);
    expect(all(tree, 'emphasis')).toHaveLength(0);
  };
  fc.assert(fc.property(anyText, anyText, check));
  const signs = fc.string({ unit: fc.constantFrom(...'*_`[]()<>&|~\\#!"@$ a\n') });
  fc.assert(fc.property(signs, signs, check));
});

test('nobody is called, and a strange address is no link', () => {
  const printed = printMarkdown(
    resultsWith('a', '@all'),
    options('zh', { ruleHelp: () => 'javascript:(1) x' }),
  );
  expect(printed).not.toContain('@all');
  expect(printed).not.toContain('javascript');
});

test('without an address a rule is a name, and the program explains it', () => {
  const { ruleHelp: _, ...without } = options('en');
  const printed = printMarkdown(results, without);
  expect(all(parse(printed), 'link')).toEqual([]);
  expect(printed).toMatch(/^- \*\*error\*\* 5:13 balance — /m);
  expect(printed).toContain('`gov-report explain <rule>`');
  expect(printMarkdown([], without)).not.toContain('explain');
});
