/** Places in the file of what is found in a text: block texts and quotes write it in other ways. */
import type { Range } from '../../diagnostic/place.ts';
import type { Draft } from '../draft.ts';

/** What is found, and where that stands in the file: the whole text where escapes hide the place. */
export interface Placed<Found> {
  found: Found;
  range: Range;
  /** Whether the range is that of the very characters. */
  exact: boolean;
}

/** @param find gives what is to be found in a text, in order */
export function placesIn<Found extends Range>(
  { source }: Pick<Draft, 'source'>,
  { node }: Pick<Draft['texts'][number], 'node'>,
  find: (text: string) => Found[],
): Placed<Found>[] {
  const inText = find(String(node.value));
  if (inText.length === 0) return [];
  const { start, end } = node.range;
  const inFile = find(source.text.slice(start, end));
  const exact = inFile.length === inText.length;
  return inText.map((found, index) => ({
    found,
    exact,
    range: exact ? shifted(inFile[index]!, start) : node.range,
  }));
}

const shifted = ({ start, end }: Range, by: number): Range => ({
  start: start + by,
  end: end + by,
});
