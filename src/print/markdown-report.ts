/** The findings of a run as Markdown: what came out, a table of the files, then the findings. */

import type { Localized } from '../diagnostic/diagnostic.ts';
import { type Printable, printableLines } from '../diagnostic/printable.ts';
import { severityWord } from '../diagnostic/rule.ts';
import { count, summary } from '../diagnostic/summary.ts';
import { capped, leftWords } from './cap.ts';
import type { FormatOptions } from './format-options.ts';
import { fullMessage, type Listed, type ListedFile, listFindings, shown } from './list-findings.ts';
import { inert, inertLines, link } from './markdown-text.ts';
import type { FileResult } from './results.ts';
import { markdownTable } from './text-table.ts';

/** More findings than this are folded, file by file. */
const FOLD = 10;

/**
 * Writes the report.
 * @param limit characters that it may have; what does not fit is counted at the end
 */
export function markdownReport(
  results: readonly FileResult[],
  options: FormatOptions,
  limit: number,
): Printable {
  const files = listFindings(results, options);
  const { language } = options;
  const total = summary(
    files.flatMap(({ result }) => result.diagnostics),
    language,
  );
  const heading = `### ${say(language, '数据核对', 'Data check')}${say(language, '：', ': ')}${total}\n`;
  const notes = (options.notes ?? [])
    .map(({ words }) => `\n> ${inert(words[language])}\n`)
    .join('');
  const room = limit - heading.length - notes.length - 500;
  const table = summaryTable(files, options, room / 2);
  const lists = findingLists(files, options, room - table.length);
  const hint = lists === '' || options.ruleHelp ? '' : `\n${EXPLAIN[language]}\n`;
  return printableLines(`${heading}${notes}\n${table}${lists}${hint}`);
}

/** Where the manual has no address, the program itself explains a rule. */
const EXPLAIN: Localized = {
  zh: '规则的说明：`gov-report explain <规则>`',
  en: 'What a rule says: `gov-report explain <rule>`',
};

function say(language: 'zh' | 'en', zh: string, en: string): string {
  return { zh, en }[language];
}

const COLUMNS: Localized[] = [
  { zh: '文件', en: 'File' },
  { zh: '机关', en: 'Body' },
  { zh: '错误', en: 'Errors' },
  { zh: '警告', en: 'Warnings' },
  { zh: '勾稽关系成立', en: 'Relations that hold' },
  { zh: '不成立', en: 'broken' },
  { zh: '暂不能核对', en: 'held back' },
];

function summaryTable(files: ListedFile[], { language }: FormatOptions, room: number): string {
  if (files.length === 0) return '';
  const head = COLUMNS.map((column) => column[language]);
  const align = ['', '', 'r', 'r', 'r', 'r', 'r'];
  const table = markdownTable([head, ...files.map(row)], align);
  const [titles, delimiters, ...lines] = table.split(/(?<=\n)/);
  const { text, left } = fitting(lines, room);
  const rest = say(language, `另有 ${left} 份文件没有列出。`, `${left} more files are not listed.`);
  return `${titles}${delimiters}${text}${left > 0 ? `\n${rest}\n` : ''}`;
}

function row({ result, file }: ListedFile): string[] {
  const { agency = '', year = '', diagnostics, relations } = result;
  const having = (status: string) => relations.filter((each) => each.status === status).length;
  const counts = [
    count(diagnostics, 'error'),
    count(diagnostics, 'warning'),
    having('holds'),
    having('broken'),
    having('held-back'),
  ];
  return [inert(file), inert(`${agency} ${year}`.trim()), ...counts.map(String)];
}

function findingLists(files: ListedFile[], options: FormatOptions, room: number): string {
  const withFindings = files.filter((file) => shown(file, options).length > 0);
  const number = withFindings.reduce((sum, file) => sum + shown(file, options).length, 0);
  let rest = room;
  let leftOut = 0;
  const lists = withFindings.map((file) => {
    const found = shown(file, options);
    const few = capped(found, ({ finding }) => finding.severity, options.all);
    const items = few.shown.map((each) => item(each, options));
    const frame = number > FOLD ? folded(file, found.length, options) : open(file);
    const { text, left } = fitting(items, rest - frame.join('').length);
    leftOut += left + few.left;
    if (text === '') return '';
    rest -= frame.join('').length + text.length;
    return frame.join(text);
  });
  const { language } = options;
  const more = leftOut > 0 ? `\n${leftWords(leftOut, language)}\n` : '';
  return `${lists.join('')}${more}`;
}

/** What stands before and after the findings of a file. */
function open({ file }: ListedFile): [string, string] {
  return [`\n#### ${inert(file)}\n\n`, ''];
}

function folded(
  { file }: ListedFile,
  number: number,
  { language }: FormatOptions,
): [string, string] {
  const words = say(language, `（${number} 处）`, ` (${number})`);
  return [`\n<details><summary>${inert(file)}${words}</summary>\n\n`, '\n</details>\n'];
}

function item({ finding, rule, region, excused }: Listed, options: FormatOptions): string {
  const { language, ruleHelp } = options;
  const place = region ? ` ${region.from.line}:${region.from.column}` : '';
  const words = inertLines(fullMessage(finding, language));
  const name = link(rule, ruleHelp?.(rule));
  const excuse = excused
    ? `<br>${say(language, '已说明：', 'Excused: ')}${inert(excused.reason)}`
    : '';
  const severity = excused
    ? say(language, '已说明', 'excused')
    : `**${severityWord[finding.severity][language]}**`;
  return `- ${severity}${place} ${name} — ${words}${excuse}\n`;
}

/** The first of the pieces that fit into the room, and how many do not. */
function fitting(pieces: string[], room: number): { text: string; left: number } {
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    if (text.length + piece.length > room) return { text, left: pieces.length - index };
    text += piece;
  }
  return { text, left: 0 };
}
