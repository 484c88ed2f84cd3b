/**
 * Estimates how text fills lines: East Asian characters are one size wide, others about half. The
 * widths of terminals are others: there the quotes and dashes of Chinese take half.
 */

/** Blocks of characters that are as wide as they are high, the quotes and dashes of Chinese too. */
const wide =
  /[\u2014\u2018-\u201d\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u;

/** Width of a text in characters of full width. */
export function emWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 1 : 0.5;
  return width;
}

/** Lines that a text takes where `perLine` characters of full width stand on one. */
export function lineCount(text: string, perLine: number): number {
  const whole = Math.max(1, Math.floor(perLine * 2) / 2);
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(emWidth(line) / whole)));
  return lines.reduce((sum, count) => sum + count, 0);
}

const ideographs = /^\p{Script=Han}+$/u;

/**
 * How many characters a line should hold so that a Chinese heading breaks evenly in a narrow cell,
 * or undefined where it should fill the lines as it comes. Most words have two characters, so a
 * break after an even number is less likely to cut one: 商业/企业, 社会/公益/组织.
 */
export function evenLine(text: string, perLine: number): number | undefined {
  const length = text.length;
  const most = Math.floor(perLine);
  if (length <= most || most < 2 || !ideographs.test(text)) return undefined;
  const shortest = Math.ceil(length / Math.ceil(length / most));
  const even = shortest + (shortest % 2);
  if (even <= most && length % even !== 1) return even;
  return most === 3 && length % 2 === 0 ? 2 : shortest;
}

/** A text cut into lines of at most this width, as even as they can be. */
export function linesOfWords(text: string, perLine: number): string[] {
  const width = evenLine(text, perLine) ?? emWidth(text) / Math.ceil(emWidth(text) / perLine);
  const lines = [''];
  for (const character of text.replace(/\s+/g, ' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && emWidth(last) >= width && lines.length * width < emWidth(text))
      lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  return lines;
}
