import { describe, expect, test } from 'vitest';
import { cellsOf, checkText, fixText, replaced, reportText } from './fixing.ts';

const city = reportText('examples/city-2024/report.yaml');
const TOTALS = ['spelling', 'repair', 'total'] as const;

const totalsOf = (text: string) => fixText(text, [...TOTALS]);

/** The example with its part on disputes in other words. */
const withDisputes = (lines: string[], lineBreak = '\n') =>
  city
    .replace(/^disputes:[\s\S]*?(?=\n# 五)/m, `${lines.join('\n')}\n`)
    .replaceAll('\n', lineBreak);

async function addedLines(before: string): Promise<string[]> {
  const { text, checked } = await totalsOf(before);
  expect(checked.diagnostics).toEqual([]);
  const old = new Set(before.split('\n'));
  return text.split('\n').filter((line) => !old.has(line));
}

describe('a report without totals', () => {
  test('gets them where the printed order has them, and nothing else changes', async () => {
    const { text, checked, changes } = await totalsOf(city);
    expect(checked.diagnostics).toEqual([]);
    expect(changes).toBe(24);
    const without = text
      .replaceAll(/, \d+ \](?=$)/gm, (total, at: number) => {
        const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
        return /regulations|Documents|direct|econsideration/.test(line) ? total : ' ]';
      })
      .replace(/\n {4}total: .*$/m, '');
    expect(without).toBe(city);
  });

  test('says the same afterwards, and needs no more', async () => {
    const { text, checked } = await totalsOf(city);
    expect(checked.checked?.data).toEqual((await checkText(city)).checked?.data);
    expect((await totalsOf(text)).changes).toBe(0);
  });

  test('can have any number of table 3 put right then', async () => {
    const { text } = await totalsOf(city);
    const { range, value } = (await cellsOf(text)).find(
      ({ field }) => field.path === 'requests.outcomes.unavailable.notHeld.individuals',
    )!;
    expect((await fixText(replaced(text, range, String(value * 10)))).text).toBe(text);
  });
});

describe('the style of the file', () => {
  test('mappings within braces', async () => {
    const row = '{ upheld: 1, corrected: 0, otherResult: 0, pending: 2 }';
    const lines = ['disputes:', `  reconsideration: ${row}`, '  litigation: 0'];
    expect(await addedLines(withDisputes(lines))).toContain(
      '  reconsideration: { upheld: 1, corrected: 0, otherResult: 0, pending: 2, total: 3 }',
    );
  });

  test('mappings line by line, with comments and Windows line ends', async () => {
    const lines = [
      'disputes:',
      '  reconsideration:',
      '    upheld: 1',
      '    corrected: 0',
      '    otherResult: 0',
      '    pending: 2   # 两件未结',
      '  litigation: 0',
    ];
    const before = withDisputes(lines, '\r\n');
    const { text } = await totalsOf(before);
    expect(text).toContain('    pending: 2   # 两件未结\r\n    total: 3\r\n  litigation: 0\r\n');
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('lists line by line', async () => {
    const items = ['    - 1', '    - 0', '    - 0', '    - 2 # 未结'];
    const lines = ['disputes:', '  reconsideration:', ...items, '  litigation: 0'];
    const { text } = await totalsOf(withDisputes(lines));
    expect(text).toContain('    - 2 # 未结\n    - 3\n  litigation: 0\n');
  });

  test('official labels for keys', async () => {
    const lines = [
      'disputes:',
      '  行政复议:',
      '    结果维持: 1',
      '    结果纠正: 0',
      '    其他结果: 0',
      '    尚未审结: 2',
      '  行政诉讼: 0',
    ];
    expect(await addedLines(withDisputes(lines))).toContain('    总计: 3');
  });

  test('JSON', async () => {
    const { checked } = await checkText(city);
    const data = structuredClone(checked!.data) as {
      requests: { outcomes: Record<string, unknown>; received: Record<string, unknown> };
    };
    delete data.requests.outcomes.total;
    delete data.requests.received.total;
    const { text, changes } = await totalsOf(JSON.stringify(data, null, 2));
    expect(changes).toBe(2);
    expect(JSON.parse(text)).toEqual(checked!.data);
  });

  test('no blank behind commas', async () => {
    const lines = ['disputes:', '  reconsideration: [1,0,0,2]', '  litigation: 0'];
    expect(await addedLines(withDisputes(lines))).toContain('  reconsideration: [1,0,0,2,3]');
  });
});

test('no total is written that would speak for a wrong number', async () => {
  const wrong = city.replace('[   186,', '[   196,');
  const { text, changes } = await totalsOf(wrong);
  expect([changes, text]).toEqual([0, wrong]);
});
