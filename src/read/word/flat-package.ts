/** A Word document in one XML file: a flat package, or the older format of Word 2003. */
import { bytesOfBase64 } from '../base64.ts';
import type { Parts } from '../package/package.ts';
import { child, elements, textOf, type XmlElement } from '../package/xml.ts';
import { damagedFile } from '../refusal.ts';

/** The parts of a flat package, by their names in lower case. */
export function flatParts(root: XmlElement): Parts {
  const parts = new Map(
    elements(root, 'pkg:part').map((part) => [nameOf(part).toLowerCase(), part]),
  );
  const find = (name: string): XmlElement => {
    const part = parts.get(name.toLowerCase());
    if (!part) throw damagedFile({ zh: `缺少 ${name}`, en: `it lacks ${name}` });
    return part;
  };
  return {
    has: (name) => parts.has(name.toLowerCase()),
    bytes: (name) => bytesOfBase64(textOf(child(find(name), 'pkg:binaryData') ?? find(name))),
    xml(name) {
      const [content] = elements(child(find(name), 'pkg:xmlData'));
      if (!content) throw damagedFile({ zh: `${name} 是空的`, en: `${name} is empty` });
      return content;
    },
  };
}

function nameOf({ attributes }: XmlElement): string {
  return (attributes.get('pkg:name') ?? '').replace(/^\//, '');
}
