import { expect, test } from 'vitest';
import { findingFormats } from '../../src/cli/config/format-target.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { loadPrinter } from '../../src/print/formats.ts';
import { plain } from '../../src/print/paint.ts';
import { cellWords, placeWords } from '../../src/print/place-words.ts';
import { printTextResults } from '../../src/print/print-text.ts';
import type { FileResult } from '../../src/print/results.ts';

test('a cell is named as the program that shows its file counts it', () => {
  expect(cellWords({ table: 2, row: 6, column: 4 }, 'zh')).toBe('第2个表第6行第4列');
  expect(cellWords({ table: 2, row: 6, column: 4 }, 'en')).toBe('table 2, row 6, column 4');
  expect(cellWords({ sheet: '表三', table: 1, row: 8, column: 28 }, 'zh')).toBe('表三!AB8');
  expect(placeWords('a.docx', undefined, {}, 'zh')).toBe('a.docx');
  expect(placeWords('a.yaml', { line: 3, column: 7 }, {}, 'zh')).toBe('a.yaml:3:7');
});

const finding: Diagnostic = {
  ...{ code: 'relation/unequal', severity: 'error', help: [] },
  ...{ file: '报告.docx', path: 'a.b', cell: { table: 2, row: 6, column: 4 } },
  message: { zh: '不等', en: 'unequal' },
  notes: [
    { message: { zh: '甲 1', en: 'a 1' }, cell: { table: 2, row: 7, column: 4 } },
    {
      message: { zh: '上年 2', en: 'last year 2' },
      file: '去年.xlsx',
      cell: { sheet: '表三', table: 1, row: 8, column: 4 },
    },
  ],
};
const results: FileResult[] = [
  { file: '报告.docx', text: '', diagnostics: [finding], relations: [] },
];

test.each(findingFormats.filter((each) => each !== 'text'))('%s tells the cell', async (format) => {
  const print = await loadPrinter(format);
  const printed = print(results, { language: 'zh', toolVersion: '1' });
  const written = format === 'github' ? decodeURIComponent(printed) : printed;
  expect(written).toMatch(/第2个表第6行第4列|"row": ?6,\s*"column": ?4/);
});

test('text tells the cells of a finding and of its notes, and the file of one that is elsewhere', () => {
  const printed = printTextResults(results, { language: 'zh', width: 80, paint: plain });
  expect(printed.split('\n').slice(1, 4)).toEqual([
    '  报告.docx 第2个表第6行第4列',
    '  · 报告.docx 第2个表第7行第4列  甲 1',
    '  · 去年.xlsx 表三!D8  上年 2',
  ]);
});
