import { describe, expect, test, vi } from 'vitest';
import { checkText, edited, findingsAfter, REPORT } from './report.ts';

// One report per number is checked: a busy machine needs more than the usual time.
vi.setConfig({ testTimeout: 60_000 });

const OTHER = '    other: 0\n';
const likely = (help: string[]) => help.filter((line) => line.startsWith('最可能的错误'));

describe('the most likely error', () => {
  test('is the number that mends several relations at once', async () => {
    const findings = await findingsAfter([OTHER, `${OTHER}    total: [12, 3, 0, 0, 1, 0]\n`]);
    expect(findings.map(({ help }) => likely(help))).toEqual(
      Array(2).fill([
        '最可能的错误：表三 · 办理结果总计 · 自然人 应为 11（现为 12），改后 2 项勾稽全部成立',
      ]),
    );
  });

  test('is a total that its row and its column contradict', async () => {
    const findings = await findingsAfter([
      'received: [12, 3, 0, 0, 1, 0]',
      'received: [12, 3, 0, 0, 1, 0, 17]',
    ]);
    expect(findings.map(({ help }) => likely(help)[0])).toEqual(
      Array(2).fill(
        '最可能的错误：表三 · 本年新收 · 总计 应为 16（现为 17），改后 2 项勾稽全部成立',
      ),
    );
  });

  test('is not guessed from one relation: any of its numbers may be wrong', async () => {
    const findings = await findingsAfter(['received: [12,', 'received: [13,']);
    expect(findings.flatMap(({ help }) => likely(help))).toEqual([]);
  });

  test('is found for any one number of a report with all totals', async () => {
    const { data, values, form } = await checkText(REPORT);
    const misjudged: string[] = [];
    const cells = form.relations
      .filter(({ relation, defines }) => defines && relation.id !== 'disputes-total')
      .flatMap(({ left, right }) => [...left, ...right].flatMap(({ leaves }) => leaves));
    for (const path of new Set(cells)) {
      const right = values.get(path)!.text;
      const { diagnostics } = await checkText(withNumber(data, path, Number(right) + 2));
      const named = diagnostics.flatMap(({ help }) => likely(help.map(({ zh }) => zh)));
      if (!named[0]?.includes(` 应为 ${right}（现为 ${Number(right) + 2}）`)) misjudged.push(path);
    }
    expect(misjudged).toEqual([]);
  });

  test('does not disturb when many numbers are wrong', async () => {
    const text = edited(['carriedIn: [1, 0, 0, 0, 0, 0]', 'carriedIn: [9, 8, 7, 6, 5, 4]']);
    const { diagnostics } = await checkText(text);
    expect(diagnostics).toHaveLength(6);
  });
});

function withNumber(data: Record<string, unknown>, path: string, value: number): string {
  const copy = structuredClone(data);
  const keys = path.split('.');
  const last = keys.pop()!;
  const parent = keys.reduce((group, key) => group[key] as Record<string, unknown>, copy);
  parent[last] = value;
  return JSON.stringify(copy);
}
