/** Numbers of list items as Word prints them, in the formats that Chinese documents use. */

/** @returns the printed number; in plain digits for a format that is not known here */
export function numberText(value: number, format: string): string {
  const write = FORMATS.get(format);
  return write && value > 0 && value < 10_000 ? write(value) : String(value);
}

const DIGITS = [...'〇一二三四五六七八九'];
const FORMAL_DIGITS = [...'零壹贰叁肆伍陆柒捌玖'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];

const FORMATS = new Map<string, (value: number) => string>([
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalEnclosedCircle', (value) => enclosed(value, 20, 0x2460)],
  ['decimalEnclosedCircleChinese', (value) => enclosed(value, 20, 0x2460)],
  ['decimalEnclosedParen', (value) => enclosed(value, 20, 0x2474)],
  ['decimalEnclosedFullstop', (value) => enclosed(value, 20, 0x2488)],
  ['ideographEnclosedCircle', (value) => enclosed(value, 10, 0x3280)],
  ['chineseCounting', chinese],
  ['chineseCountingThousand', chinese],
  ['taiwaneseCounting', chinese],
  ['taiwaneseCountingThousand', chinese],
  ['japaneseCounting', chinese],
  ['ideographDigital', (value) => digits(value, DIGITS)],
  ['chineseLegalSimplified', (value) => withUnits(value, FORMAL_DIGITS, ['', '拾', '佰', '仟'])],
  ['ideographTraditional', (value) => STEMS[value - 1] ?? String(value)],
  ['ideographZodiac', (value) => BRANCHES[value - 1] ?? String(value)],
  ['upperLetter', (value) => letter(value, 65)],
  ['lowerLetter', (value) => letter(value, 97)],
  ['upperRoman', roman],
  ['lowerRoman', (value) => roman(value).toLowerCase()],
  ['none', () => ''],
]);

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

function enclosed(value: number, most: number, first: number): string {
  return value <= most ? String.fromCharCode(first + value - 1) : String(value);
}

function digits(value: number, names: string[]): string {
  return [...String(value)].map((digit) => names[Number(digit)]).join('');
}

/** 十一, not 一十一. */
function chinese(value: number): string {
  return withUnits(value, ['零', ...DIGITS.slice(1)], ['', '十', '百', '千']).replace(
    /^一十/,
    '十',
  );
}

function withUnits(value: number, names: string[], units: string[]): string {
  const places = [...String(value)].map(Number);
  const words = places.map((digit, index) =>
    digit === 0 ? names[0] : `${names[digit]}${units[places.length - 1 - index]}`,
  );
  const zero = names[0] ?? '';
  return words
    .join('')
    .replace(new RegExp(`${zero}+$`), '')
    .replace(new RegExp(`${zero}+`, 'g'), zero);
}

/** a … z, aa, bb … */
function letter(value: number, first: number): string {
  const times = Math.floor((value - 1) / 26) + 1;
  return times > 9 ? String(value) : String.fromCharCode(first + ((value - 1) % 26)).repeat(times);
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, letters] of ROMAN) {
    for (; rest >= worth; rest -= worth) text += letters;
  }
  return text;
}
