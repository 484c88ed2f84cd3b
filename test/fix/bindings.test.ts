import { describe, expect, test } from 'vitest';
import { exampleText, fixText } from './fixing.ts';

const example = exampleText('disclosure-2021');
const OVERVIEW = /overview: \|\n(?: {2}.*\n|\n)+/;

/** What becomes of an overview when all numbers are bound that can be. */
async function bound(overview: string): Promise<string> {
  const { text } = await fixText(
    example.replace(OVERVIEW, () => `${overview}\n`),
    ['binding'],
  );
  return text.slice(text.indexOf('overview:'), text.indexOf('\nproactive:'));
}

describe('numbers of the text', () => {
  test('that can only be those of one cell become bindings, and nothing else does', async () => {
    const before =
      'overview: |\n  收到政府信息公开申请53件，发布信息53条，行政许可58件，较上年增加53件。';
    expect(await bound(before)).toBe(
      'overview: |\n  收到政府信息公开申请{{ requests.received.total }}件，发布信息53条，行政许可{{ proactive.licensing }}件，较上年增加53件。',
    );
  });

  test.each([
    ['a sum of cells', '上年结转3件，共办理政府信息公开申请56件。'],
    ['what does not agree', '收到政府信息公开申请54件。'],
    ['characters', '收到政府信息公开申请五十三件。'],
    ['other units', '行政事业性收费123456元。'],
    ['another spelling', '行政许可５８件。'],
    ['a number that may be either of two cells', '因政府信息公开引起的行政诉讼0件。'],
  ])('stay as they are: %s', async (_, sentence) => {
    const before = `overview: |\n  ${sentence}`;
    const after = await bound(before);
    expect(after.replaceAll(/\{\{ requests\.carriedIn\.total \}\}/g, '3')).toBe(before);
  });

  test('stay where YAML would read the braces as its own', async () => {
    expect(await bound('overview: 53件政府信息公开申请已收到，行政许可58件。')).toBe(
      'overview: 53件政府信息公开申请已收到，行政许可{{ proactive.licensing }}件。',
    );
  });
});
