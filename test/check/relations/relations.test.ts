import { describe, expect, test } from 'vitest';
import { checkText, edited, findingsAfter, REPORT } from '../report.ts';

describe('figures that contradict each other', () => {
  const text = edited(['received: [12,', 'received: [13,']);

  const inColumn = async (column: string) =>
    (await checkText(text)).diagnostics.find(
      ({ arithmetic }) => arithmetic?.key === `requests-balance@requests.${column}`,
    );

  test('figures that are all computed stand at the group they belong to', async () => {
    const { range } = (await inColumn('total'))!;
    expect(text.slice(range!.start, range!.end)).toBe('received');
  });

  test('the words of the office, both sums and the difference', async () => {
    const { message, path, severity, help } = (await inColumn('individuals'))!;
    expect(message).toEqual({
      zh: '表三 · 自然人：本年新收 13 + 上年结转 1 = 14，而 办理结果总计 11（程序算出） + 结转下年度 2 = 13，相差 1',
      en: 'requests · individuals: received.individuals 13 + carriedIn.individuals 1 = 14, but outcomes.total.individuals 11 (computed) + carriedOut.individuals 2 = 13; the difference is 1',
    });
    expect([path, severity]).toEqual(['requests.received.individuals', 'error']);
    expect(help.map(({ zh }) => zh)).toEqual([
      expect.stringMatching(/^依据：国办公开办函〔2021〕30号/),
    ]);
  });

  test('a note at every figure', async () => {
    const notes = (await inColumn('individuals'))!.notes.map(({ message, range }) => [
      message.zh,
      range && text.slice(range.start, range.end),
    ]);
    expect(notes).toEqual([
      ['本年新收 13', '13'],
      ['上年结转 1', '1'],
      ['办理结果总计 11，文件里没有写，由程序算出', undefined],
      ['结转下年度 2', '2'],
    ]);
  });

  test('the figures as data', async () => {
    expect((await inColumn('individuals'))?.arithmetic).toMatchObject({
      relation: 'requests-balance',
      operator: '=',
      left: '14',
      right: '13',
      difference: '1',
      operands: [
        { path: 'requests.received.individuals', side: 'left', sign: 1, value: '13' },
        { path: 'requests.carriedIn.individuals', side: 'left', sign: 1, value: '1' },
        { path: 'requests.outcomes.total.individuals', side: 'right', sign: 1, value: '11' },
        { path: 'requests.carriedOut.individuals', side: 'right', sign: 1, value: '2' },
      ],
    });
  });

  test('of a long sum only what counts is told', async () => {
    const wrong = edited(['    other: 0\n', '    other: 0\n    total: [12, 3, 0, 0, 1, 0]\n']);
    const { diagnostics } = await checkText(wrong);
    const sum = diagnostics.find(
      ({ arithmetic }) =>
        arithmetic?.key === 'requests-outcome-total@requests.outcomes.individuals',
    );
    expect(sum?.message.zh).toBe(
      '表三 · 自然人：办理结果总计 12，而 予以公开 5 + 部分公开 2 + 不予公开 1 + 无法提供 3 = 11，相差 1',
    );
    expect(sum?.notes.map(({ message }) => message.zh)).toEqual([
      '办理结果总计 12',
      '予以公开 5',
      '部分公开 2',
      '保护第三方合法权益 1',
      '本机关不掌握相关政府信息 3',
    ]);
    expect(sum?.arithmetic?.operands).toHaveLength(22);
  });

  test('a sum of nothing but zeros', async () => {
    const zeros = REPORT.replace(
      /^(requests:\n)[\s\S]*?(?=^disputes)/m,
      '$1  received: 0\n  carriedIn: 0\n  outcomes:\n    granted: 0\n    partlyGranted: 0\n    refused: 0\n    unavailable: 0\n    declined: 0\n    other: 0\n    total: [1, 0, 0, 0, 0, 0]\n  carriedOut: 0\n',
    );
    const { diagnostics } = await checkText(zeros);
    expect(diagnostics.map(({ message }) => message.zh)).toContain(
      '表三 · 自然人：办理结果总计 1，而 各项之和 0，相差 1',
    );
  });

  test('an order that does not hold', async () => {
    expect(
      await findingsAfter(['normativeDocuments: [3,', 'normativeDocuments: [14,']),
    ).toMatchObject([
      {
        path: 'proactive.normativeDocuments.issued',
        at: '14',
        zh: '表二 · 行政规范性文件：现行有效 11 + 废止 2 = 13，小于 制发 14，相差 1',
      },
    ]);
  });

  test('a relation of less weight is a warning', async () => {
    const wrong = REPORT.replace('disclosure-2021', 'disclosure-2019')
      .replace('year: 2023', 'year: 2020')
      .replace(
        /^proactive:\n[\s\S]*?(?=^requests)/m,
        'proactive:\n  regulations: [0, 2, 1]\n  normativeDocuments: 0\n  licensing: [1, -3, 0]\n  otherServices: 0\n  penalties: 0\n  compulsion: 0\n  administrativeFees: 0\n  procurement: 0\n',
      )
      .replace('other: 0', 'other: [0, 0, 0, 0, 0, 0]');
    const { diagnostics } = await checkText(wrong, 'disclosure-2019');
    expect(diagnostics.map(({ severity, message }) => [severity, message.zh])).toEqual([
      ['warning', '表二 · 规章：对外公开总数量 1，小于 本年新公开数量 2，相差 1'],
      ['warning', '表二 · 行政许可：上一年项目数量 1 + 本年增/减 -3 = -2，小于 0，相差 2'],
    ]);
  });
});

test('decimals are added exactly', async () => {
  const { diagnostics } = await checkText(
    edited(['administrativeFees: 12.50', 'administrativeFees: 0.300000000000001']),
  );
  expect(diagnostics).toEqual([]);
});

describe('the state of every relation', () => {
  const states = async (text: string) => {
    const { relations, form } = await checkText(text);
    const withinYear = form.relations.filter(({ acrossYears }) => !acrossYears);
    expect(relations.map(({ instance }) => instance)).toEqual(withinYear);
    const count: Record<string, number> = {};
    for (const { status } of relations) count[status] = (count[status] ?? 0) + 1;
    return count;
  };

  test('all hold in a report without a mistake', async () => {
    expect(await states(REPORT)).toEqual({ holds: 44 });
  });

  test('those over a number with an error are held back', async () => {
    const wrong = edited(['received: [12,', 'received: [12件,']);
    expect(await states(wrong)).toEqual({ holds: 41, 'held-back': 3 });
  });

  test('those over a missing row as well', async () => {
    const wrong = edited(['  carriedIn: [1, 0, 0, 0, 0, 0]\n', '']);
    expect(await states(wrong)).toEqual({ holds: 36, 'held-back': 8 });
  });
});
