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
 * Says once what a binding and the one right after it share: the name of a body, or the end of it,
 * with which the name of its office begins. For a form's own texts only.
 */
export function sayOnce(text: string, resolve: Resolve): string {
  const value = (binding?: Binding) => (binding && resolve(binding.path)?.text) ?? '';
  return findBindings(text).reduceRight((kept, binding, index, all) => {
    const next = all[index + 1];
    const shown = value(binding);
    const before = next?.start === binding.end ? withoutShared(shown, value(next)) : shown;
    if (before === shown) return kept;
    return kept.slice(0, binding.start) + before + kept.slice(binding.end);
  }, text);
}

/** One character that is the same may be chance: 政务办 and its 办公室. */
const LEAST_SHARED = 2;

/** A name without its end, where another begins with that: 青禾县民政局, 民政局办公室 → 青禾县. */
function withoutShared(name: string, following: string): string {
  if (following.startsWith(name)) return '';
  for (let cut = 1; cut <= name.length - LEAST_SHARED; cut++) {
    // What is left becomes words of the text, which other characters could turn into marks.
    const isPlain = /^\p{Script=Han}+$/u.test(name.slice(0, cut));
    if (isPlain && following.startsWith(name.slice(cut))) return name.slice(0, cut);
  }
  return name;
}
