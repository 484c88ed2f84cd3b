import { describe, expect, test } from 'vitest';
import { findingsAfter } from '../report.ts';

const withText = (text: string) =>
  findingsAfter(['一是公开内容不够丰富，将增加图解。', text.replaceAll('\n', '\n  ')]);

describe('marks of bold type in a text', () => {
  test.each([
    ['**一是公开内容不够丰富，将增加图解。', '**'],
    ['存在问题：**公开内容不够丰富。\n\n**改进情况**：更新栏目。', '**'],
    ['存在**问题和**改进**情况', '**'],
  ])('%j is not closed', async (text, at) => {
    expect(await withText(text)).toMatchObject([{ code: 'prose/unpaired-bold', at }]);
  });

  test.each([
    ['＊＊公开内容＊＊不够丰富', '＊＊公开内容＊＊'],
    ['目前＊＊公开内容＊＊不够丰富', '＊＊公开内容＊＊'],
  ])('%j is full-width', async (text, at) => {
    expect(await withText(text)).toMatchObject([
      { code: 'prose/full-width-bold', at, help: ['要加粗，写成 **公开内容**'] },
    ]);
  });

  test.each([
    '**一是**公开内容不够丰富',
    '**一是\n公开**内容',
    '**重点***，其他',
    '***重点***',
    '申请人张**、李**分别提出申请',
    '（张**诉县政府案）',
    '申请人张＊＊、李＊＊',
    '138****1234、3301**1234',
    '3**2',
    '** 数据来自统计年鉴',
    '\\*\\*按原样印',
    '* 甲\n* 乙',
  ])('%j is as it is wanted', async (text) => {
    expect(await withText(text)).toEqual([]);
  });
});
