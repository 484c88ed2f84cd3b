/** Paths into last year's report, and whether two editions mean the same number by one path. */
import { labelTrail } from './field-words.ts';
import type { Form } from './form.ts';

/** What a path into last year's report begins with. */
const PREVIOUS = 'previous.';

/** The path in last year's report, or nothing where a path is one of this year's. */
export function pathInLastYear(path: string): string | undefined {
  return path.startsWith(PREVIOUS) ? path.slice(PREVIOUS.length) : undefined;
}

/** The path by which this year's report speaks of a number of last year's. */
export const lastYearsPath = (path: string): string => `${PREVIOUS}${path}`;

/** Whether two editions have the same number at a path: by every label above it, and in one unit. */
export function isSameNumber(path: string, one: Form, other: Form): boolean {
  if (one === other) return true;
  const [here, there] = [one.fields.get(path), other.fields.get(path)];
  if (here?.kind !== 'number' || there?.kind !== 'number') return false;
  return here.unit === there.unit && labelTrail(here).join() === labelTrail(there).join();
}
