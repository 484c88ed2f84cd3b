import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell, Table } from '../../src/report/report.ts';
import { longestNumber, numberScales, splitAtNumbers } from '../../src/write/number-scales.ts';
import { table } from './word/fixtures.ts';

const scalesOf = (block: Table, room: number | ((cell: Cell) => number)) => {
  const scales = numberScales(block, typeof room === 'number' ? () => room : room);
  return block.rows.flat().map((cell) => scales.get(cell) ?? 1);
};

describe('the numbers of a text', () => {
  test.each([
    ['共-1,234.5件、2%', ['共', '-1,234.5', '件、', '2%', '']],
    ['17', ['', '17', '']],
    ['无', ['无']],
  ])('%s', (text, pieces) => expect(splitAtNumbers(text)).toEqual(pieces));

  test('nothing of it is lost', () => {
    fc.assert(fc.property(fc.string(), (text) => splitAtNumbers(text).join('') === text));
  });

  test('the longest of them counts', () => {
    expect(longestNumber('12件，3456件')).toBeCloseTo(4 * 0.64);
    expect(longestNumber('')).toBe(0);
  });
});

describe('scales', () => {
  const figures = (...texts: string[]) =>
    table(
      't',
      texts.map(() => 1),
      0,
      [texts.map((text) => ['number', text])],
    );

  test('what fits keeps its size', () => {
    expect(scalesOf(figures('1', '', '1234'), 2.6)).toEqual([1, 1, 1]);
  });

  test('all figures follow the longest, words do not', () => {
    const block = table('t', [1, 1, 1], 0, [
      [
        ['stub', '第12项'],
        ['number', '12345'],
        ['text', '3'],
      ],
    ]);
    const [stub, ...others] = scalesOf(block, 2.56);
    expect(stub).toBe(1);
    for (const scale of others) expect(scale).toBeCloseTo(0.8);
  });

  test('a very long one is smaller by itself', () => {
    const [first, second] = scalesOf(figures('1', '1234567890123456'), 2.56);
    expect(first).toBe(0.5625);
    expect(second).toBeCloseTo(0.25);
  });

  test('words are as small as the number among them asks', () => {
    const block = table('t', [1, 1], 0, [
      [
        ['text', '共12345件'],
        ['text', '12'],
      ],
    ]);
    expect(scalesOf(block, 1.6)).toEqual([0.5, 1]);
  });

  test('a text of very many numbers is no trouble', () => {
    expect(longestNumber('1 '.repeat(500_000))).toBeCloseTo(0.64);
  });

  test('there is one even where there is no room', () => {
    expect(scalesOf(figures('1234'), -1)).toEqual([0.1]);
  });
});
