/** What a report says of itself above its first section: title, year, body, contact. */
import { COMMON } from '../form/common-fields.ts';
import type { Form } from '../form/form.ts';
import {
  type Block,
  type Document,
  type Paragraph,
  readingOrder,
  runText,
} from '../read/document.ts';

export interface Facts {
  title?: string;
  year?: number;
  agency?: string;
  /** Texts of the form that are given by name, e.g. `电话：…`, by data path. */
  contact: ReadonlyMap<string, string>;
  /** The paragraph that opens the report, below its title. */
  preamble: Paragraph[];
}

const YEAR = /(20\d{2})\s*年/;
/** The year that the numbers are of, where the title gives none. */
const FIRST_DAY = /(20\d{2})\s*年\s*1\s*月\s*1\s*日/;
const LONGEST_TITLE = 80;
/** Where the text begins, what stands above it is the page's own. */
const LONGEST_LINE_OF_PAGE = 40;

export function factsOf({ metadata }: Document, above: Paragraph[], form: Form): Facts {
  const before = above.flatMap((paragraph) => apartFromTitle(paragraph, form));
  const lines = before.map(({ runs }) => lineOf(runText(runs)));
  const named = metadata.filter(({ name }) => /title$/i.test(name)).map(({ content }) => content);
  const title = titleAmong(joined(lines), form) ?? titleAmong(named, form);
  const from = lines.findLastIndex((line) => title?.endsWith(line)) + 1;
  const preamble = before.filter((_, at) => at >= from && isPreamble(lines[at] ?? ''));
  const text = lines.join('\n');
  const year = Number(YEAR.exec(toDigits(title ?? ''))?.[1] ?? FIRST_DAY.exec(text)?.[1]);
  const agency = agencyIn(title ?? '', text, form);
  return {
    ...(title !== undefined && { title }),
    ...(Number.isNaN(year) ? {} : { year }),
    ...(agency !== undefined && { agency }),
    contact: contactIn(text, form),
    preamble,
  };
}

/**
 * Years of the titles in a document, wherever they stand: it may hold the reports of several years.
 * What leads to another page names its report as well, and is none here.
 */
export function titleYears(blocks: Block[], form: Form): Set<number> {
  const lines = [...readingOrder(blocks)].flatMap((block) => {
    if (block.kind === 'paragraph') return block.runs.some(({ href }) => href) ? [] : [block.runs];
    if (block.kind === 'break') return [];
    const within = block.cells.flat().flatMap((cell) => cell.blocks);
    return within.flatMap((each) => (each.kind === 'paragraph' ? [each.runs] : []));
  });
  const titles = lines
    .map((runs) => lineOf(runText(runs)))
    .filter((line) => titleAmong([line], form) !== undefined && nameBefore(line, form) !== '');
  return new Set(titles.flatMap((title) => toDigits(title).match(YEAR)?.[1] ?? []).map(Number));
}

/** A text that lost its line breaks goes on right behind its title. */
function apartFromTitle(paragraph: Paragraph, { title }: Form): Paragraph[] {
  const text = runText(paragraph.runs);
  const end = text.indexOf(title) + title.length;
  const isGlued = end >= title.length && end <= LONGEST_TITLE && text.includes('。', end);
  if (!isGlued || /[。；，]|《[^》]*$/.test(text.slice(0, end))) return [paragraph];
  return [text.slice(0, end), text.slice(end)].map((part) => ({
    ...paragraph,
    runs: [{ text: part }],
  }));
}

/** One line; a break within Chinese words is none between them. */
const lineOf = (text: string): string =>
  text
    .replace(/(?<=\p{Script=Han})\s*\n\s*/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

const isPreamble = (line: string): boolean =>
  line.length > LONGEST_LINE_OF_PAGE || /[。；]$/.test(line);

/** A title names the report, as the form does or shorter, and the body above all. */
function titleAmong(lines: string[], form: Form): string | undefined {
  const titles = lines
    .map((line) => line.replace(/^\S{1,4}[：:]\s*/, '').replace(/\s*[-_|—].*$/, ''))
    .filter((line) => line.length <= LONGEST_TITLE && !/[。；，]/.test(line))
    .filter((line) => nameAt(line, form) >= 0);
  return titles.find((title) => nameBefore(title, form) !== '') ?? titles[0];
}

/** Lines, and behind them two or three of them as one: a title may need several. */
function joined(lines: string[]): string[] {
  const several = [2, 3].flatMap((count) =>
    lines.map((_, at) => lines.slice(at, at + count).join('')),
  );
  return [...lines, ...several];
}

/** Where the name of the report begins: its title, or the beginning and the end of it. */
function nameAt(line: string, { title }: Form): number {
  const [start, end] = [title.slice(0, 4), title.slice(-4)];
  const text = line.replace(/\s/g, '');
  const exact = text.lastIndexOf(title);
  if (exact >= 0) return exact;
  const at = text.lastIndexOf(start);
  return at >= 0 && text.includes(end, at) ? at : -1;
}

/** What stands before the name of the report, without the year. */
function nameBefore(title: string, form: Form): string {
  const line = title.replace(/\s/g, '');
  return toDigits(line.slice(0, Math.max(0, nameAt(line, form))))
    .replace(/20\d{2}年?(?:度)?/, '')
    .replace(/^[《“"【]|[的》]$/g, '');
}

function agencyIn(title: string, text: string, form: Form): string | undefined {
  const name = nameBefore(title, form);
  // What a program puts where it knows no name is none.
  if (!/\p{Script=Han}{2}/u.test(name)) return undefined;
  // The text often gives the name in full where the title shortens it.
  const escaped = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const longer = new RegExp(
    `${escaped}(?=\\p{Script=Han}{2,12}20\\d{2}年)(\\p{Script=Han}{2,12})20`,
    'u',
  );
  const rest = longer.exec(text)?.[1] ?? '';
  return rest.length > 0 && !/[年在于对将]/.test(rest) ? `${name}${rest}` : name;
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** 二〇二三年 → 2023年 */
function toDigits(text: string): string {
  return text.replace(/[二][〇○零O0][〇○零一二三四五六七八九]{2}(?=年)/g, (year) =>
    [...year].map((sign) => Math.max(0, HAN_DIGITS.indexOf(sign))).join(''),
  );
}

function contactIn(text: string, form: Form): Map<string, string> {
  const contact = new Map<string, string>();
  const name = COMMON.agency.split('.')[0];
  for (const field of form.fields.values()) {
    if (field.kind !== 'text' || !field.path.startsWith(`${name}.contact.`)) continue;
    const value = new RegExp(`${field.label}[：:]\\s*([^，,；;。）)\\s：:]{2,60})`).exec(text)?.[1];
    if (value !== undefined) contact.set(field.path, value);
  }
  return contact;
}
