/**
 * Hands out the numbers of one document: links, pictures, lists.
 *
 * `docx` counts some of them through the life of the process and draws others at random; ours start
 * afresh with every document, so that the same report gives the same bytes.
 */

export interface Numbering {
  /** Name of the relationship for an address, the same for the same address. */
  link(address: string): string;
  picture(): number;
  list(): number;
  /** All addresses with the names of their relationships. */
  links(): ReadonlyMap<string, string>;
}

export function newNumbering(): Numbering {
  const links = new Map<string, string>();
  let pictures = 0;
  let lists = 0;
  return {
    link(address) {
      const name = links.get(address) ?? `Link${links.size + 1}`;
      links.set(address, name);
      return name;
    },
    picture: () => ++pictures,
    list: () => ++lists,
    links: () => links,
  };
}
