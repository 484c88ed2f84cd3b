import { describe, expect, test } from 'vitest';
import { checkText, edited, findingsAfter } from './report.ts';

const ROW = 'received: [12, 3, 0, 0, 1, 0]';

describe('numbers', () => {
  test.each([
    ['1,000', 'value/thousands-separator', '表二 · 行政许可：“1,000”里有千分位逗号', '1000'],
    ['１２', 'value/full-width-digits', '表二 · 行政许可：“１２”是全角字符', '12'],
    ['12件', 'value/words-in-number', '表二 · 行政许可：“12件”里有文字，这里只写数字', '12'],
    ['"12"', 'value/quoted-number', '表二 · 行政许可："12" 加了引号，成了文字', '12'],
    ['012', 'value/leading-zero', '表二 · 行政许可：“012”前面多了 0', '12'],
    ['1e3', 'value/exponent', '表二 · 行政许可：“1e3”是科学记数法', '1000'],
    ['+12', 'value/number-format', '表二 · 行政许可：“+12”不是规范的数字写法', '12'],
    ['12.0', 'value/fraction', '表二 · 行政许可：应为整数，现为 12.0', '12'],
  ])('%s: says what to write', async (written, code, zh, instead) => {
    expect(await findingsAfter(['licensing: 105', `licensing: ${written}`])).toEqual([
      { code, path: 'proactive.licensing', at: written, zh, help: [`写成 ${instead}`] },
    ]);
  });

  test.each([
    ['约12', 'value/words-in-number', '表二 · 行政许可：“约12”里有文字，这里只写数字', '12'],
    ['l2', 'value/letter-in-number', '表二 · 行政许可：“l2”里混入了字母', '12'],
    ['0x10', 'value/not-decimal', '表二 · 行政许可：“0x10”不是十进制的写法', '16'],
  ])('%s: says what it may be where fix would ask', async (written, code, zh, instead) => {
    expect(await findingsAfter(['licensing: 105', `licensing: ${written}`])).toEqual([
      {
        code,
        path: 'proactive.licensing',
        at: written,
        zh,
        help: [`可能是 ${instead}，请核对后写成数字`],
      },
    ]);
  });

  test.each([
    ['-3', 'value/negative', '表二 · 行政许可：不能是负数，现为 -3'],
    ['1.5', 'value/fraction', '表二 · 行政许可：应为整数，现为 1.5'],
    ['十几', 'value/not-a-number', '表二 · 行政许可：应填一个数，现为“十几”'],
    ['true', 'value/not-a-number', '表二 · 行政许可：应填一个数，现为“true”'],
    [
      '12345678901234567',
      'value/too-many-digits',
      '表二 · 行政许可：12345678901234567 超过 15 位，不像真实的数',
    ],
  ])('%s', async (written, code, zh) => {
    expect(await findingsAfter(['licensing: 105', `licensing: ${written}`])).toMatchObject([
      { code, at: written, zh },
    ]);
  });

  test('a long value is cut in the message', async () => {
    const [finding] = await findingsAfter(['licensing: 105', `licensing: ${'很'.repeat(500)}`]);
    expect(finding?.zh).toBe(`表二 · 行政许可：应填一个数，现为“${'很'.repeat(24)}…”`);
  });

  test('an error in a number holds the relations over it back', async () => {
    const findings = await findingsAfter([ROW, 'received: [１２, 3, 0, 0, 1, 0]']);
    expect(findings.map(({ code }) => code)).toEqual(['value/full-width-digits']);
  });
});

describe('blank cells', () => {
  test('one finding for a row, which names the cells', async () => {
    expect(await findingsAfter([ROW, 'received: [12, _, 0, 无, 1, 0]'])).toEqual([
      {
        code: 'value/blank',
        path: 'requests.received',
        at: '_',
        zh: '表三 · 本年新收：商业企业、社会公益组织 没有填',
        help: ['没有发生的填 0；空着、“/”、“—”、“无”都不等于 0'],
      },
    ]);
  });

  test('a single one is the subject itself', async () => {
    expect(await findingsAfter([ROW, 'received: [12, /, 0, 0, 1, 0]'])).toMatchObject([
      {
        path: 'requests.received.organizations.businesses',
        at: '/',
        zh: '表三 · 本年新收：商业企业 没有填',
      },
    ]);
  });

  test('a row of them is named as a whole', async () => {
    expect(await findingsAfter([ROW, 'received: [_, _, _, _, _, _]'])).toMatchObject([
      { at: '[_, _, _, _, _, _]', zh: '表三 · 本年新收 没有填' },
    ]);
  });

  test('a table of one row goes by its name', async () => {
    const row = `disputes: [${Array(12).fill('_').join(', ')}]`;
    expect(
      await findingsAfter(['disputes:\n  reconsideration: [0, 1, 0, 0]\n  litigation: 0', row]),
    ).toMatchObject([{ zh: '表四 没有填' }]);
  });

  test('a blank total: it may be left out', async () => {
    expect(await findingsAfter([ROW, 'received: [12, 3, 0, 0, 1, 0, _]'])).toMatchObject([
      {
        zh: '表三 · 本年新收：总计 没有填',
        help: ['合计数可以整项删去，由程序算出；要写就写数'],
      },
    ]);
  });
});

describe('texts', () => {
  test('an empty section', async () => {
    expect(
      await findingsAfter(['problems: |\n  一是公开内容不够丰富，将增加图解。', 'problems: |']),
    ).toEqual([
      {
        code: 'value/blank',
        path: 'problems',
        at: 'problems',
        zh: '五、存在的主要问题及改进情况 没有填',
        help: ['写明存在的主要问题和改进情况，不能只写“无”。'],
      },
    ]);
  });

  test('a blank text that nobody asked for', async () => {
    expect(await findingsAfter(['  kind: county', '  shortName:'])).toMatchObject([
      {
        code: 'value/blank',
        zh: '机关 · 简称 没有填',
        help: [expect.stringContaining('删去')],
      },
    ]);
  });

  test('a value that is not in the list', async () => {
    expect(await findingsAfter(['kind: county', 'kind: conuty'])).toMatchObject([
      {
        code: 'value/not-allowed',
        at: 'conuty',
        zh: '机关 · 类型：没有“conuty”这个取值',
        help: [
          '是不是要写 县级（county）？',
          expect.stringContaining('可以写：部委（ministry）、省级（province）'),
          expect.stringContaining('按全称推定'),
        ],
      },
    ]);
  });

  test.each([
    ['2026年1月20日', 'value/pattern', '发布日期：“2026年1月20日”的写法不对', '2026-01-20'],
    ['2026.1.20', 'value/pattern', '发布日期：“2026.1.20”的写法不对', '2026-01-20'],
    ['2026-1-20', 'value/pattern', '发布日期：“2026-1-20”的写法不对', '2026-01-20'],
    [
      '２０２６年１月２０日',
      'value/pattern',
      '发布日期：“２０２６年１月２０日”的写法不对',
      '2026-01-20',
    ],
    [
      '２０２６-01-20',
      'value/full-width-digits',
      '发布日期：“２０２６-01-20”是全角字符',
      '2026-01-20',
    ],
  ])('a date that is written otherwise: %s', async (written, code, zh, instead) => {
    const findings = await findingsAfter(['year: 2023', `year: 2023\npublished: ${written}`]);
    expect(findings[0]).toEqual({
      code,
      path: 'published',
      at: written,
      zh,
      help: [`写成 ${instead}`],
    });
  });

  test.each(['０４５０００', '"０４５０００"'])(
    'a postcode in full-width digits: %s',
    async (written) => {
      expect(await findingsAfter(['postcode: 311118', `postcode: ${written}`])).toMatchObject([
        {
          code: 'value/full-width-digits',
          zh: '机关 · 联系方式 · 邮编：“０４５０００”是全角字符',
          help: ['写成 "045000"'],
        },
      ]);
    },
  );

  test('a postcode with blanks in it', async () => {
    expect(await findingsAfter(['postcode: 311118', 'postcode: 045 000'])).toMatchObject([
      { code: 'value/pattern', help: ['写成 "045000"'] },
    ]);
  });

  test.each(['乡镇', '镇', ' 乡镇 ', '街道', 'township'])(
    'the Chinese for it: %s',
    async (kind) => {
      const { data, diagnostics } = await checkText(edited(['kind: county', `kind: "${kind}"`]));
      expect(diagnostics).toEqual([]);
      expect(data.agency).toMatchObject({ kind: kind === 'township' ? kind : 'township' });
    },
  );

  test('a Chinese word that is none of them is told all, and none is guessed at', async () => {
    const [finding] = await findingsAfter(['kind: county', 'kind: 村级']);
    expect(finding?.help).toEqual([
      expect.stringMatching(/^可以写：部委（ministry）、.*、乡镇（township）/),
      expect.stringContaining('按全称推定'),
    ]);
  });

  test('a text of the wrong shape', async () => {
    expect(await findingsAfter(['year: 2023', 'year: 2023\npublished: 2024年1月'])).toMatchObject([
      {
        code: 'value/pattern',
        at: '2024年1月',
        zh: '发布日期：“2024年1月”的写法不对',
        help: ['形如 2024-01-25。'],
      },
    ]);
  });
});

describe('the year', () => {
  test('of another edition is a warning that names the form', async () => {
    expect(await findingsAfter(['year: 2023', 'year: 2020'])).toEqual([
      {
        code: 'value/year-outside-edition',
        path: 'year',
        at: '2020',
        zh: '本报告用的格式（国办公开办函〔2021〕30号）适用于 2021 年及以后的报告，而年度是 2020 年',
        help: ['2020 年的报告用 form: disclosure-2019'],
      },
    ]);
  });

  test('out of all range is an error', async () => {
    expect(await findingsAfter(['year: 2023', 'year: 23'])).toMatchObject([
      { code: 'value/out-of-range', zh: '年度：应 ≥ 2008，现为 23' },
    ]);
  });

  test('with its word says what to write', async () => {
    expect(await findingsAfter(['year: 2023', 'year: 2023年'])).toMatchObject([
      { help: ['写成 2023'] },
    ]);
  });
});

describe('what a report cannot say', () => {
  test.each([
    [
      'problems: |\n  一是公开内容不够丰富，将增加图解。',
      'problems: 无。',
      'value/pattern',
      'problems',
    ],
    ['year: 2023', 'year: 2023\npublished: "2024-02-30"', 'value/no-such-date', 'published'],
    ['year: 2023', 'year: 2023\npublished: 2023-06-30', 'value/published-early', 'published'],
  ])('%s → %s', async (from, to, code, path) => {
    expect(await findingsAfter([from, to])).toMatchObject([{ code, path }]);
  });

  test('a row with its total in front, whatever the relations say', async () => {
    expect(
      await findingsAfter(
        ['received: [12, 3, 0, 0, 1, 0]', 'received: [16, 12, 3, 0, 0, 1, 0]'],
        ['granted: [5, 1, 0, 0, 0, 0]', 'granted: [6, 5, 1, 0, 0, 0, 0]'],
      ),
    ).toMatchObject([
      {
        code: 'structure/total-first',
        path: 'requests.received',
        help: ['合计写在最后：[12, 3, 0, 0, 1, 0, 16]'],
      },
      { code: 'structure/total-first', path: 'requests.outcomes.granted' },
    ]);
  });
});
