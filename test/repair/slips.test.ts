import { expect, test } from 'vitest';
import {
  digitAdded,
  digitChanged,
  digitDoubled,
  digitDropped,
  digitsSwapped,
  signWrong,
} from '../../src/repair/slips.ts';

type Slip = (typed: string, meant: string) => boolean;

test.each<[Slip, string, string]>([
  [digitsSwapped, '21', '12'],
  [digitsSwapped, '1324', '1234'],
  [digitDropped, '13', '123'],
  [digitDropped, '12', '120'],
  [digitAdded, '123', '13'],
  [digitAdded, '50', '5'],
  [digitDoubled, '122', '12'],
  [digitDoubled, '100', '10'],
  [digitChanged, '17', '12'],
  [digitChanged, '52', '12'],
  [signWrong, '3', '-3'],
  [signWrong, '-3', '3'],
])('%o: %s for %s', (slip, typed, meant) => {
  expect(slip(typed, meant)).toBe(true);
});

test.each<[Slip, string, string]>([
  [digitsSwapped, '12', '12'],
  [digitsSwapped, '12', '23'],
  [digitsSwapped, '321', '123'],
  [digitDropped, '0', '10'],
  [digitDropped, '123', '13'],
  [digitAdded, '10', '0'],
  [digitAdded, '12', '3'],
  [digitAdded, '1.5', '15'],
  [digitDoubled, '123', '12'],
  [digitChanged, '7', '2'],
  [digitChanged, '12', '12'],
  [digitChanged, '17', '71'],
  [signWrong, '3', '3'],
])('%o: not %s for %s', (slip, typed, meant) => {
  expect(slip(typed, meant)).toBe(false);
});
