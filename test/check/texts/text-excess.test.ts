import { expect, test } from 'vitest';
import { findingsAfter } from '../report.ts';

const LINE = '  一是公开内容不够丰富，将增加图解。\n';

test.each([
  ['characters', `  ${'甲'.repeat(100_001)}\n`, '“五、存在的主要问题及改进情况”超过 100000 个字符'],
  ['lines', '  甲{{ 无 }}\n'.repeat(2001), '“五、存在的主要问题及改进情况”超过 2000 行'],
  [
    'marks',
    `  ${'**甲**，'.repeat(2501)}\n`,
    '“五、存在的主要问题及改进情况”超过 10000 个 Markdown 记号',
  ],
])('a text with more %s than a report has is told once and not read', async (_, text, words) => {
  const found = await findingsAfter([LINE, text]);
  expect(found).toEqual([expect.objectContaining({ code: 'prose/too-long', at: 'problems' })]);
  expect(found[0]?.zh).toMatch(new RegExp(`^${words}`));
});
