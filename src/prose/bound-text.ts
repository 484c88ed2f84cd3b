/** Texts with bindings in them: what each binding shows, and plain texts with their bindings filled. */
import { findBindings } from './binding.ts';

/** What a binding shows. */
export interface Bound {
  text: string;
  /** Data path by English keys; of what was worked out there is none. */
  path?: string;
}

/** Gives what the binding of a path shows; nothing where the report has no such value. */
export type Resolve = (path: string) => Bound | undefined;

/** The text with each binding replaced by its value; one without a value stays as it is written. */
export function fillBindings(text: string, resolve: Resolve): string {
  return boundPieces(text, resolve)
    .map((piece) => piece.text)
    .join('');
}

/** The same in pieces: what a binding shows knows where it comes from. */
export function boundPieces(text: string, resolve: Resolve): (Bound | { text: string })[] {
  const pieces: (Bound | { text: string })[] = [];
  let done = 0;
  for (const { path, start, end } of findBindings(text)) {
    pieces.push(
      { text: text.slice(done, start) },
      resolve(path) ?? { text: text.slice(start, end) },
    );
    done = end;
  }
  return [...pieces, { text: text.slice(done) }].filter((piece) => piece.text !== '');
}
