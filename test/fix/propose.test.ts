import { describe, expect, test } from 'vitest';
import { cellEdits } from '../../src/edit/cell-edits.ts';
import { propose } from '../../src/fix/propose.ts';
import { checkText, exampleText } from './fixing.ts';

const example = exampleText('disclosure-2021');

async function proposals(kind: Parameters<typeof propose>[1], from: string, to: string) {
  expect(example).toContain(from);
  const text = example.replace(from, () => to);
  const { checked, diagnostics } = await checkText(text);
  return propose({ text, diagnostics, ...(checked ? { checked } : {}) }, kind);
}

describe('spelling', () => {
  test.each([
    ['licensing: 58', 'licensing: 共58件', '58', 'likely'],
    ['licensing: 58', 'licensing: 58件', '58', 'certain'],
    ['licensing: 58', 'licensing: 5.8万', '58000', 'likely'],
    ['licensing: 58', 'licensing: "58"', '58', 'certain'],
    ['licensing: 58', 'licensing: 1e3', '1000', 'certain'],
    ['licensing: 58', 'licensing: l47228', '147228', 'likely'],
    ['licensing: 58', 'licensing: 3O', '30', 'likely'],
    ['licensing: 58', 'licensing: 0x3a', '58', 'likely'],
    ['[44, 6, 1, 0, 1, 1, 53]', '[44, 6, 1, 0, 1, 1, 1,053]', '1053', 'certain'],
  ])('%s as %s', async (from, to, instead, certainty) => {
    const found = await proposals('spelling', from, to);
    expect(found).toMatchObject([{ certainty, choices: [{ edits: [{ text: instead }] }] }]);
  });

  test.each([
    ['licensing: 58', 'licensing: 五十八'],
    ['licensing: 58', 'licensing: /'],
    ['licensing: 58', 'licensing: 5 8'],
    ['licensing: 58', 'licensing: 1,0'],
    ['licensing: 58', 'licensing: S8'],
    ['licensing: 58', 'licensing: |\n    58件'],
    ['[44, 6, 1, 0, 1, 1, 53]', '[44, 6, 1,053]'],
  ])('nothing for %s as %s', async (from, to) => {
    expect(await proposals('spelling', from, to)).toEqual([]);
  });
});

describe('repairs', () => {
  test('under one equation the finding stays at the total, whatever is likely', async () => {
    const text = example.replace('[1, 1, 0, 1, 3]', '[1, 1, 0, 11, 3]');
    const { diagnostics } = await checkText(text);
    expect(diagnostics).toMatchObject([
      { path: 'disputes.reconsideration.total', repair: { certainty: 'likely' } },
    ]);
  });

  test('a likely one comes with the other ways', async () => {
    const [one] = await proposals(
      'repair',
      'reconsideration: [1, 1, 0, 1, 3]',
      'reconsideration: [1, 1, 0, 1, 0]',
    );
    expect(one).toMatchObject({ certainty: 'likely', kind: 'repair' });
    expect(one?.choices[0]?.words.en).toBe('disputes.reconsideration.total should be 3 (now 0)');
  });

  test('nothing where the relations cannot tell', async () => {
    const found = await proposals(
      'repair',
      'reconsideration: [1, 1, 0, 1, 3]',
      'reconsideration: [1, 1, 0, 1, 7]',
    );
    expect(found).toEqual([]);
  });

  test('nothing where the likeliest cannot be written, though another way could', async () => {
    const wrong = 'reconsideration: [1, 1, 0, 1, 0]';
    const text = example.replace('reconsideration: [1, 1, 0, 1, 3]', wrong);
    const { checked, diagnostics } = await checkText(text);
    const [finding] = diagnostics;
    const [writable] = finding!.repair!.alternatives;
    const unwritable = writable!.map(({ range: _, ...change }) => change);
    const proposed = (alternatives: (typeof unwritable)[]) => {
      const repair = { ...finding!.repair!, alternatives };
      const found = [{ ...finding!, repair }];
      return propose({ text, diagnostics: found, checked: checked! }, 'repair');
    };
    expect(proposed([writable!, unwritable])).toHaveLength(1);
    expect(proposed([unwritable, writable!])).toEqual([]);
  });

  test('a row of zeros is opened into its numbers', async () => {
    const path = 'requests.outcomes.refused.stateSecret.organizations.others';
    const { checked } = await checkText(example);
    const { range } = checked!.values.get(path)!;
    const changes = [{ path, from: '0', to: '2', ...(range ? { range } : {}) }];
    expect(cellEdits(changes, checked!, example)).toEqual([
      { ...range, text: '[0, 0, 0, 0, 0, 2]' },
    ]);
  });

  test('a table of zeros is left alone', async () => {
    const text = example.replace(/ {4}refused:\n( {6}.*\n)+/, '    refused: 0\n');
    const path = 'requests.outcomes.refused.stateSecret.individuals';
    const { checked } = await checkText(text);
    const { range } = checked!.values.get(path)!;
    expect(text.slice(range?.start, range?.end)).toBe('0');
    const changes = [{ path, from: '0', to: '2', ...(range ? { range } : {}) }];
    expect(cellEdits(changes, checked!, text)).toBeUndefined();
  });

  test('a value that an alias repeats is left alone', async () => {
    const text = example
      .replace('granted: [14,', 'granted: [&many 15,')
      .replace('licensing: 58', 'licensing: 15')
      .replace('penalties: 4', 'penalties: 4');
    const shared = text.replace('licensing: 15', 'licensing: &n 15').replace('[&many 15,', '[*n,');
    const { checked, diagnostics } = await checkText(shared);
    const repair = diagnostics.find((each) => each.repair);
    expect(repair?.repair?.certainty).toBe('certain');
    expect(propose({ text, diagnostics, checked: checked! }, 'repair')).toEqual([]);
  });

  test('what the office has given a reason for is no mistake', async () => {
    const text = example.replace('licensing: 58', 'licensing: 58件');
    const { checked, diagnostics } = await checkText(text);
    const excused = diagnostics.map((each) => ({ ...each, excused: { reason: '说明' } }));
    expect(propose({ text, diagnostics: excused, checked: checked! }, 'spelling')).toEqual([]);
  });
});
