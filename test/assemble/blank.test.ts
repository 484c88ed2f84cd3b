import { expect, test } from 'vitest';
import { blankOf } from '../../src/assemble/printed-table.ts';
import { gridFaults } from '../../src/report/grid.ts';
import { forms, loadForm } from '../fixtures/forms.ts';

test.each(forms.ids)('the blank %s has a cell for every number, none filled in', async (id) => {
  const form = await loadForm(id);
  const tables = blankOf(form);
  const cells = tables.flatMap(({ table }) => table.rows.flat());
  const numbers = cells.filter(({ role }) => role === 'number');
  const inTables = tables.map(({ section }) => `${section.path}.`);
  const expected = [...form.fields.values()].filter(
    ({ kind, path }) => kind === 'number' && inTables.some((table) => path.startsWith(table)),
  );
  expect(numbers.map(({ path }) => path).sort()).toEqual(expected.map(({ path }) => path).sort());
  expect(numbers.filter(({ text }) => text !== '')).toEqual([]);
  expect(tables.flatMap(({ table }) => gridFaults(table))).toEqual([]);
});
