/** A form's own texts, whose passages depend on what is given. */

import { type Binding, findBindings } from '../prose/binding.ts';
import type { Resolve } from '../prose/bound-text.ts';

/**
 * Leaves out each passage `[[ … ]]` that names a value the report does not have, or that has passages
 * in it and loses them all, from the inside out; and the brackets of the others, with the comma or the
 * empty parentheses that a passage leaves behind. For a form's own texts only.
 */
export function keepPassages(text: string, resolve: Resolve): string {
  const open: Passage[] = [{ text: '', inner: 0, kept: 0 }];
  for (const part of text.split(/(\[\[|\]\])/)) {
    if (part === '[[') open.push({ text: '', inner: 0, kept: 0 });
    else if (part === ']]' && open.length > 1) close(open.pop()!, open.at(-1)!, resolve);
    else open.at(-1)!.text += part;
  }
  return withoutRemains(open.map((passage) => passage.text).join('[['));
}

interface Passage {
  text: string;
  /** Passages in it, and those of them that are kept. */
  inner: number;
  kept: number;
}

function close({ text, inner, kept }: Passage, around: Passage, resolve: Resolve): void {
  around.inner += 1;
  if (inner > 0 && kept === 0) return;
  if (!findBindings(text).every(({ path }) => resolve(path))) return;
  around.kept += 1;
  around.text += text;
}

const withoutRemains = (text: string): string =>
  text.replaceAll('（，', '（').replaceAll('（）', '');

/**
 * Leaves out each binding right before one whose value begins with its own: the name of a body is
 * not said twice when its office is called after it. For a form's own texts only.
 */
export function sayOnce(text: string, resolve: Resolve): string {
  const value = (binding?: Binding) => binding && resolve(binding.path)?.text;
  return findBindings(text).reduceRight((kept, binding, index, all) => {
    const next = all[index + 1];
    const [first, second] = [value(binding), value(next)];
    const twice = next?.start === binding.end && first && second?.startsWith(first);
    return twice ? kept.slice(0, binding.start) + kept.slice(binding.end) : kept;
  }, text);
}
