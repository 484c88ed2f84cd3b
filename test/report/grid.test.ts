import { describe, expect, test } from 'vitest';
import { gridFaults, type LooseCell, placeCells } from '../../src/report/grid.ts';

const cell = (id: string, colSpan = 1, rowSpan = 1): LooseCell => ({
  id,
  role: 'text',
  rowSpan,
  colSpan,
  text: id,
  headers: [],
});

describe('placeCells', () => {
  test('a cell goes to the first position that no earlier cell covers', () => {
    const rows = placeCells([[cell('a', 1, 2), cell('b', 2)], [cell('c'), cell('d')], [cell('e')]]);
    expect(rows.flat().map(({ id, row, column }) => [id, row, column])).toEqual([
      ['a', 0, 0],
      ['b', 0, 1],
      ['c', 1, 1],
      ['d', 1, 2],
      ['e', 2, 0],
    ]);
  });
});

describe('gridFaults', () => {
  const faults = (rows: LooseCell[][], columns: number) =>
    gridFaults({ rows: placeCells(rows), columnWidths: Array(columns).fill(1) });

  test('none when the cells cover the grid', () => {
    expect(
      faults(
        [
          [cell('a', 1, 2), cell('b', 2)],
          [cell('c'), cell('d')],
        ],
        3,
      ),
    ).toEqual([]);
  });

  test('a gap', () => {
    expect(faults([[cell('a', 2)], [cell('b')]], 2)).toEqual(['row 1, column 1 is empty']);
  });

  test('an overlap', () => {
    const rows = [[cell('a'), cell('b', 1, 2)], [cell('c', 2)]];
    expect(faults(rows, 2)).toEqual(['c overlaps another cell']);
  });

  test('a cell that reaches beyond the grid', () => {
    expect(faults([[cell('a', 3)]], 2)).toEqual(['a reaches beyond the grid']);
    expect(faults([[cell('a', 2, 2)]], 2)).toEqual(['a reaches beyond the grid']);
  });

  test('a cell that stands in another row than it says, or has no extent', () => {
    const [row] = placeCells([[cell('a', 2)]]);
    const moved = row!.map((each) => ({ ...each, row: 1, rowSpan: 0 }));
    expect(gridFaults({ rows: [moved], columnWidths: [1, 1] })).toEqual([
      'a stands in row 0, but says 1',
      'a has no extent',
      'row 0, column 0 is empty',
      'row 0, column 1 is empty',
    ]);
  });
});
