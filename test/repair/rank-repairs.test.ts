import { expect, test } from 'vitest';
import { rankRepairs } from '../../src/repair/rank-repairs.ts';
import type { Repair } from '../../src/repair/repair.ts';
import { smallFigures } from './small-form.ts';

const relations = smallFigures(['t = a + b'], {}).relations.map(({ instance }) => instance);
const repair = (...changes: Repair['changes']): Repair => ({ changes, restores: 1 });
const rank = (repairs: Repair[], said: Record<string, number[]> = {}) =>
  rankRepairs(repairs, {
    relations,
    said: new Map(Object.entries(said).map(([path, numbers]) => [path, new Set(numbers)])),
  });

test('the undoing of a slip goes first and stands out', () => {
  const plain = repair({ path: 'a', from: 30, to: 21 });
  const swapped = repair({ path: 'b', from: 12, to: 21 });
  expect(rank([plain, swapped])).toEqual({
    repairs: [{ ...swapped, reason: 'digits-swapped' }, plain],
    standsOut: true,
  });
});

test('of two slips about as likely none stands out', () => {
  const swapped = repair({ path: 'a', from: 12, to: 21 });
  const zero = repair({ path: 't', from: 0, to: 9 });
  expect(rank([swapped, zero]).standsOut).toBe(false);
});

test('only a total is left at 0', () => {
  const [total, part] = [
    { path: 't', from: 0, to: 9 },
    { path: 'a', from: 0, to: 9 },
  ];
  expect(rank([repair(total)]).repairs[0]!.reason).toBe('total-left-zero');
  expect(rank([repair(part)]).repairs[0]!.reason).toBeUndefined();
});

test('what the texts say of a cell speaks for a repair, unless they say what stands in it too', () => {
  const change = { path: 'a', from: 30, to: 41 };
  const otherwise = repair({ path: 'b', from: 7, to: 18 });
  expect(rank([otherwise, repair(change)], { a: [41] })).toMatchObject({
    repairs: [{ changes: [change], reason: 'text-disagrees' }, otherwise],
    standsOut: true,
  });
  expect(rank([repair(change)], { a: [41, 30] }).repairs[0]!.reason).toBeUndefined();
  expect(rank([repair(change)], { b: [41] }).repairs[0]!.reason).toBeUndefined();
});

test('two cells with each other’s values were exchanged, if they share a relation', () => {
  const exchange = (one: string, other: string) =>
    repair({ path: one, from: 3, to: 8 }, { path: other, from: 8, to: 3 });
  expect(rank([exchange('a', 'b')]).repairs[0]!.reason).toBe('cells-exchanged');
  expect(rank([exchange('a', 'elsewhere')]).repairs[0]!.reason).toBeUndefined();
});

test('of two changes the weaker slip counts', () => {
  const swapped = { path: 'a', from: 12, to: 21 };
  const both = repair(swapped, { path: 'b', from: 133, to: 13 });
  expect(rank([both]).repairs[0]!.reason).toBe('digit-doubled');
  expect(rank([repair(swapped, { path: 'b', from: 4, to: 7 })]).standsOut).toBe(false);
});
