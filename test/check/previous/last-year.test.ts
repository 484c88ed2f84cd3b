/** This year's report beside last year's: what is taken over, and what leaps. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comparison } from '../../../src/check/check-options.ts';
import { checkInput } from '../../../src/compile.ts';
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import { forms } from '../../fixtures/forms.ts';
import { REPORT } from '../report.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const image = (path: string): Promise<Uint8Array> => Promise.reject(new Error(path));

async function compared(
  now: string,
  before: string,
  comparison: Comparison = {},
): Promise<Diagnostic[]> {
  const lastYear = async () => ({ file: '2022.yaml', bytes: bytes(before) });
  const input = { file: '2023.yaml', bytes: bytes(now), image, lastYear };
  const { diagnostics } = await checkInput(input, forms, { comparison });
  return diagnostics;
}

const withOverview = (overview: string, year = 2023) =>
  REPORT.replace('year: 2023', `year: ${year}`).replace(
    /overview: \|\n[\s\S]*?proactive:/,
    `overview: |\n${overview.replace(/^/gm, '  ')}\nproactive:`,
  );

const codes = (found: Diagnostic[], family: string) =>
  found.map(({ code }) => code).filter((code) => code.startsWith(family));

const LAST_YEAR = `2022年，青禾县人民政府坚持把公开贯穿决策全过程，主动回应社会关切。
### （一）主动公开
全年在门户网站发布各类信息320条，发布政策解读18篇。组织召开新闻发布会5场，邀请群众代表走进政务大厅。
规范办理流程，做到件件有答复。对历年文件逐份清理，及时标注效力状态。
2023年，将把办事指南做成图文，并在镇村便民服务点设置查阅点。`;

test('a section taken over from last year is told, with its sentences, whatever the year and the figures', async () => {
  const copied = LAST_YEAR.replaceAll('2023', '2024')
    .replaceAll('2022', '2023')
    .replace('320', '417')
    .replace('18篇', '二十一篇');
  const found = await compared(withOverview(copied), withOverview(LAST_YEAR, 2022));
  const reused = found.find(({ code }) => code === 'previous/reused');
  expect(reused?.message.zh).toBe(
    '一、总体情况：6 句中有 6 句（100%）照搬上年报告（年份、数字和名称不计）',
  );
  expect(reused?.notes).toHaveLength(6);
  expect(codes(found, 'previous/plan')).toEqual([]);
});

test('a section written anew is not told, nor one below the share that is configured', async () => {
  const anew = `2023年，青禾县人民政府坚持把公开贯穿决策全过程，主动回应社会关切。
新设企业服务专栏，集中发布惠企政策。编制重点领域公开清单，明确发布时限和责任人。
建立答复文书评查制度，抽查文书四十份。`;
  const [now, before] = [withOverview(anew), withOverview(LAST_YEAR, 2022)];
  expect(codes(await compared(now, before), 'previous/reused')).toEqual([]);
  const strict = await compared(now, before, { reusedText: 20 });
  expect(codes(strict, 'previous/reused')).toEqual(['previous/reused']);
});

test('what the form itself words, and what every report says in a line, is no copy', async () => {
  const found = await compared(REPORT, REPORT.replace('year: 2023', 'year: 2022'));
  expect(codes(found, 'previous/reused')).toEqual([]);
});

test('a plan of last year told as done is told, with both places', async () => {
  const done = '2023年，已把办事指南做成图文，并在镇村便民服务点设置查阅点。';
  const [found] = (await compared(withOverview(done), withOverview(LAST_YEAR, 2022))).filter(
    ({ code }) => code === 'previous/plan-as-done',
  );
  expect(found).toMatchObject({ file: '2023.yaml', path: 'overview' });
  expect(found?.notes).toMatchObject([{ file: '2022.yaml' }]);
  const changed = '2023年，已把办事指南做成图文，并在镇村便民服务点设置查阅点12处，受到群众好评。';
  const other = await compared(withOverview(changed), withOverview(LAST_YEAR, 2022));
  expect(codes(other, 'previous/plan')).toEqual([]);
});

test('no text makes the comparison fail, and a text is always like itself', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.stringMatching(/^[\u4e00-\u9fff]{12,20}$/), { minLength: 4, maxLength: 8 }),
      async (sentences) => {
        const text = withOverview(`${sentences.join('。')}。`);
        const found = await compared(text, text.replace('year: 2023', 'year: 2022'));
        expect(codes(found, 'previous/reused')).toEqual(['previous/reused']);
      },
    ),
    { numRuns: 20 },
  );
});

const withFees = (fees: string, licensing = 105, year = 2023) =>
  REPORT.replace('year: 2023', `year: ${year}`)
    .replace('administrativeFees: 12.50', `administrativeFees: ${fees}`)
    .replace('licensing: 105', `licensing: ${licensing}`);

test.each([
  ['a hundredfold', '1250', '12.5', ['previous/change']],
  ['less than that', '1249', '12.5', []],
  ['from nothing', '1250', '0', []],
])('an amount that grows %s', async (_, now, before, expected) => {
  const found = await compared(withFees(now), withFees(before, 105, 2022));
  expect(codes(found, 'previous/change')).toEqual(expected);
});

test('an amount of exactly ten thousand times last year’s looks like another unit', async () => {
  const [found] = (await compared(withFees('123456'), withFees('12.3456', 105, 2022))).filter(
    ({ code }) => code === 'previous/change',
  );
  expect(found?.message.zh).toBe(
    '表二 · 行政事业性收费 123456，上年 12.3456，正好是上年的 10000 倍',
  );
  expect(found?.help[0]?.zh).toContain('像是有一年填的是元');
  expect(found?.notes).toMatchObject([{ file: '2022.yaml' }]);
});

test('a count is compared by the ratio and the minimum that are configured', async () => {
  const [now, before] = [withFees('1', 60), withFees('1', 10, 2022)];
  const at = (comparison: Comparison) => compared(now, before, comparison);
  expect(codes(await at({}), 'previous/change')).toEqual([]);
  expect(codes(await at({ changeRatio: 5 }), 'previous/change')).toEqual(['previous/change']);
  expect(codes(await at({ changeRatio: 7 }), 'previous/change')).toEqual([]);
  expect(codes(await at({ changeRatio: 5, changeMinimum: 100 }), 'previous/change')).toEqual([]);
});
