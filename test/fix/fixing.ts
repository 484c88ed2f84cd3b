/** Reports as text, fixed the way the command does. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Fixed, fixReport } from '../../src/cli/commands/fix/fix-report.ts';
import { type CheckedInput, checkInput } from '../../src/compile.ts';
import type { Range } from '../../src/diagnostic/place.ts';
import type { Proposal } from '../../src/fix/proposal.ts';
import type { NumberField } from '../../src/form/form.ts';
import { formFolder, forms } from '../fixtures/forms.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const exampleText = (id: string): string =>
  readFileSync(`${formFolder(id)}example.yaml`, 'utf8');

export const reportText = (path: string): string => readFileSync(join(root, path), 'utf8');

const inputOf = (text: string) => ({
  file: 'report.yaml',
  bytes: new TextEncoder().encode(text),
  image: async () => readFileSync(join(root, 'examples/city-2024/channels.png')),
});

export const checkText = (text: string): Promise<CheckedInput> => checkInput(inputOf(text), forms);

/** Makes every change that is certain. */
export async function fixText(
  text: string,
  kinds: Proposal['kind'][] = ['spelling', 'repair'],
): Promise<Fixed & { text: string }> {
  const options = { kinds, likely: false, approve: ({ choices }: Proposal) => choices[0] };
  const fixed = await fixReport(inputOf(text), forms, options);
  return { ...fixed, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(fixed.bytes) };
}

export interface Cell {
  field: NumberField;
  value: number;
  /** As it stands in the text. */
  digits: string;
  range: Range;
}

/** The numbers that stand in the text for themselves. */
export async function cellsOf(text: string): Promise<Cell[]> {
  const { checked } = await checkText(text);
  const uses = new Map<number, number>();
  for (const { range } of checked!.values.values()) {
    if (range) uses.set(range.start, (uses.get(range.start) ?? 0) + 1);
  }
  return [...checked!.values].flatMap(([path, { value, range }]) => {
    const field = checked!.form.fields.get(path);
    const own = range && uses.get(range.start) === 1 ? range : undefined;
    return field?.kind === 'number' && path.includes('.') && typeof value === 'number' && own
      ? [{ field, value, digits: text.slice(own.start, own.end), range: own }]
      : [];
  });
}

export const replaced = (text: string, { start, end }: Range, by: string): string =>
  text.slice(0, start) + by + text.slice(end);
