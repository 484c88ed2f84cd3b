import { expect, test } from 'vitest';
import { checkText, exampleText } from '../fix/fixing.ts';

const wrong = exampleText('disclosure-2021')
  .replace('received: [44, 6,', 'received: [45, 6,')
  .replace(
    /overview: \|\n(?: {2}.*\n|\n)+/,
    'overview: |\n  收到政府信息公开申请53件，其中自然人44件。\n',
  );

test('a text that contradicts a wrong cell is told with the relations that the cell breaks', async () => {
  const { diagnostics } = await checkText(wrong);
  const [finding, ...others] = diagnostics.filter(({ severity }) => severity !== 'info');
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    code: 'relation/unequal',
    path: 'requests.received.individuals',
    repair: { certainty: 'certain' },
  });
  expect(finding?.help.map(({ zh }) => zh)).toContain('正文里写的也是 44');
  expect(finding?.echoes?.map(({ code }) => code)).toContain('text/disagrees');
});

test('a text with a third number stays a finding of its own', async () => {
  const { diagnostics } = await checkText(wrong.replace('自然人44件', '自然人46件'));
  const codes = diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  expect(codes).toEqual(['text/disagrees', 'relation/unequal']);
});
