/** What stands in the name, the title, the preamble and the headings of a report. */
import { describe, expect, test } from 'vitest';
import { findingsAfter } from '../report.ts';

const OVERVIEW = '### （一）主动公开\n  ';
const withLines = (...lines: string[]) =>
  findingsAfter([OVERVIEW, lines.map((line) => `${line}\n  `).join('')]);

describe('the name of the body', () => {
  const named = (name: string) => findingsAfter(['name: 青禾县人民政府', `name: ${name}`]);

  test.each([
    ['“青禾县人民政府”', '引号'],
    ['「青禾县人民政府」', '引号'],
    [`'"青禾县人民政府"'`, '引号'],
    ['青禾县 人民政府', '空格'],
    ['青禾县　人民政府', '空格'],
    ['青  禾 县 人民政府', '空格'],
    ['青禾县人民政府2023年', '年份'],
    ['2023年度青禾县人民政府', '年份'],
    ['二〇二三年青禾县人民政府', '年份'],
    ['“青禾县 人民政府2023年”', '引号、年份、空格'],
  ])('%s', async (name, extras) => {
    const [finding, ...others] = await named(name);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'value/body-name', path: 'agency.name', at: name });
    expect(finding?.zh).toContain(`里有${extras}，`);
    expect(finding?.help).toEqual(['写成 青禾县人民政府']);
  });

  test('a title in its place is not made into a name', async () => {
    const title = '青禾县人民政府2023年政府信息公开工作年度报告';
    expect(await named(title)).toMatchObject([
      { code: 'value/body-name', at: title, help: ['只写机关的全称'] },
    ]);
  });

  test.each([
    '"青禾县人民政府"',
    '青禾县“扫黄打非”办公室',
    'A B 公司',
    '“扫黄打非”和“双减”',
    '“双减”办（“放管服”办）办公室',
  ])('%s is one', async (name) => expect(await named(name)).toEqual([]));
});

describe('the year in a text', () => {
  const withText = (key: string, text: string) =>
    findingsAfter(['year: 2023', `year: 2023\n${key}: ${text}`]);

  test.each([
    ['title', '青禾县人民政府2022年政府信息公开工作年度报告', '2022年'],
    ['title', '青禾县２０２４年度政府信息公开工作年度报告', '２０２４年'],
    ['preamble', '统计期限自2022年1月1日起至2022年12月31日止。', '2022年1月1日起至2022年12月31日'],
    ['preamble', '时限为2024年1月1日至12月31日。', '2024年1月1日至12月31日'],
    ['preamble', '自 2022 年 1 月 1 日至 12 月 31 日。', '2022 年 1 月 1 日至 12 月 31 日'],
    ['preamble', '自2022年1月1日起至2023年12月31日。', '2022年1月1日起至2023年12月31日'],
  ])('%s: %s', async (key, text, at) => {
    expect(await withText(key, text)).toMatchObject([{ code: 'value/other-year', path: key, at }]);
  });

  test.each([
    ['title', '青禾县人民政府2023年政府信息公开工作年度报告'],
    ['title', '青禾县{{ year }}年政府信息公开工作年度报告'],
    ['title', '青禾县政府信息公开工作年度报告'],
    ['title', '青禾县2023年政府信息公开工作年度报告（2024年1月）'],
    ['title', '青禾县{{ 年度 }}年政府信息公开工作年度报告（2024年1月）'],
    [
      'preamble',
      '根据国办公开办函〔2021〕30号和2019年修订的条例，自2023年1月1日起至2023年12月31日止。',
    ],
    ['preamble', '与2022年1月1日至12月31日相比；本报告自2023年1月1日至12月31日。'],
    ['preamble', '与2022年1月1日至12月31日相比；自{{ year }}年1月1日至{{year}}年12月31日。'],
  ])('%s: %s agrees', async (key, text) => {
    expect(await withText(key, text)).toEqual([]);
  });

  test('of the overview may be any year', async () => {
    expect(await withLines('2022年收到申请5件。本年更多。')).toEqual([]);
  });
});

describe('the heading of a section in its text', () => {
  test.each([
    '## 一、总体情况',
    '一、总体情况',
    '**总体情况**',
    '＃＃ 总体情况',
    '# 一、 总体情况 #',
  ])('%s is there already', async (line) => {
    expect(await withLines(line)).toMatchObject([{ code: 'prose/repeated-heading' }]);
  });

  test.each(['### （一）总体情况和主动公开', '总体情况良好。', '一、主动公开'])(
    '%s is none',
    async (line) => expect(await withLines(line)).toEqual([]),
  );
});

describe('the numbers of sub-headings', () => {
  test.each([
    [['### （一）甲', '### （二）乙', '### （三）丙', '### （五）丁'], '（五）', '（四）'],
    [['（一）甲', '文字。', '（三）丙'], '（三）', '（二）'],
    [['（一）甲', '（三）乙', '（三）丙', '（四）丁'], '（三）', '（二）'],
    [['（一）甲', '（三）乙', '（四）丙', '（五）丁'], '（三）', '（二）'],
    [['### （一）甲', '### （一 ）乙', '### （二）乙', '### （二）丙'], '（二）', '（三）'],
    [['### （九）甲', '### （十）乙', '### （十二）丙'], '（十二）', '（十一）'],
    [['**（十九）甲**', '**（二十一）乙**'], '（二十一）', '（二十）'],
  ])('%s', async (lines, at, next) => {
    expect(await withLines(...lines)).toMatchObject([
      { code: 'prose/heading-order', at, help: [expect.stringContaining(`应是${next}`)] },
    ]);
  });

  test('a number after a wrong one is measured against that', async () => {
    const found = await withLines('### （一）甲', '### （三）乙', '### （五）丙');
    expect(found.map(({ help }) => help)).toMatchObject([
      [expect.stringContaining('应是（二）')],
      [expect.stringContaining('应是（四）')],
    ]);
  });

  test.each([
    [['### （一）甲', '### （二）乙', '### （一）甲', '### （二）乙']],
    [['### （二）甲', '依照第二十条（五）项。', '### （三）乙']],
    [['### 1. 甲', '### 3. 乙']],
  ])('%s', async (lines) => expect(await withLines(...lines)).toEqual([]));
});
