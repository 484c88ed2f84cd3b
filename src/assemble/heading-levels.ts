/** Levels of the headings in one section. */

import { textOf } from '../prose/lines.ts';
import { type Draft, hasSecondLevelNumber, PLAIN_HEADING } from '../prose/read-prose.ts';
import type { Heading } from '../report/report.ts';

type Level = Heading['level'];

/**
 * The depths that a section uses become levels 2, 3, 4 in order; level 1 is its own heading. A
 * plain 「（一）」 line counts like the typed headings that are numbered so, if there are any.
 * @returns the level of a depth
 */
export function headingLevels(drafts: Draft[]): (depth: number) => Level {
  const headings = drafts.filter((draft) => draft.kind === 'heading');
  const typed = headings.filter(({ depth }) => depth !== PLAIN_HEADING);
  const numbered = typed.find(({ content }) => hasSecondLevelNumber(textOf(content)));
  const depthOf = (depth: number) => (depth === PLAIN_HEADING ? (numbered?.depth ?? depth) : depth);
  const used = [...new Set(headings.map(({ depth }) => depthOf(depth)))].sort((a, b) => a - b);
  return (depth) => Math.min(used.indexOf(depthOf(depth)) + 2, 4) as Level;
}
