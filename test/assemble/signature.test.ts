/** The signature below a report: when there is one, and that it never stands there twice. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble/assemble.ts';
import { chineseDay, readSignature } from '../../src/report/signature.ts';
import { fill, options, realForm } from './checked.ts';
import { show } from './show.ts';

const body = '余杭区百丈镇人民政府';
const facts = { year: 2023, 'agency.name': body, 'agency.shortName': '百丈镇' };
const published = '2024-01-25';

async function lastBlock(texts: Record<string, string>): Promise<string> {
  const dataset = fill(realForm('disclosure-2021'), { ...facts, ...texts });
  return show((await assemble(dataset, options)).blocks).at(-1) ?? '';
}

const SIGNED = `S ${body} / 2024年1月25日`;

describe('the signature', () => {
  test('stands at the end where the day of publication is given', async () => {
    expect(await lastBlock({ published })).toBe(SIGNED);
    expect(await lastBlock({ published, signature: 'true' })).toBe(SIGNED);
    expect(await lastBlock({ otherMatters: '无。' })).toBe('P 无。');
  });

  test('is left out where the report asks for that', async () => {
    const last = await lastBlock({ published, signature: 'false', otherMatters: '收费0元。' });
    expect(last).toBe('P 收费0元。');
  });

  test.each([
    `${body}\n2024年1月25日`,
    `百丈镇　2024年1月26日`,
    `${body}（盖章）二〇二四年一月二十五日`,
    '2024 年 1 月 25 日',
    body,
  ])('is not printed below a text that ends with %j', async (ending) => {
    const last = await lastBlock({ published, otherMatters: `收费0元。\n\n${ending}` });
    expect(last.startsWith('P ')).toBe(true);
  });

  test.each(['本报告发布于2024年1月25日', '由某局负责。', '自2023年1月1日起至2023年12月31日'])(
    'is printed below a text that ends with %j',
    async (otherMatters) => {
      expect(await lastBlock({ published, otherMatters })).toBe(SIGNED);
    },
  );
});

describe('as it is read', () => {
  test.each([
    ['甲县民政局\n2024年1月5日', '甲县民政局', '2024-01-05'],
    ['甲县民政局(公章) ２０２４年０１月０５日', '甲县民政局', '2024-01-05'],
    ['二○二四年十一月三十日', '', '2024-11-30'],
    ['二〇二四年十月二十一日', '', '2024-10-21'],
  ])('%j', (lines, name, day) => {
    expect(readSignature(lines)).toEqual({ body: name, day });
  });

  test.each(['2024年2月30日', '截至目前，共3件，2024年1月5日', '甲县民政局', '2024年1月5日起'])(
    '%j is none',
    (lines) => {
      expect(readSignature(lines)).toBeUndefined();
    },
  );

  test('every day comes back', () => {
    const days = fc.date({
      min: new Date('2008-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(readSignature(`${body}\n${chineseDay(day)}`)).toEqual({ body, day });
      }),
    );
  });
});
