import { expect, test } from 'vitest';
import { numberText } from '../../src/read/number-text.ts';

test.each([
  [
    'chineseCountingThousand',
    [1, 10, 11, 20, 21, 100, 101, 110, 1001],
    '一 十 十一 二十 二十一 一百 一百零一 一百一十 一千零一',
  ],
  ['ideographDigital', [12, 20], '一二 二〇'],
  ['chineseLegalSimplified', [12, 101], '壹拾贰 壹佰零壹'],
  ['decimalEnclosedCircle', [1, 20, 21], '① ⑳ 21'],
  ['decimalFullWidth', [12], '１２'],
  ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
  ['lowerLetter', [1, 26, 27], 'a z aa'],
  ['upperRoman', [4, 19, 444, 949, 2023], 'IV XIX CDXLIV CMXLIX MMXXIII'],
  ['decimalZero', [3], '03'],
  ['unheardOf', [3, 0, -1], '3 0 -1'],
])('%s', (format, numbers, expected) => {
  expect(numbers.map((number) => numberText(number, format)).join(' ')).toBe(expected);
});
