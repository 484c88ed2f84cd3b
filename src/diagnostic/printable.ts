/**
 * Text made fit to be printed: what a terminal would obey, what turns or hides the text around it
 * and what a CI system would take for a command is shown instead, as `\u{1b}`. This is the only
 * place that makes such text; printers, streams and questions take nothing else.
 */

declare const PRINTABLE: unique symbol;

/** Text that is shown as it stands, whoever reads it. */
export type Printable = string & { readonly [PRINTABLE]: true };

const TAB = '    ';

/**
 * Control characters, line and paragraph separators, halves of surrogate pairs, and what is not
 * seen: directions, widths of nothing, tags. What belongs to the sign before it is left: one
 * variation selector, and the joiner of two pictures.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}](?<!(?<!\p{VS})\p{VS}|\p{ExtPict}[\ufe0f\p{EMod}]?\u200d(?=\p{ExtPict}))/gu;

/** The older commands of GitHub, those of Azure and TeamCity: `##[error]` works anywhere in a line. */
const COMMAND = /(?<=#)#(?=[a-z]*\[)/gi;

/** GitHub's commands begin a line, whatever blanks stand before them. */
const COMMAND_AT_START = /^(?<blanks>\s*):(?=:)/;

const SHORT: Record<string, string> = { '\n': '\\n', '\r': '\\r' };

/** The text on one line. What is printable already stays as it is. */
export function printable(text: string): Printable {
  return text
    .replaceAll('\t', TAB)
    .replaceAll(UNSEEN, escaped)
    .replaceAll(COMMAND, escaped)
    .replace(COMMAND_AT_START, `$<blanks>${escaped(':')}`) as Printable;
}

function escaped(sign: string): string {
  return SHORT[sign] ?? `\\u{${sign.codePointAt(0)!.toString(16)}}`;
}

/** A text that is meant to have lines, and tabs in them: both stay. */
export function printableLines(text: string): Printable {
  const line = (words: string) => joined(words.split('\t').map(printable), printed`\t`);
  return joined(text.split(/\r?\n/).map(line), printed`\n`);
}

/** Joins what is printable; the words between, and the line breaks among them, are the program's own. */
export function printed(
  words: TemplateStringsArray,
  ...values: (Printable | number | readonly Printable[])[]
): Printable {
  const texts = values.map((value) => (typeof value === 'object' ? value.join('') : value));
  return String.raw({ raw: words }, ...texts) as Printable;
}

export function joined(parts: readonly Printable[], between: Printable): Printable {
  return parts.join(between) as Printable;
}

/** Makes the signs of a line printable one by one, each by itself and its place in the line. */
export function signPrinter(line: string): (sign: string, index: number) => Printable {
  const commands = new Set(Array.from(line.matchAll(COMMAND), ({ index }) => index));
  return (sign, index) => (commands.has(index) ? (escaped(sign) as Printable) : printable(sign));
}

/** A value as JSON, which says the same by numbers. */
export function jsonText(value: unknown, indent?: number): Printable {
  const units = (sign: string) => (sign === '\n' ? sign : sign.split('').map(unitNumber).join(''));
  return JSON.stringify(value, null, indent)
    .replaceAll(UNSEEN, units)
    .replaceAll(COMMAND, units) as Printable;
}

const unitNumber = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * XML with what could be obeyed as references.
 * @param text without signs that XML forbids
 */
export function xmlText(text: string): Printable {
  const reference = (sign: string) => (/[\t\n\r]/.test(sign) ? sign : `&#${sign.codePointAt(0)};`);
  return text
    .replaceAll(UNSEEN, reference)
    .replaceAll(COMMAND, reference)
    .replaceAll(new RegExp(COMMAND_AT_START, 'gm'), `$<blanks>${reference(':')}`) as Printable;
}

/** Adds what a terminal is meant to obey: colours, or drawing a line again. */
export const terminalControl = (add: (words: string) => string) => (words: Printable) =>
  add(words) as Printable;

/** A file of the user's, handed back as it is where standard output stands for the file itself. */
export const verbatim = (text: string): Printable => text as Printable;
