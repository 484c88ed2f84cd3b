/** The lines below a table, as they are printed and as others print them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withNotes } from '../../src/assemble/notes.ts';
import { notesAmong } from '../../src/import/table-notes.ts';
import type { Paragraph } from '../../src/read/document.ts';
import type { Table } from '../../src/report/report.ts';

const paragraph = (text: string): Paragraph => ({ kind: 'paragraph', runs: [{ text }], place: {} });

const notesOf = (...lines: string[]) => notesAmong(lines.map(paragraph));

test('what is printed below a table is read back', () => {
  const table: Table = {
    ...{ kind: 'table', id: 'a', caption: '甲', origin: 'form', columnWidths: [1] },
    ...{ headRows: 0, rows: [] },
  };
  const words = fc
    .array(fc.constantFrom('本年', '含', '3件', '（补报）', '1.5', '、', '：', '注', 'A'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => `按${parts.join('')}`);
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (lines) => {
      const { notes = [] } = withNotes(
        table,
        lines.map((text) => [{ text }]),
      );
      const printed = notes.map((line) => line.map(({ text }) => text).join(''));
      expect(notesOf('数据由各科室提供。', ...printed).notes).toEqual(lines);
    }),
  );
});

test.each([
  [['注：甲', '数据由各科室提供。'], ['甲'], 1],
  [['备注: 1、甲', '2、乙', '4、丁'], ['甲', '乙'], 1],
  [['注1：甲', '注2：乙'], ['甲', '乙'], 0],
  [['2.重复申请'], [], 1],
])('%j', (lines, notes, others) => {
  const read = notesOf(...lines);
  expect(read.notes).toEqual(notes);
  expect(read.others).toHaveLength(others);
});
