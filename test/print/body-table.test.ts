import { expect, test } from 'vitest';
import { type FileOutcome, unread } from '../../src/cli/batch/checkup.ts';
import { fileUnreadable } from '../../src/diagnostic/kinds/file.ts';
import { afterDeadline } from '../../src/diagnostic/kinds/value.ts';
import { bodyTable } from '../../src/print/body-table.ts';

const error = fileUnreadable({ file: 'x' }, { zh: '', en: '' });
const warning = afterDeadline({ file: 'x' }, '2024-02-01', '2024-01-31');

function result(agency: string, year: number, ...diagnostics: FileOutcome['diagnostics']) {
  return { ...unread(error), agency, year, diagnostics };
}

test('has the bodies with most to do first, then by name and year, lined up', () => {
  const results = [
    result('乙局', 2024),
    result('甲县人民政府', 2024, warning),
    result('乙局', 2023),
    result('丙', 2024, { ...error, excused: { reason: '…' } }, error),
    unread({ ...error, file: 'a.yaml' }),
  ];
  expect(bodyTable(results, 'zh')).toBe(
    [
      '机关          年度  错误  警告  已说明',
      'a.yaml              1     0     0',
      '丙            2024  1     0     1',
      '甲县人民政府  2024  0     1     0',
      '乙局          2023  0     0     0',
      '乙局          2024  0     0     0',
      '',
      '',
    ].join('\n'),
  );
});

test('has a line for each file, and names the files where two are of one body and year', () => {
  const twice = [
    { ...result('a', 2024, error), file: 'one.yaml' },
    { ...result('a', 2024, error, warning), file: 'two.yaml' },
    { ...result('a', 2023), file: 'old.yaml' },
  ];
  const [, ...rows] = bodyTable(twice, 'en').trimEnd().split('\n');
  expect(rows.map((row) => row.split(/ {2,}/).slice(0, 4))).toEqual([
    ['a (two.yaml)', '2024', '1', '1'],
    ['a (one.yaml)', '2024', '1', '0'],
    ['a', '2023', '0', '0'],
  ]);
});

test('of many bodies lists those with findings and counts the others', () => {
  const many = Array.from({ length: 50 }, (_, at) => result(`b${at}`, 2024));
  const text = bodyTable([...many, result('a', 2024, warning)], 'en');
  expect(text.trimEnd().split('\n')).toEqual([
    'body  year  errors  warnings  excused',
    'a     2024  0       1         0',
    'no findings in the other 50',
  ]);
  expect(bodyTable(many, 'zh')).toContain('50 份都没有问题');
});
