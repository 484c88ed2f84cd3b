/** An exception as the lines of a report, and where in the file they go. */
import type { Edit } from '../read/edits.ts';
import type { Entry, ListNode, Source } from '../read/source.ts';
import { entryLine, itemLines, listText, yamlText } from './field-lines.ts';
import {
  brokenBefore,
  insertAt,
  insertBelow,
  isFlow,
  lineBefore,
  lineBreakOf,
} from './text-lines.ts';

/** What an exception says. */
export interface ExceptionWords {
  /** Id of a relation, or code of a kind of finding. */
  rule: string;
  /** Data paths; none for all findings of the rule. */
  cells: string[];
  reason: string;
  by?: string;
  /** Last day on which it counts, `YYYY-MM-DD`. */
  until?: string;
  /** The reason is printed below the table. */
  publish?: true;
  /** Name of the values it was made for. */
  values?: string;
}

/** The key of the list of exceptions, or of a part of an exception, as the file would write it. */
export type KeyOf = (key: string) => string;

/** The lines of one exception, without indentation. */
export function exceptionLines(
  { rule, cells, reason, by, until, publish, values }: ExceptionWords,
  keyOf: KeyOf,
): string[] {
  const entries: [string, string | undefined][] = [
    ['rule', rule],
    ['cells', cells.length === 0 ? undefined : listText(cells)],
    ['reason', yamlText(reason)],
    ['by', by === undefined ? undefined : yamlText(by)],
    ['until', until],
    ['publish', publish && 'true'],
    ['values', values],
  ];
  return entries.flatMap(([key, value]) =>
    value === undefined ? [] : [entryLine(keyOf(key), value)],
  );
}

/** A list with one exception in it. */
export function exceptionList(key: string, lines: readonly string[]): string[] {
  return [entryLine(key, ''), ...itemLines(lines, '  ')];
}

/**
 * Puts an item behind the last one of the list, or a new list at the end of the file.
 * @param entry the list as it stands in the file, if it does
 * @returns nothing where the list is written in a way that has no lines for items
 */
export function insertionOf(
  lines: string[],
  key: string,
  { text, root }: Source,
  entry: Entry | undefined,
): Edit | undefined {
  if (!entry) return root && isFlow(text, root.range.start) ? undefined : atEnd(text, key, lines);
  const { value } = entry;
  if (value.kind === 'scalar')
    return insertBelow(text, entry.key.range.end, itemLines(lines, '  '));
  if (value.kind !== 'list') return undefined;
  const [last] = value.items.slice(-1);
  if (!last) return inPlaceOf(value, text, itemLines(lines, '  '));
  const indent = isFlow(text, value.range.start) ? undefined : dashIndent(text, value);
  if (indent === undefined) return undefined;
  return insertBelow(text, last.range.end, itemLines(lines, indent));
}

function inPlaceOf({ range }: ListNode, text: string, lines: string[]): Edit {
  const start = text.slice(0, range.start).trimEnd().length;
  return { start, end: range.end, text: brokenBefore(text, lines) };
}

function atEnd(text: string, key: string, lines: string[]): Edit {
  const br = lineBreakOf(text);
  const ended = text.endsWith('\n') ? '' : br;
  const apart = /\n[ \t\r]*\n$/.test(text) ? '' : br;
  const list = [...exceptionList(key, lines), ''].join(br);
  return insertAt(text.length, ended + apart + list);
}

/** The blanks in front of the dash of the last item, where its first key stands beside the dash. */
function dashIndent(text: string, { items }: ListNode): string | undefined {
  const start = items.at(-1)?.range.start ?? 0;
  return /^( *)- +$/.exec(lineBefore(text, start))?.[1];
}
