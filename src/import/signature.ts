/** The signature at the end of a document, which is no part of its last text. */
import { type Paragraph, runText, type Table } from '../read/document.ts';
import { readSignature } from '../report/signature.ts';

type Blocks = (Paragraph | Table)[];

export interface Signed {
  /** What stands below each heading, without the signature. */
  below: ReadonlyMap<string, Blocks>;
  /** The body that signs and the day, as `YYYY-MM-DD`. */
  signature?: { body: string; day: string; words: string };
}

/** A body and a day stand on two lines, or on one. */
const MOST_LINES = 2;

/** Takes the signature off the end of the last section. A day without a body is none. */
export function apartFromSignature(below: ReadonlyMap<string, Blocks>): Signed {
  const [key, blocks = []] = [...below].at(-1) ?? [];
  if (key === undefined) return { below };
  for (let count = 1; count <= MOST_LINES; count++) {
    const words = wordsOf(blocks.slice(-count));
    const signature = words === undefined ? undefined : readSignature(words);
    if (words === undefined || !signature || signature.body === '') continue;
    const rest = new Map(below).set(key, blocks.slice(0, -count));
    return { below: rest, signature: { ...signature, words } };
  }
  return { below };
}

function wordsOf(blocks: Blocks): string | undefined {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.heading === undefined ? [runText(block.runs).trim()] : [],
  );
  return texts.length === blocks.length ? texts.join('\n') : undefined;
}
