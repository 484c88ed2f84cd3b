/** Bindings in a text: `{{ path }}` stands for the number or words at that path of the report. */

export interface Binding {
  /** As written between the braces, without the blanks around it. */
  path: string;
  /** Where the binding stands in the text, braces included. */
  start: number;
  end: number;
}

const BINDING = /\{\{([^{}\n]*)\}\}/g;

/** All bindings of a text, in order. */
export function findBindings(text: string): Binding[] {
  return [...text.matchAll(BINDING)].map(({ 0: whole, 1: path = '', index }) => ({
    path: path.trim(),
    start: index,
    end: index + whole.length,
  }));
}
