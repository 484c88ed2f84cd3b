import { describe, expect, test } from 'vitest';
import { read, sketch } from '../office-files.ts';

test('a line is a paragraph with its place', async () => {
  const { blocks, text } = await read('\ufeff一、总体情况\r\n\r\n　　全年公开196条。\n规章\n0\n');
  expect(sketch({ blocks })).toEqual(['一、总体情况', '全年公开196条。', '规章', '0']);
  const places = blocks.map((block) => ('place' in block ? block.place.range : undefined));
  expect(places.map((range) => range && text?.slice(range.start, range.end))).toEqual([
    '一、总体情况',
    '全年公开196条。',
    '规章',
    '0',
  ]);
});

test.each([
  ['规章\t0\t\t3', '规章 ¦ 0 ¦  ¦ 3'],
  ['规章    0   0  3', '规章 ¦ 0 ¦ 0 ¦ 3'],
  ['行政许可  10690', '行政许可 ¦ 10690'],
  ['行政许可 10690', '行政许可 ¦ 10690'],
  ['1. 属于国家秘密 0 0 / — 0 0 １２', '1. 属于国家秘密 ¦ 0 ¦ 0 ¦ / ¦ — ¦ 0 ¦ 0 ¦ １２'],
  ['71 3 0 0 0 0 74', '71 ¦ 3 ¦ 0 ¦ 0 ¦ 0 ¦ 0 ¦ 74'],
  ['自然人  法人或其他组织  总计', '自然人 ¦ 法人或其他组织 ¦ 总计'],
  ['联系电话：0571 88561961', '联系电话：0571 88561961'],
  ['目　　录', '目　　录'],
  ['规章000', '规章000'],
])('pieces of a line: %s', async (line, expected) => {
  expect(sketch(await read(line))).toEqual([expected]);
});

test('the pieces of a line have places', async () => {
  const { blocks, text } = await read('二、情况\n规章  0 12');
  const fields = blocks[1]?.kind === 'paragraph' ? blocks[1].fields : [];
  expect(fields?.map(({ range }) => text?.slice(range.start, range.end))).toEqual([
    '规章',
    '0',
    '12',
  ]);
});

describe('Markdown', () => {
  test('headings, lists, bold and raised words, tables', async () => {
    const source = [
      '# 报告',
      '- 一**二**',
      '1. 三\\*',
      '---',
      '| 信息内容 | 数<br>量 |',
      '|---|:-:|',
      '| 规章 | 12<sup>1</sup> |',
      '| 甲\\|乙 |  |',
      '文',
    ];
    expect(sketch(await read(source.join('\n')))).toEqual([
      'h1 报告',
      '[•] 一{strong: 二}',
      '[1.] 三*',
      '--- rule',
      '信息内容 | 数⏎量',
      '规章 | 121',
      '甲|乙 | ',
      '文',
    ]);
  });

  test('stars and hashes mean nothing in other text', async () => {
    expect(sketch(await read('#1 **甲**\n- 乙'))).toEqual(['#1 **甲**', '- 乙']);
  });

  test('a table that is drawn with lines', async () => {
    const source = '┌──┬──┐\n│规章│ 12 │\n├──┼──┤\n│文件│ 0 │\n└──┴──┘';
    expect(sketch(await read(source))).toEqual(['规章 | 12', '文件 | 0']);
  });
});

describe('values with separators', () => {
  test('quotes, line breaks in them, and cells with places', async () => {
    const source = '信息内容,制发,废止\n"行政,规范性\n""文件""",1,2\n规章,0,0\n许可,3,\n强制,4,\n';
    const { carrier, blocks, text } = await read(source);
    expect(carrier).toBe('sheet');
    expect(sketch({ blocks })).toEqual([
      '信息内容 | 制发 | 废止',
      '行政,规范性⏎"文件" | 1 | 2',
      '规章 | 0 | 0',
      '许可 | 3 | ',
      '强制 | 4 | ',
    ]);
    const cell = blocks[0]?.kind === 'table' ? blocks[0].cells[2]?.[0] : undefined;
    expect(text?.slice(cell?.place.range?.start, cell?.place.range?.end)).toBe('规章');
  });

  test('prose with commas is no sheet', async () => {
    const prose = Array.from({ length: 6 }, () => '共 1,234 件，其中 2,345 件。').join('\n');
    expect((await read(prose)).carrier).toBe('text');
  });
});
