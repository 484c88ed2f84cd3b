/** Bindings in a text: `{{ path }}` stands for the number or words at that path of the report. */

export interface Binding {
  /** As written between the braces, without the blanks around it. */
  path: string;
  /** Where the binding stands in the text, braces included. */
  start: number;
  end: number;
}

/** Chinese keyboards give full-width braces, which nothing else is written in twice. */
const BINDING = /[{｛]{2}([^{}｛｝\n]*)[}｝]{2}/g;

/** All bindings of a text, in order. */
export function findBindings(text: string): Binding[] {
  return [...text.matchAll(BINDING)].map(({ 0: whole, 1: path = '', index }) => ({
    path: path.trim(),
    start: index,
    end: index + whole.length,
  }));
}
