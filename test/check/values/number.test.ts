import { describe, expect, test } from 'vitest';
import { type NumberRule, readNumber } from '../../../src/check/values/number.ts';

const COUNT: NumberRule = { number: 'count', minimum: 0, unit: '件' };
const AMOUNT: NumberRule = { number: 'amount', minimum: 0, unit: '万元' };
const CHANGE: NumberRule = { number: 'count', unit: '件' };

function read(text: string, rule = COUNT) {
  const quoted = /^"(.*)"$/s.exec(text)?.[1];
  const range = { start: 0, end: text.length };
  return readNumber(
    quoted === undefined
      ? { kind: 'scalar', range, text, value: text, style: 'plain' }
      : { kind: 'scalar', range, text, value: quoted, style: 'quoted' },
    rule,
  );
}

describe('numbers', () => {
  test.each([
    ['0', COUNT, 0],
    ['105', COUNT, 105],
    ['12.50', AMOUNT, 12.5],
    ['0.000001', AMOUNT, 0.000001],
    ['999999999999999', COUNT, 999999999999999],
    ['-3', CHANGE, -3],
  ])('%s keeps its digits', (text, rule, value) => {
    expect(read(text, rule)).toEqual({ kind: 'number', value, text });
  });

  test('a signed column takes a plus sign', () => {
    expect(read('+3', CHANGE)).toEqual({ kind: 'number', value: 3, text: '3' });
  });
});

test.each(['', '_', '__', '~', '/', '／', '-', '—', '——', '无', '""', '"无"'])(
  '%j is blank',
  (text) => {
    expect(read(text)).toEqual({ kind: 'blank' });
  },
);

describe('what cannot be read says what to write', () => {
  test.each([
    ['1,000', 'thousandsSeparator', '1000'],
    ["1'000", 'thousandsSeparator', '1000'],
    ['１２', 'fullWidthDigits', '12'],
    ['１，０００', 'fullWidthDigits', '1000'],
    ['12件', 'wordsInNumber', '12'],
    ['1,234 件', 'wordsInNumber', '1234'],
    ['22（其中修订16件）', 'wordsInNumber', '22'],
    ['共12件', 'wordsInNumber', '12'],
    ['1.2万', 'wordsInNumber', '12000'],
    ['3万件', 'wordsInNumber', '30000'],
    ['"12"', 'quotedNumber', '12'],
    ['"1,000"', 'quotedNumber', '1000'],
    ['012', 'leadingZero', '12'],
    ['000', 'leadingZero', '0'],
    ['1e3', 'exponent', '1000'],
    ['0x10', 'notDecimal', '16'],
    ['+5', 'numberFormat', '5'],
    ['5.', 'numberFormat', '5'],
    ['1_000', 'numberFormat', '1000'],
    ['1 000', 'numberFormat', '1000'],
    ['-0', 'numberFormat', '0'],
    ['12.0', 'fraction', '12'],
    ['12.0件', 'wordsInNumber', '12'],
    ['3千件', 'wordsInNumber', '3000'],
    ['1,234,567', 'thousandsSeparator', '1234567'],
    ['1,0000', 'thousandsSeparator', '10000'],
    ['l288', 'letterInNumber', '1288'],
    ['l47228', 'letterInNumber', '147228'],
    ['3O', 'letterInNumber', '30'],
    ['1o5件', 'letterInNumber', '105'],
    ['2〇', 'letterInNumber', '20'],
    ['|2', 'letterInNumber', '12'],
    ['"2O"', 'letterInNumber', '20'],
  ])('%s', (text, fault, instead) => {
    expect(read(text)).toEqual({ kind: 'fault', fault, instead });
  });

  test.each([
    ['251000元', '25.1'],
    ['25.10万元', '25.10'],
    ['0.3亿元', '3000'],
    ['.5', '0.5'],
    ['1.5e-3', '0.0015'],
  ])('an amount: %s', (text, instead) => {
    expect(read(text, AMOUNT)).toMatchObject({ kind: 'fault', instead });
  });
});

test.each([
  ['abc', COUNT, 'notANumber'],
  ['true', COUNT, 'notANumber'],
  ['.inf', COUNT, 'notANumber'],
  ['3/4', COUNT, 'notANumber'],
  ['十二', COUNT, 'notANumber'],
  ['1.2.3', COUNT, 'notANumber'],
  ['S8', COUNT, 'notANumber'],
  ['12B', COUNT, 'notANumber'],
  ['lO', COUNT, 'notANumber'],
  ['12|', COUNT, 'notANumber'],
  ['0b2', COUNT, 'notANumber'],
  ['十2件', COUNT, 'notANumber'],
  ['12余件', COUNT, 'notANumber'],
  ['近百3', COUNT, 'notANumber'],
  ['12%', COUNT, 'notANumber'],
  ['1,5', COUNT, 'notANumber'],
  ['1 2', COUNT, 'notANumber'],
  ['1.234,5', AMOUNT, 'notANumber'],
  ['1e999999999', COUNT, 'notANumber'],
  ['-3', COUNT, 'negativeNumber'],
  ['-0.5', AMOUNT, 'negativeNumber'],
  ['1.5', COUNT, 'fraction'],
  ['1234567890123456', COUNT, 'tooManyDigits'],
  ['0.1234567890123456', AMOUNT, 'tooManyDigits'],
])('nobody can say what %s should be', (text, rule, fault) => {
  expect(read(text, rule)).toEqual({ kind: 'fault', fault });
});
