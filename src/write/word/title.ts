/** The lines of the title (GB/T 9704-2012, 7.3.1: whole words, well-balanced). */

import { emWidth } from '../text-width.ts';
import { typeArea, typeSize } from './page.ts';

const perLine = typeArea.width / typeSize.title;

/**
 * The lines of a title. A line that is too long for the page is broken before the year, between the
 * name of the body and the name of the document, where both halves then fit; otherwise it is left
 * to be broken where it is full.
 */
export function titleLines(title: string): string[] {
  return title.split('\n').flatMap((line) => {
    const year = line.search(/(?<!\d)\d{4}年/);
    const halves = [line.slice(0, year).trimEnd(), line.slice(year)];
    const helps = year > 0 && halves.every((half) => emWidth(half) <= perLine);
    return emWidth(line) > perLine && helps ? halves : [line];
  });
}
