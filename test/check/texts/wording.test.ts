/** Slips in the words of a report: of typing, of a template, of last year. */
import { describe, expect, test } from 'vitest';
import { checkText, edited, findingsAfter } from '../report.ts';

const LAST = '收取信息处理费 0 元。';
const found = async (words: string) =>
  (await findingsAfter([LAST, words])).map(({ code, at }) => [code.replace('wording/', ''), at]);

describe('what stands in a text', () => {
  test.each([
    ['公开信息5条,其中文件3件。', 'half-width-punctuation', ','],
    ['公开信息（含文件)5条。', 'half-width-punctuation', ')'],
    ['同比增长5%,其中文件3件。', 'half-width-punctuation', ','],
    ['公开信息，，其中有文件。', 'doubled-punctuation', '，，'],
    ['公开信息。，其中有文件。', 'doubled-punctuation', '。，'],
    ['公开信息,，其中有文件。', 'doubled-punctuation', ',，'],
    ['公开信息,,其中有文件。', 'doubled-punctuation', ',,'],
    ['公开\u200B信息。', 'invisible-character', '\u200B'],
    ['公开\uE012信息。', 'invisible-character', '\uE012'],
    ['公開政府信息。', 'traditional-character', '開'],
    ['政府資訊公开。', 'traditional-character', '資訊'],
    ['由××负责。', 'leftover', '××'],
    ['由XX局负责。', 'leftover', 'XX'],
    ['联系人：待补充。', 'leftover', '待补充'],
    ['（文字描述）', 'leftover', '（文字描述）'],
    ['[bookmark: _GoBack]收取0元。', 'leftover', '[bookmark: _GoBack]'],
    ['公布于2023年  月  日。', 'leftover', '年  月  日'],
    ['占比为#DIV/0!。', 'leftover', '#DIV/0!'],
    ['2022年，收取信息处理费0元。', 'other-year', '2022年'],
    ['本年（2022年1月1日至12月31日）收费0元。', 'other-period', '2022年1月1日至12月31日'],
    [
      '统计期限自 2022 年 1 月 1 日起至 2022 年 12 月 31 日止。2023年收费0元。',
      'other-period',
      '2022 年 1 月 1 日起至 2022 年 12 月 31 日',
    ],
    ['没有其他事项。2021年未收取费用。', 'other-year', '2021年'],
  ])('%s', async (words, code, at) => expect(await found(words)).toEqual([[code, at]]));

  test.each([
    '咨询电话:0571-88561901，网址https://www.example.gov.cn/a,b?c=d;e。',
    '公开3,119件，时间为10:30。',
    '见Word文档(docx)和（APP）。',
    '他说：“公开。”，并予以答复……详见附件——目录。',
    '电话138××××1234，尺寸3×4，XXL码，XX届会议。',
    '公开机制有待补充完善，待核实的线索3条。',
    '出生年月日不公开，2023年5月1日起施行。',
    '2022年以来，收费为0元。',
    '2023年1月1日至12月31日收费0元，2022年1月1日至12月31日为5元。',
    '本年收费0元，上年（2022年1月1日至12月31日）为5元。',
    '专项行动自2021年1月1日至2022年12月31日开展。',
    '2022年5月1日起，收费为0元。',
    '2022年，收费为0元；2023年，收费为0元。',
    '2022年，收费为0元，本年相同。',
    '2024年，将继续不收费。',
    '《資訊公開》由香港公開。乾县的朱镕基、淩志峯著于陶堃处，瞭望藉以象徵。',
    '他写作“公開”。台湾居民的陳述一并公开。',
    '一家\u{1F468}\u200D\u{1F469}三口。',
  ])('%s is as it should be', async (words) => expect(await found(words)).toEqual([]));
});

test('a paragraph that stands twice points at the first', async () => {
  const words = '门户网站设有政府信息公开专栏，方便群众检索、查阅和下载。';
  const { diagnostics } = await checkText(
    edited(['  ### （一）主动公开\n', `  ${words}\n\n`], [LAST, words]),
  );
  expect(diagnostics).toMatchObject([
    { code: 'wording/doubled-paragraph', path: 'otherMatters', notes: [{ path: 'overview' }] },
  ]);
});

test('the same slip several times in a section is told once, and each place has its repair', async () => {
  const { diagnostics } = await checkText(edited([LAST, '公开,收取,答复。']));
  expect(diagnostics).toMatchObject([
    { edit: { text: '，', certainty: 'certain' }, echoes: [{ edit: { text: '，' } }] },
  ]);
});

describe('the headings that the preamble lists', () => {
  const LIST =
    '包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况和其他需要报告的事项。';
  const listed = (from: string, to: string) =>
    findingsAfter(['year: 2023', `year: 2023\npreamble: ${LIST.replace(from, to)}`]);

  test('are those of the form', async () => expect(await listed('', '')).toEqual([]));
  test('in other words', async () =>
    expect(await listed('主要问题及', '主要问题和')).toMatchObject([
      { code: 'wording/heading-listed', at: '存在的主要问题和改进情况' },
    ]));
});
