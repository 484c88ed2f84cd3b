/**
 * A general solver as the oracle: that what localisation calls the smallest repair is one, and that
 * HiGHS, given the same figures as a mixed-integer program, finds none that changes fewer cells.
 */
import highsModule from 'highs';
import { expect, test } from 'vitest';
import { localise } from '../../src/repair/localise.ts';
import { type Chance, chance } from './mistakes.ts';
import { smallFigures } from './small-form.ts';

/** Its types take the module for its function. */
const load = highsModule as unknown as typeof highsModule.default;
const highs = await load();

interface Table {
  equations: string[];
  numbers: Record<string, number>;
}

/** Terms of a side, each a path with an integer in front, a path, or an integer. */
const operands = (equation: string) =>
  equation.split(/ [=+] /).map((term) => /^(?:(?<times>\d+) ?)?(?<path>\w+)?$/.exec(term)!.groups!);

const pathsOf = (equation: string) => operands(equation).flatMap(({ path }) => path ?? []);

/** How far the sides of an equation are apart. */
function residual(equation: string, numbers: Table['numbers']): number {
  const [left, right] = equation.split(' = ').map(operands);
  const sum = (terms: ReturnType<typeof operands>) =>
    terms.reduce(
      (all, { times = 1, path }) => all + Number(times) * (path ? numbers[path]! : 1),
      0,
    );
  return sum(left!) - sum(right!);
}

/**
 * Whether some cells, at most so many, can be changed so that all equations hold and none is below 0.
 * Changes are whole, and no longer than all equations are off together: a factor only makes them
 * shorter.
 * @param apart pairs of which only one cell may change
 */
function isRepairable(
  { equations, numbers }: Table,
  most: number,
  apart: string[][] = [],
): boolean {
  const paths = Object.keys(numbers);
  const far = equations.reduce((sum, each) => sum + Math.abs(residual(each, numbers)), 0);
  const balanced = equations.map((equation) => {
    const [left, right] = equation.split(' = ').map(operands);
    const signed = (sign: string) => (each: Record<string, string | undefined>) =>
      each.path ? [`${sign} ${each.times ?? 1} d_${each.path}`] : [];
    const terms = [...left!.flatMap(signed('+')), ...right!.flatMap(signed('-'))];
    return `${terms.join(' ')} = ${-residual(equation, numbers)}`;
  });
  const program = [
    'Minimize 0 d_tt',
    'Subject To',
    ...balanced,
    `${paths.map((path) => `z_${path}`).join(' + ')} <= ${most}`,
    // Whoever moves, by whatever, is counted.
    ...paths.map((path) => `d_${path} - ${far} z_${path} <= 0`),
    ...paths.map((path) => `d_${path} + ${far} z_${path} >= 0`),
    ...apart.map(([one, other]) => `z_${one} + z_${other} <= 1`),
    'Bounds',
    ...paths.map((path) => `${-numbers[path]!} <= d_${path} <= ${far}`),
    'General',
    ...paths.map((path) => `d_${path}`),
    'Binary',
    ...paths.map((path) => `z_${path}`),
    'End',
  ];
  const { Status } = highs.solve(program.join('\n'), { output_flag: false });
  expect(['Optimal', 'Infeasible']).toContain(Status);
  return Status === 'Optimal';
}

/** Cells of one equation alone: what one of them gains another can lose, by any amount. */
function interchangeable({ equations }: Table): string[][] {
  const uses = (path: string) => equations.filter((each) => pathsOf(each).includes(path)).length;
  return equations.flatMap((equation) => {
    const only = pathsOf(equation).filter((path) => uses(path) === 1);
    return only.flatMap((one, at) => only.slice(at + 1).map((other) => [one, other]));
  });
}

/** A table with totals of rows and columns, its total row sometimes the sum of two more rows. */
function table({ below }: Chance): Table {
  const rows = Array.from({ length: 2 + below(2) }, (_, at) => `r${at}`);
  const columns = Array.from({ length: 2 + below(2) }, (_, at) => `c${at}`);
  const numbers: Table['numbers'] = {};
  const equations: string[] = [];
  const total = (name: string, parts: string[]) => {
    numbers[name] = parts.reduce((sum, part) => sum + numbers[part]!, 0);
    equations.push(`${name} = ${parts.join(' + ')}`);
  };
  for (const row of rows) {
    for (const column of columns) numbers[row + column] = below(40);
    total(
      `${row}t`,
      columns.map((column) => row + column),
    );
  }
  for (const column of [...columns, 't']) {
    total(
      `t${column}`,
      rows.map((row) => row + column),
    );
  }
  equations.push(`tt = ${columns.map((column) => `t${column}`).join(' + ')}`);
  for (const column of below(3) === 0 ? columns : []) {
    numbers[`p${column}`] = 3 * numbers[`t${column}`]! + 7;
    equations.push(`p${column} = 3 t${column} + 7`);
  }
  for (const column of below(2) === 0 ? columns : []) {
    numbers[`in${column}`] = below(numbers[`t${column}`]! + 1);
    numbers[`out${column}`] = numbers[`t${column}`]! - numbers[`in${column}`]!;
    equations.push(`in${column} + out${column} = t${column}`);
  }
  return { equations, numbers };
}

/**
 * Holds what is found for a table against the solver. Nothing is found where it takes more than two
 * cells, or two by amounts that nothing settles.
 * @returns how many cells the smallest repair changes; 3 where none is found
 */
function smallestSize(wrong: Table): number {
  const { equations, numbers } = wrong;
  const told = JSON.stringify(wrong);
  const repairs = localise(smallFigures(equations, numbers)).map((fault) => fault.repairs[0]);
  if (repairs.includes(undefined)) {
    expect(isRepairable(wrong, 2, interchangeable(wrong)), told).toBe(false);
    return 3;
  }
  const changes = repairs.flatMap((repair) => repair!.changes);
  const repaired = {
    ...numbers,
    ...Object.fromEntries(changes.map(({ path, to }) => [path, to!])),
  };
  for (const each of equations) expect(residual(each, repaired), told).toBe(0);
  if (changes.length > 0) expect(isRepairable(wrong, changes.length - 1), told).toBe(false);
  return changes.length;
}

test('no repair is smaller than those that are found, in 2,000 tables with up to three mistakes', () => {
  const source = chance(1976);
  const sizes: number[] = [];
  for (let at = 0; at < 2000; at++) {
    const { equations, numbers } = table(source);
    const chosen = source.sample(Object.keys(numbers), 1 + source.below(3));
    for (const path of chosen) numbers[path] = source.below(60);
    sizes.push(smallestSize({ equations, numbers }));
  }
  for (const size of [1, 2, 3]) {
    expect(sizes.filter((each) => each === size).length).toBeGreaterThan(200);
  }
});
