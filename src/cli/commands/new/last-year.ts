/** What a new report takes over from the one of the year before, whatever kind of file that is. */
import { relative, resolve, sep } from 'node:path';
import type { Checked } from '../../../check/dataset.ts';
import { checkInput } from '../../../compile.ts';
import { BLANK, yamlText } from '../../../edit/field-lines.ts';
import type { LastYear } from '../../../edit/skeleton.ts';
import { COMMON, reportFacts } from '../../../form/common-fields.ts';
import { isProse, isWithin } from '../../../form/fields.ts';
import type { Form, Operand } from '../../../form/form.ts';
import { isSameNumber, pathInLastYear } from '../../../form/last-year.ts';
import { resultOf, unread } from '../../batch/checkup.ts';
import { printFindings } from '../../batch/print-findings.ts';
import type { Session } from '../../config/session.ts';
import { openInput, STDIN } from '../../files/open-input.ts';
import type { ExitCode } from '../../world/world.ts';

interface Before {
  /** Absolute path; absent where it came by standard input. */
  path?: string;
  checked: Checked;
  year?: number;
  agency?: string;
}

/** @returns the report of the year before, or that it cannot be read, which has been told then */
export async function readLastYear(
  file: string,
  session: Session,
): Promise<Before | { exitCode: ExitCode }> {
  const { world, forms } = session;
  const opened = await openInput(file, world);
  const input = 'input' in opened ? await checkInput(opened.input, forms) : undefined;
  if (input?.checked) {
    const { checked } = input;
    const path = file === STDIN ? {} : { path: resolve(world.cwd, file) };
    return { ...path, checked, ...reportFacts(checked.values) };
  }
  const result = input ? resultOf(input) : 'finding' in opened ? unread(opened.finding) : undefined;
  const results = result ? [result] : [];
  session.show(await printFindings(results, session, 'text'), world.stderr);
  return { exitCode: 2 };
}

/** Who the body is, what is carried over, and what the texts are headed by. */
export function takenOver({ path, checked }: Before, form: Form, folder: string): LastYear {
  const way = path === undefined ? undefined : relative(folder, path).split(sep).join('/');
  const { carried, figures } = figuresOf(checked, form);
  const previous: [string, string][] =
    way !== undefined && form.fields.has(COMMON.previous) ? [[COMMON.previous, yamlText(way)]] : [];
  return { given: new Map([...previous, ...textsOf(checked, form), ...carried]), figures };
}

/** The texts about the body as they are, and the outlines of those that must be there. */
function textsOf({ texts }: Checked, form: Form): [string, string][] {
  const body = COMMON.agency.split('.')[0] ?? '';
  return texts.flatMap(({ field: { path }, text }): [string, string][] => {
    const field = form.fields.get(path);
    if (field?.kind !== 'text') return [];
    if (isProse(field)) return field.required ? [[path, outlineOf(text)]] : [];
    return isWithin(path, body) ? [[path, yamlText(text)]] : [];
  });
}

/** The relations to last year's report say which numbers it gives, and which it only bears on. */
function figuresOf(checked: Checked, form: Form) {
  const carried = new Map<string, string>();
  const figures = new Map<string, string>();
  for (const { left, right, operator } of form.relations) {
    const before = right.find(({ path }) => pathInLastYear(path) !== undefined);
    const text = before && figureOf(before, checked, form);
    const [cell] = left;
    if (!cell || text === undefined) continue;
    if (right.length === 1 && operator === '=') carried.set(cell.path, text);
    else figures.set(cell.path, text);
  }
  return { carried, figures };
}

function figureOf({ leaves }: Operand, { values, form: before }: Checked, form: Form) {
  const [path, ...others] = leaves.map((each) => pathInLastYear(each) ?? each);
  if (path === undefined || others.length > 0 || !isSameNumber(path, form, before))
    return undefined;
  const { value, text } = values.get(path) ?? {};
  return value === undefined ? undefined : text;
}

/** The headings of a text, each with a blank below it: what is to be written anew. */
function outlineOf(markdown: string): string {
  const headings = markdown.split('\n').filter((line) => /^#{1,6}\s/.test(line));
  const lines = headings.flatMap((heading) => [heading.trim(), BLANK]);
  return lines.length === 0 ? BLANK : lines.join('\n  ');
}
