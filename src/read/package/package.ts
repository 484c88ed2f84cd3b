/** A package of Office Open XML: parts, and the relations by which they find each other. */
import type { Property } from '../document.ts';
import { elements, textOf, type XmlElement, XmlReader } from './xml.ts';
import type { Archive } from './zip.ts';

/** Where a relation leads. */
export interface Relation {
  id: string;
  /** Last word of its type, e.g. `styles`. */
  type: string;
  /** Name of a part, or an address elsewhere. */
  target: string;
  external: boolean;
}

/** What a package needs of whatever holds its parts: an archive, or one flat file. */
export interface Parts {
  has(name: string): boolean;
  bytes(name: string): Uint8Array;
  xml(name: string, keep?: (element: XmlElement) => boolean): XmlElement;
}

/** The parts of an archive. */
export function archiveParts(archive: Archive): Parts {
  const names = new Map(archive.names.map((name) => [name.toLowerCase(), name]));
  const nameOf = (name: string): string => names.get(name.toLowerCase()) ?? name;
  return {
    has: (name) => names.has(name.toLowerCase()),
    bytes: (name) => archive.read(nameOf(name)),
    xml(name, keep) {
      const reader = new XmlReader(keep);
      archive.unpack(nameOf(name), (piece) => reader.write(piece));
      return reader.end();
    },
  };
}

/** The part that a package is about, and what stands in it. */
export interface MainPart {
  name: string;
  root: XmlElement;
}

export class Package {
  readonly parts: Parts;
  readonly #relations = new Map<string, Relation[]>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** The relations of a part; of the package itself without one. */
  relations(part = ''): Relation[] {
    const known = this.#relations.get(part);
    if (known) return known;
    const slash = part.lastIndexOf('/') + 1;
    const list = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    const found = this.parts.has(list)
      ? elements(this.parts.xml(list), 'Relationship').map((each) => relation(each, part))
      : [];
    this.#relations.set(part, found);
    return found;
  }

  /** The parts that a part has by a type of relation, as far as they are there, each of them once. */
  related(part: string, type: string): string[] {
    const ofType = this.relations(part).filter((each) => each.type === type && !each.external);
    const targets = new Set(ofType.map(({ target }) => target));
    return [...targets].filter((target) => this.parts.has(target));
  }

  /** The part that the package is about, if it is an office document. */
  mainPart(): MainPart | undefined {
    const [name] = this.related('', 'officeDocument');
    return name !== undefined && /(^|\.)xml$/.test(name)
      ? { name, root: this.parts.xml(name) }
      : undefined;
  }

  /** Title, author and so on, by their names in lower case. */
  properties(): Property[] {
    const parts = ['core-properties', 'extended-properties'].flatMap((type) =>
      this.related('', type),
    );
    return parts.flatMap((part) => elements(this.parts.xml(part)).flatMap(property));
  }
}

/** Office programs call the author creator, pages do not. */
function property(element: XmlElement): Property[] {
  const name = element.name.toLowerCase();
  const content = textOf(element).trim();
  return content === '' ? [] : [{ name: name === 'creator' ? 'author' : name, content }];
}

function relation({ attributes }: XmlElement, part: string): Relation {
  const target = attributes.get('Target') ?? '';
  const external = attributes.get('TargetMode') === 'External';
  return {
    id: attributes.get('Id') ?? '',
    type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
    target: external ? target : resolve(target, part),
    external,
  };
}

/** A name relative to the part that mentions it. */
function resolve(target: string, part: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
