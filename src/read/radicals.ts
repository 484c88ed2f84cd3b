/**
 * Signs of radicals where a character is meant: the text that is taken out of a PDF often has them,
 * since fonts draw both alike. Each becomes its character, in the same place.
 */

/** Signs of Unicode's "CJK Radicals Supplement", and those that its normal form takes for other characters. */
const SIGNS = '⺒⺓⺝⺟⺠⺫⺬⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳⼾⾭';
const MEANT = '巳幺月母民目示虎西见角贝车長长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟户青';

const CHARACTERS = new Map(Array.from(SIGNS, (sign, index) => [sign, MEANT[index]!]));

/** @returns the text with as many characters, none of them a sign that has a character of its own */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/g, (sign) => CHARACTERS.get(sign) ?? sign.normalize('NFKC'));
}
