import { describe, expect, test } from 'vitest';
import type { RelationInstance } from '../../src/form/form.ts';
import { localise } from '../../src/repair/localise.ts';
import type { Fault, Repair } from '../../src/repair/repair.ts';
import { figuresOf, filled, type Numbers, sample, withChanges } from './figures.ts';
import { chance, mistakes } from './mistakes.ts';
import { smallFigures } from './small-form.ts';

const ids = ['disclosure-2021', 'disclosure-2019'];
const samples = await Promise.all(ids.map(async (id) => ({ id, ...(await sample(id)) })));

const below = (numbers: Numbers, group: string): string[] =>
  [...numbers.keys()].filter((path) => path.startsWith(`${group}.`));

const keys = (relations: RelationInstance[]): string => relations.map(({ key }) => key).join(' ');

const paths = ({ changes }: Repair): string[] => changes.map(({ path }) => path);

/** Whether a repair sets every cell it names back to what it was. */
const isTrue = ({ changes }: Repair, original: Numbers, changed: Numbers): boolean =>
  changes.every(({ path, to }) => changed.get(path) !== to && original.get(path) === to);

describe.each(samples)('one wrong cell of $id', (example) => {
  const { form } = example;
  const numbers = filled(example, chance(175));
  const requests = below(numbers, 'requests');

  test('the table of requests is the whole of it', () => {
    expect(requests).toHaveLength(form.id === 'disclosure-2021' ? 175 : 161);
    expect(localise(figuresOf(form, numbers))).toEqual([]);
  });

  test.each(Object.entries(mistakes))('%s: the cell and its value are certain', (_, mistake) => {
    let cases = 0;
    for (const path of requests) {
      const from = mistake(numbers.get(path)!);
      const to = numbers.get(path)!;
      if (from === to) continue;
      cases++;
      const figures = figuresOf(form, withChanges(numbers, [[path, from]]));
      const [fault, ...others] = localise(figures);
      expect(others).toEqual([]);
      expect(fault).toMatchObject({
        certainty: 'certain',
        repairs: [{ changes: [{ path, from, to }] }],
      });
      expect(fault!.repairs).toHaveLength(1);
      expect(fault!.repairs[0]!.restores).toBe(fault!.broken.length);
      const broken = figures.relations.filter(({ status }) => status === 'broken');
      expect(keys(fault!.broken)).toBe(keys(broken.map(({ instance }) => instance)));
    }
    expect(cases).toBeGreaterThan(90);
  });

  test.each(Object.entries(mistakes))('%s: of disputes only the block is named', (_, mistake) => {
    for (const path of below(numbers, 'disputes')) {
      const [from, to] = [mistake(numbers.get(path)!), numbers.get(path)!];
      if (from === to) continue;
      const [fault, ...others] = localise(figuresOf(form, withChanges(numbers, [[path, from]])));
      expect(others).toEqual([]);
      expect(fault!.certainty).not.toBe('certain');
      expect(fault!.broken.map(({ relation }) => relation.id)).toEqual(['disputes-total']);
      expect(fault!.repairs.map(paths)).toContainEqual([path]);
      const block = path.slice(0, path.lastIndexOf('.'));
      for (const [cell] of fault!.repairs.map(paths)) expect(cell).toMatch(block);
    }
  });
});

describe.each(samples)('two wrong cells of $id', ({ form, numbers }) => {
  const cells = [...below(numbers, 'requests'), ...below(numbers, 'disputes')];

  test('the true repair is among the smallest, and what is certain or the only pair is true', () => {
    const { pick, sample: choose, below: random } = chance(2021);
    const count = { experiments: 0, shown: 0, settled: 0, wrong: 0 };
    const kinds = [...Object.values(mistakes), (value: number) => value + 1 + random(20)];
    while (count.experiments < 2000) {
      const original = new Map(choose(cells, 2).map((path) => [path, numbers.get(path)!]));
      const changed = new Map([...original].map(([path, value]) => [path, pick(kinds)(value)]));
      if ([...original].some(([path, value]) => changed.get(path) === value)) continue;
      const faults = localise(figuresOf(form, withChanges(numbers, changed)));
      tally(count, faults, original, changed);
    }
    expect(count.wrong).toBe(0);
    expect(count.shown / count.experiments).toBeGreaterThanOrEqual(0.98);
    expect(count.settled).toBeGreaterThan(1900);
  });

  test('neither are claims certain and wrong where two cells are off by the same', () => {
    const { pick, sample: choose } = chance(7);
    const count = { experiments: 0, shown: 0, settled: 0, wrong: 0 };
    // Those across years are left to people: nothing says which year is wrong.
    const equations = form.relations
      .filter(({ operator }) => operator === '=')
      .map(({ left, right }) => [...left, ...right].flatMap(({ leaves }) => leaves))
      .filter((leaves) => leaves.every((path) => numbers.has(path)));
    while (count.experiments < 400) {
      const together = pick(equations);
      const [one = '', other = ''] = choose(together, 2);
      const [a, b] = [numbers.get(one)!, numbers.get(other)!];
      const original = new Map([
        [one, a],
        [other, b],
      ]);
      const pairs: [number, number][] = [
        [b, a],
        [a + 1, b + 1],
        [a + 1, b - 1],
      ];
      const [c, d] = pick(pairs);
      if (a === c || b === d || d < 0) continue;
      const changed = new Map([
        [one, c],
        [other, d],
      ]);
      tally(count, localise(figuresOf(form, withChanges(numbers, changed))), original, changed);
    }
    expect(count.wrong).toBe(0);
    expect(count.settled).toBeGreaterThan(0);
  });
});

describe.each(samples)('omitted totals of $id', ({ form, numbers }) => {
  const totals = [...new Set(form.relations.flatMap(({ defines }) => defines ?? []))];
  const inRequests = totals.filter((path) => path.startsWith('requests.'));
  const combinations: [string, string[]][] = [
    ['of all rows', inRequests.filter((path) => path.endsWith('.total'))],
    ['of all outcomes', inRequests.filter((path) => path.startsWith('requests.outcomes.total.'))],
    ['of the whole table', inRequests],
    ['of the totals alone', ['requests.outcomes.total.total']],
    ['of the disputes', totals.filter((path) => path.startsWith('disputes.'))],
    ['here and there', totals.filter((_, at) => at % 3 === 0)],
  ];

  test.each(combinations)(
    '%s: the true repair is shown, and what is certain or the only pair is true',
    (_, omitted) => {
      const { pick, sample: choose } = chance(30);
      const cells = [...below(numbers, 'requests'), ...below(numbers, 'disputes')].filter(
        (path) => !omitted.includes(path),
      );
      for (const wrong of [1, 2]) {
        const count = { experiments: 0, shown: 0, settled: 0, wrong: 0 };
        while (count.experiments < 100) {
          const original = new Map(choose(cells, wrong).map((path) => [path, numbers.get(path)!]));
          const mistake = pick(Object.values(mistakes));
          const changed = new Map([...original].map(([path, value]) => [path, mistake(value)]));
          if ([...original].some(([path, value]) => changed.get(path) === value)) continue;
          const figures = figuresOf(form, withChanges(numbers, changed), omitted);
          const faults = localise(figures);
          tally(count, faults, original, changed);
          const named = faults.flatMap(({ repairs }) => repairs.flatMap(paths));
          expect(named.filter((path) => figures.computed.has(path))).toEqual([]);
          const broken = figures.relations.filter(({ status }) => status === 'broken');
          expect(new Set(faults.flatMap((fault) => fault.broken))).toEqual(
            new Set(broken.map(({ instance }) => instance)),
          );
        }
        expect(count.wrong).toBe(0);
        // A cell of disputes without a total is in no equation that is left.
        if (wrong === 1) expect(count.shown / count.experiments).toBeGreaterThan(0.9);
      }
    },
  );
});

function tally(
  count: { experiments: number; shown: number; settled: number; wrong: number },
  faults: Fault[],
  original: Numbers,
  changed: Numbers,
): void {
  const right = (repair: Repair): boolean => isTrue(repair, original, changed);
  const settled = faults.filter(({ certainty, repairs: [only, ...others] }) => {
    const isOnlyPair = only?.changes.length === 2 && others.length === 0;
    return certainty === 'certain' || (certainty === 'likely' && isOnlyPair);
  });
  count.experiments++;
  if (faults.length > 0 && faults.every(({ repairs }) => repairs.some(right))) count.shown++;
  count.settled += settled.length;
  count.wrong += settled.filter(({ repairs }) => !repairs.every(right)).length;
}

describe('certainty', () => {
  test.each(samples)('two cells are never more than likely in $id', ({ form, numbers }) => {
    const { sample: choose } = chance(3);
    for (let at = 0; at < 50; at++) {
      const changes = choose(below(numbers, 'requests'), 2).map(
        (path) => [path, numbers.get(path)! + 7 + at] as const,
      );
      const faults = localise(figuresOf(form, withChanges(numbers, new Map(changes))));
      for (const { repairs, certainty } of faults) {
        if (certainty === 'certain')
          expect(repairs.map(paths)).toMatchObject([[expect.anything()]]);
      }
    }
  });

  const { form, numbers } = samples[0]!;
  const changed = (changes: [string, number][]) =>
    localise(figuresOf(form, withChanges(numbers, changes)));

  test('a total left at 0 is likely, not certain', () => {
    const [fault] = changed([['disputes.litigation.direct.total', 0]]);
    expect(fault).toMatchObject({
      certainty: 'likely',
      repairs: [{ reason: 'total-left-zero', changes: [{ to: 2 }] }],
    });
  });

  test('two cells of a row exchanged are likely: another row might be', () => {
    const row = 'requests.outcomes.partlyGranted';
    const [fault, ...others] = changed([
      [`${row}.individuals`, 1],
      [`${row}.organizations.businesses`, 3],
    ]);
    expect(others).toEqual([]);
    expect(fault!.certainty).toBe('likely');
    expect(fault!.repairs.length).toBeGreaterThan(1);
    expect(fault!.repairs[0]).toMatchObject({ reason: 'cells-exchanged', restores: 2 });
    expect(paths(fault!.repairs[0]!)).toEqual([
      `${row}.individuals`,
      `${row}.organizations.businesses`,
    ]);
  });

  test('mistakes in different tables are different faults', () => {
    const faults = changed([
      ['requests.received.individuals', 45],
      ['disputes.reconsideration.upheld', 4],
    ]);
    expect(faults.map(({ certainty }) => certainty)).toEqual(['certain', 'unknown']);
  });

  test('more than two wrong cells of one table are several', () => {
    const faults = changed([
      ['requests.received.individuals', 45],
      ['requests.outcomes.granted.individuals', 17],
      ['requests.outcomes.other.others.organizations.businesses', 9],
    ]);
    expect(faults).toMatchObject([{ repairs: [], certainty: 'unknown' }]);
    expect(faults[0]!.broken.length).toBeGreaterThan(4);
  });

  test('an only legal repair of one equation is not certain', () => {
    const [fault] = localise(
      smallFigures(['a + b = c'], { a: 1, b: 2, c: 9 }, { a: { minimum: 0 } }),
    );
    expect(fault!.repairs).toHaveLength(3);
    const [other] = localise(smallFigures(['c = a + b'], { c: 0, a: 1, b: 2 }));
    expect(other).toMatchObject({
      certainty: 'likely',
      repairs: [{ changes: [{ path: 'c', to: 3 }] }],
    });
  });
});

describe('values', () => {
  test('amounts are exact', () => {
    const kinds = { a: { number: 'amount' as const }, c: { number: 'amount' as const } };
    const [fault] = localise(smallFigures(['a + b = c'], { a: 0.1, b: 2, c: 2.3 }, kinds));
    expect(fault!.repairs.flatMap(({ changes }) => changes)).toEqual([
      { path: 'a', from: 0.1, to: 0.3 },
      { path: 'c', from: 2.3, to: 2.1 },
    ]);
  });

  test('a bound that holds is not broken by a repair', () => {
    const equations = ['a + b = c', 'b >= d'];
    const [fault] = localise(smallFigures(equations, { a: 5, b: 4, c: 7, d: 3 }));
    expect(fault!.repairs.map(paths)).toEqual([['a'], ['c']]);
  });

  test('a bound that fails with an equation points at the cell of both', () => {
    const [fault, ...others] = localise(
      smallFigures(['a + b = c', 'b >= d'], { a: 5, b: 1, c: 9, d: 3 }),
    );
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ repairs: [{ changes: [{ path: 'b', to: 4 }], restores: 2 }] });
    expect(fault!.certainty).not.toBe('certain');
  });

  test('a bound that fails alone gives bounds for its cells', () => {
    const [fault] = localise(smallFigures(['a + b >= c', 'b = d'], { a: 1, b: 2, c: 8, d: 2 }));
    expect(fault).toMatchObject({ certainty: 'unknown' });
    expect(fault!.repairs.flatMap(({ changes }) => changes)).toEqual([
      { path: 'a', from: 1, atLeast: 6 },
      { path: 'c', from: 8, atMost: 3 },
    ]);
  });

  test('an upper bound is turned round', () => {
    const [fault] = localise(smallFigures(['a <= b'], { a: 7, b: 2 }));
    expect(fault!.repairs.flatMap(({ changes }) => changes)).toEqual([
      { path: 'a', from: 7, atMost: 2 },
      { path: 'b', from: 2, atLeast: 7 },
    ]);
  });

  test('twins that occur in the same equations with other signs are a pair', () => {
    const equations = ['a + b = c', 'a - b = d', 'c = e', 'd = f'];
    const [fault] = localise(smallFigures(equations, { a: 5, b: 1, c: 10, d: 2, e: 10, f: 2 }));
    expect(fault!.repairs.map(({ changes }) => changes)).toEqual([
      [
        { path: 'a', from: 5, to: 6 },
        { path: 'b', from: 1, to: 4 },
      ],
    ]);
  });
});

describe('relations under a condition, and of multiples', () => {
  const EQUATIONS = ['t = a + b', 'b >= 1 when t >= 20', 'a divisible by 5', 'c <= 3 a + 2'];
  const changesIn = (numbers: Record<string, number>) =>
    localise(smallFigures(EQUATIONS, numbers)).map(({ broken, repairs }) => [
      keys(broken),
      repairs.map(({ changes }) => changes.map(({ path, to }) => `${path} ${to}`).join()),
    ]);

  test('hold, where the condition does not', () => {
    expect(changesIn({ t: 15, a: 15, b: 0, c: 47 })).toEqual([]);
  });

  test('are told where they are broken, with no cell to blame', () => {
    expect(changesIn({ t: 20, a: 20, b: 0, c: 0 })).toEqual([['b >= 1 when t >= 20', []]]);
    expect(changesIn({ t: 9, a: 8, b: 1, c: 0 })).toEqual([['a divisible by 5', []]]);
  });

  test('rule out repairs that would break them', () => {
    // 17 for a is no multiple of 5; and with 22 for t, b would have to be 1 at least.
    expect(changesIn({ t: 17, a: 15, b: 0, c: 0 })).toEqual([['t = a + b', ['t 15', 'b 2']]]);
    expect(changesIn({ t: 15, a: 20, b: 0, c: 0 })).toEqual([['t = a + b', ['a 15']]]);
  });

  test('choose among repairs, where one restores them as well', () => {
    expect(changesIn({ t: 15, a: 14, b: 0, c: 0 })).toEqual([
      ['t = a + b a divisible by 5', ['a 15']],
    ]);
  });

  test('a repair breaks none of them, whatever the numbers are', () => {
    const source = chance(362);
    for (let round = 0; round < 500; round++) {
      const numbers = Object.fromEntries(
        ['t', 'a', 'b', 'c'].map((path) => [path, source.below(30)]),
      );
      const figures = smallFigures(EQUATIONS, numbers);
      const broken = ({ relations }: typeof figures) =>
        relations.filter(({ status }) => status === 'broken').map(({ instance }) => instance.key);
      for (const fault of localise(figures)) {
        for (const { changes, restores } of fault.repairs) {
          if (changes.some(({ to }) => to === undefined)) continue;
          const repaired = {
            ...numbers,
            ...Object.fromEntries(changes.map((c) => [c.path, c.to!])),
          };
          const after = broken(smallFigures(EQUATIONS, repaired));
          expect(after.filter((key) => !broken(figures).includes(key))).toEqual([]);
          const restored = fault.broken.filter(({ key }) => !after.includes(key));
          expect(restored).toHaveLength(restores);
        }
      }
    }
  });
});
