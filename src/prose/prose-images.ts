/** The pictures that a text asks for, so that their files can be checked before anything is built. */
import type { Image, Root } from 'mdast';
import { imagePath } from './inlines.ts';
import { loadMarkdown } from './markdown.ts';
import { maskText } from './mask.ts';
import { readTypedLines } from './typed-lines.ts';

export interface ProseImage {
  /** As the text writes it, relative to the report's file. */
  path: string;
  /** The words for those who cannot see it. */
  alt: string;
}

/**
 * Finds the pictures of a text.
 * @param text Markdown as it stands in the report
 */
export async function proseImages(text: string): Promise<ProseImage[]> {
  if (!/[!！][[［]/.test(text)) return [];
  const parse = await loadMarkdown();
  const masked = maskText(readTypedLines(text));
  return [...imagesIn(parse(masked.text))].map(({ url, alt }) => ({
    path: imagePath(masked.unmask(url)),
    alt: masked.unmask(alt ?? ''),
  }));
}

function* imagesIn(node: Root | Root['children'][number]): Generator<Image> {
  if (node.type === 'image') yield node;
  else if ('children' in node) for (const child of node.children) yield* imagesIn(child);
}
