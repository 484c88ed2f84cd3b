import { expect, test } from 'vitest';
import {
  linesOfPieces,
  lineText,
  marginsOf,
  paragraphsOfLines,
} from '../../../src/read/pdf/text-lines.ts';

const SIZE = 10;

/** Lines from the top down, each of one piece; an indent in characters is given as spaces of their width. */
function paragraphs(...lines: string[]): string[] {
  const pieces = lines.map((line, index) => {
    const text = line.replace(/^\u3000+/, '');
    const narrow = text.match(/[!-~]/g)?.length ?? 0;
    const x = 50 + (line.length - text.length) * SIZE;
    const width = (text.length - narrow / 2) * SIZE;
    return { text, x, y: 700 - index * 20, width, height: SIZE };
  });
  const all = linesOfPieces(pieces);
  return paragraphsOfLines(all, marginsOf(all)).map((each) => each.map(lineText).join(''));
}

test('a line that leaves room for the first character of the next one ends a paragraph', () => {
  expect(paragraphs('　　全年公开信息十二条', '，答复申请三件。', '存在的问题依然如旧日')).toEqual([
    '全年公开信息十二条，答复申请三件。',
    '存在的问题依然如旧日',
  ]);
});

test('a word that had no room leaves a line short, and its paragraph goes on', () => {
  expect(paragraphs('　　全年主动公开信息', '联系邮箱：', 'zwgk@example.cn，')).toEqual([
    '全年主动公开信息联系邮箱：zwgk@example.cn，',
  ]);
});

test('a mark that hangs out into the margin leaves the other lines as long as they are', () => {
  expect(
    paragraphs('　　全年公开信息十二条，', '另有答复依申请公开的三件', '，均按期答复。'),
  ).toEqual(['全年公开信息十二条，另有答复依申请公开的三件，均按期答复。']);
});

test('the space of a line that is spread to the margin is no part of its text', () => {
  expect(paragraphs('年 度 报 告 格 式 （ 国 办 函 〔 2 号')).toEqual([
    '年度报告格式（国办函〔 2 号',
  ]);
});
