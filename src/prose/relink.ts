/** The same text with its pictures elsewhere. */
import type { TextImage } from './inlines.ts';
import { readProse, type TextBlock } from './read-prose.ts';

/**
 * A text whose pictures are linked as in another one that shows the same; unchanged where the two do
 * not show as many.
 */
export async function relinked(text: string, other: string): Promise<string> {
  if (!other.includes('![')) return text;
  const [own, others] = await Promise.all([text, other].map(shownImages));
  if (!own || own.length !== others?.length) return text;
  return own.reduceRight((result, { range: { start, end } }, at) => {
    const { range } = others[at]!;
    return result.slice(0, start) + other.slice(range.start, range.end) + result.slice(end);
  }, text);
}

/** Pictures of files that are shown; in headings and tables stand the words for them. */
async function shownImages(text: string): Promise<TextImage[]> {
  const { blocks } = await readProse(text, () => undefined);
  return imagesIn(blocks);
}

const imagesIn = (blocks: TextBlock[]): TextImage[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'image') return block.image.chart ? [] : [block.image];
    return block.kind === 'list' ? block.items.flatMap(imagesIn) : [];
  });
