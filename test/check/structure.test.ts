import { describe, expect, test } from 'vitest';
import { checkText, edited, findingsAfter, findingsIn } from './report.ts';

const ROW = 'received: [12, 3, 0, 0, 1, 0]';

describe('keys', () => {
  test('a misspelt key: did you mean', async () => {
    expect(await findingsAfter(['received:', 'recieved:'])).toEqual([
      {
        code: 'structure/unknown-key',
        path: 'requests.recieved',
        at: 'recieved',
        zh: '“三、收到和处理政府信息公开申请情况”下面没有“recieved”这一栏',
        help: ['是不是要写 received（一、本年新收政府信息公开申请数量）？'],
      },
    ]);
  });

  test('a misspelt label: did you mean', async () => {
    const [finding, ...others] = await findingsAfter(['penalties:', '行政处法:']);
    expect(finding).toMatchObject({ at: '行政处法', help: ['是不是要写 penalties（行政处罚）？'] });
    expect(others).toEqual([]);
  });

  test('a key like nothing in the form: what can be written here', async () => {
    const [finding] = await findingsAfter(['year: 2023', 'year: 2023\n天气: 晴']);
    expect(finding?.zh).toBe('格式里没有“天气”这一栏');
    expect(finding?.help[0]).toContain('preamble（引言）');
  });

  test.each(['__proto__', 'constructor', 'toString', '""', '~', '3', '"a.b"'])(
    'the key %s is an unknown key',
    async (key) => {
      const findings = await findingsAfter(['year: 2023', `year: 2023\n${key}: {polluted: 1}`]);
      expect(findings.map(({ code }) => code)).toEqual(['structure/unknown-key']);
      expect({}).not.toHaveProperty('polluted');
    },
  );

  test('a label of another edition, with its place in this one', async () => {
    expect(await findingsAfter(['normativeDocuments:', '规范性文件:'])).toEqual([
      {
        code: 'structure/other-edition',
        path: 'proactive.规范性文件',
        at: '规范性文件',
        zh: '“规范性文件”是 2019—2020 年格式（国办公开办函〔2019〕60号）的栏目，本报告用的格式（国办公开办函〔2021〕30号）里没有',
        help: [
          '本格式对应的栏目是 normativeDocuments（行政规范性文件）；各栏的含义可能不同，请对照表头重填',
        ],
      },
    ]);
  });

  test('a key of another edition that has nothing in its place here', async () => {
    const [finding] = await findingsAfter(['penalties:', '政府集中采购: 0\n  penalties:']);
    expect(finding).toMatchObject({
      code: 'structure/other-edition',
      help: ['删去这一栏；如果整份报告是按那一年的格式写的，改文件开头的 form'],
    });
  });

  test('rows at the wrong depth are one finding, and their table is not empty as well', async () => {
    const findings = await findingsAfter(
      ['requests:\n', 'requests:\nreceived: 0\ncarriedIn: 0\nx: '],
      [ROW, ''],
      ['  carriedIn: [1, 0, 0, 0, 0, 0]\n', ''],
      ['  outcomes:', '  y:'],
    );
    expect(findings[0]).toMatchObject({
      code: 'structure/misplaced-key',
      at: 'received',
      zh: '“received”、“carriedIn” 不在最外层，应写在 requests（三、收到和处理政府信息公开申请情况） 下面',
    });
    expect(findings.map(({ path }) => path)).not.toContain('requests');
  });

  test('keys that belong to different groups are different findings', async () => {
    const findings = await findingsAfter(['year: 2023', 'year: 2023\ncarriedIn: 0\nlicensing: 58']);
    const misplaced = findings.filter(({ code }) => code === 'structure/misplaced-key');
    expect(misplaced.map(({ at }) => at)).toEqual(['carriedIn', 'licensing']);
  });

  test('a column that the table has more than once: where it can go', async () => {
    const [finding] = await findingsAfter(['disputes:\n', 'disputes:\n  结果维持: 3\n']);
    expect(finding?.zh).toContain('disputes.litigation.direct（未经复议直接起诉） 或 ');
  });

  test('both spellings of one key', async () => {
    const text = edited(['  carriedOut:', '  结转下年度: 0\n  carriedOut:']);
    const { diagnostics } = await checkText(text);
    expect(await findingsIn(text)).toMatchObject([
      { code: 'structure/same-field-twice', at: 'carriedOut', path: 'requests.carriedOut' },
    ]);
    expect(diagnostics[0]?.message.zh).toBe('“carriedOut”和“结转下年度”是同一栏，写了两次');
    const { start, end } = diagnostics[0]!.notes[0]!.range!;
    expect(text.slice(start, end)).toBe('结转下年度');
  });

  test('a column inside and outside of its group', async () => {
    const row = 'received: {自然人: 12, organizations: [3, 0, 0, 1, 0], 商业企业: 4}';
    expect(await findingsAfter([ROW, row])).toMatchObject([
      { code: 'structure/same-field-twice', at: '商业企业' },
    ]);
  });
});

describe('shapes', () => {
  test('a list of the wrong length names the columns', async () => {
    expect(await findingsAfter([ROW, 'received: [12, 3, 0, 0, 1]'])).toEqual([
      {
        code: 'structure/list-length',
        path: 'requests.received',
        at: '[12, 3, 0, 0, 1]',
        zh: '表三 · 本年新收：应填 6 个数，现有 5 个，少 1 个',
        help: [
          '依次是：自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他',
          '也可以连同“总计”写 7 个',
        ],
      },
    ]);
  });

  test.each([
    ['[1,234, 3, 0, 0, 1, 0, 0]', '1,234', '写成 1234'],
    ['[12, 3, 0, 0, 1,000, 0]', '1,000', '写成 1000'],
  ])('a thousands separator in a list: %s', async (list, at, help) => {
    expect(await findingsAfter([ROW, `received: ${list}`])).toMatchObject([
      { code: 'structure/split-number', at, help: [help] },
    ]);
  });

  test.each([
    ['received: 5', '5', '表三 · 本年新收：应是一行数，现为“5”'],
    ['received: "0"', '"0"', '表三 · 本年新收：应是一行数，现为“"0"”'],
    [
      'received: [[12], 3, 0, 0, 1, 0]',
      '[12]',
      '表三 · 本年新收 · 自然人：应填一个数，现为一组并列的值',
    ],
    [
      'received: {自然人: {amount: 1}, organizations: [3, 0, 0, 1, 0]}',
      '自然人',
      '表三 · 本年新收 · 自然人：应填一个数，现为一组带名称的值',
    ],
  ])('%s', async (row, at, zh) => {
    expect(await findingsAfter([ROW, row])).toMatchObject([
      { code: 'structure/wrong-kind', at, zh },
    ]);
  });

  test.each([
    ['12 3 0 0 1 0', '[12, 3, 0, 0, 1, 0]'],
    ['12 3 0 0 1 0 16', '[12, 3, 0, 0, 1, 0, 16]'],
    ['12、3、0、0、1、0', '[12, 3, 0, 0, 1, 0]'],
    ['12, 3, 0, 0, 1, 0', '[12, 3, 0, 0, 1, 0]'],
    ['１２，３，０，０，１，０。', '[12, 3, 0, 0, 1, 0]'],
    ['（12 3 0 0 1 0）', '[12, 3, 0, 0, 1, 0]'],
  ])('the numbers of a row without brackets: %s', async (written, instead) => {
    expect(await findingsAfter([ROW, `received: ${written}`])).toMatchObject([
      { code: 'structure/wrong-kind', at: written, help: [`写成 ${instead}`] },
    ]);
  });

  test.each(['12 3 0', '1,000, 3, 0, 0, 1', '12 3 0 0 1 x', '12-3-0-0-1-0'])(
    'numbers that do not fill the row are not put together: %s',
    async (written) => {
      const [finding] = await findingsAfter([ROW, `received: ${written}`]);
      expect(finding?.help[0]).toMatch(/^依次写各栏的数/);
    },
  );

  test('a row that is called like one of its columns', async () => {
    const others = 'other:\n      notSupplemented: 0\n      feeUnpaid: 0\n      others: [1]';
    const [finding] = await findingsAfter(['other: 0', others]);
    expect(finding?.zh).toBe('表三 · 办理结果 · 其他处理 · 其他：应填 6 个数，现有 1 个，少 5 个');
    expect(finding?.help[0]).toMatch(/法律服务机构、其他$/);
  });

  test('a number for a part with rows of its own', async () => {
    const [finding, ...others] = await findingsAfter(['declined: 0', 'declined: 5']);
    expect(finding?.zh).toBe('表三 · 办理结果 · 不予处理：下面还分栏目，现为“5”');
    expect(finding?.help[1]).toBe('全部为 0 的，可以只写一个 0');
    expect(others).toEqual([]);
  });

  test('a list for a text', async () => {
    expect(await findingsAfter(['problems: |\n  一是', 'problems:\n  - 一是'])).toMatchObject([
      { at: 'problems', zh: '五、存在的主要问题及改进情况：应写一段文字，现为一组并列的值' },
    ]);
  });

  test.each(['', ' ~', ' _', ' {}', ' 无'])('a row with nothing in it:%s', async (nothing) => {
    expect(await findingsAfter([ROW, `received:${nothing}`])).toEqual([
      {
        code: 'value/blank',
        path: 'requests.received',
        at: 'received',
        zh: '表三 · 本年新收 没有填',
        help: [
          '写成 received: [自然人, 商业企业, 科研机构, 社会公益组织, 法律服务机构, 其他]',
          '全部为 0 的，可以整个换成一行 received: 0',
        ],
      },
    ]);
  });
});

describe('missing parts', () => {
  test('a row: its label, the line, and what to paste', async () => {
    expect(await findingsAfter(['  carriedIn: [1, 0, 0, 0, 0, 0]\n', ''])).toEqual([
      {
        code: 'structure/missing',
        path: 'requests.carriedIn',
        at: 'received',
        zh: '三、收到和处理政府信息公开申请情况：缺“二、上年结转政府信息公开申请数量”',
        help: [
          '在第 22 行之后加上：\n  carriedIn: [_, _, _, _, _, _]  # 二、上年结转政府信息公开申请数量',
        ],
      },
    ]);
  });

  test('the first rows of a part go before the ones that are there', async () => {
    const [finding, ...others] = await findingsAfter([
      '      notHeld: [3, 1, 0, 0, 1, 0]\n      notCompiled: 0\n',
      '',
    ]);
    expect(finding?.zh).toBe(
      '表三 · 办理结果 · 无法提供：缺“1.本机关不掌握相关政府信息”、“2.没有现成信息需要另行制作”',
    );
    expect(finding?.help[0]).toMatch(/^在第 36 行之后加上：\n {6}notHeld: \[.*\n {6}notCompiled: /);
    expect(others).toEqual([]);
  });

  test('a section of text goes after the last line of the one before', async () => {
    const [finding] = await findingsAfter([
      'problems: |\n  一是公开内容不够丰富，将增加图解。\n',
      '',
    ]);
    expect(finding).toMatchObject({
      path: 'problems',
      at: 'disputes',
      help: ['在第 45 行之后加上：\nproblems: |  # 五、存在的主要问题及改进情况\n  _'],
    });
  });

  test('a whole table is one finding', async () => {
    const text = edited(['requests:\n', 'requests: 0\n']).replace(/^requests: 0\n(?: .*\n)+/m, '');
    const [finding, ...others] = await findingsIn(text);
    expect(finding).toMatchObject({ code: 'structure/missing', path: 'requests' });
    expect(finding?.help[0]).toContain('写在第 20 行之后');
    expect(others).toEqual([]);
  });

  test('cells of one row are one finding', async () => {
    const row = 'received:\n    自然人: 12\n    商业企业: 3\n    其他: 0';
    const [finding, ...others] = await findingsAfter([ROW, row]);
    expect(finding).toMatchObject({
      code: 'structure/missing',
      path: 'requests.received',
      at: 'received',
      zh: '表三 · 本年新收：缺“科研机构”、“社会公益组织”、“法律服务机构”',
    });
    expect(finding?.help[0]).toMatch(
      /^在第 24 行之后加上：\n {4}科研机构: _\n {4}社会公益组织: _\n/,
    );
    expect(others).toEqual([]);
  });

  test('in braces there is no line to name', async () => {
    const [finding] = await findingsAfter([ROW, 'received: {自然人: 12}']);
    expect(finding).toMatchObject({
      zh: '表三 · 本年新收：缺“法人或其他组织（5 个数）”',
      help: ['没有发生的填 0'],
    });
  });

  test('what is pasted is recognised as blank, not as an answer', async () => {
    const { diagnostics } = await checkText(
      edited(
        ['problems: |\n  一是公开内容不够丰富，将增加图解。', 'problems: |\n  _'],
        ['105', '_'],
      ),
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['value/blank', 'value/blank']);
  });
});

test('a mistake in the text itself is not told a second time as one of the data', async () => {
  const codes = (await findingsAfter(['received: [12,', 'received: [12,,'])).map(
    ({ code }) => code,
  );
  expect(codes).toEqual(['yaml/extra-comma']);
});
