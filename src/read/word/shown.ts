/** What of a Word document a reader sees: wrappers opened, deletions left out, one of two alternatives. */
import type { DocumentPlace } from '../document.ts';
import type { LeftOutList } from '../left-out.ts';
import { child, descendants, elements, textOf, type XmlElement } from '../package/xml.ts';

/** Elements that mean what stands in them. */
const WRAPPERS = new Set([
  'w:ins',
  'w:moveTo',
  'w:sdtContent',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:subDoc',
  'm:oMath',
  'm:oMathPara',
  'wx:sect',
  'wx:sub-section',
  'aml:content',
]);

const DELETED = new Set(['w:del', 'w:moveFrom']);
const INSERTED = new Set(['w:ins', 'w:moveTo']);

/**
 * The elements below that count, in order.
 * @param place where they stand, for what is left out
 */
export function* shown(
  parent: XmlElement,
  leftOut: LeftOutList,
  place?: DocumentPlace,
): Generator<XmlElement> {
  for (const each of elements(parent)) {
    if (isDeleted(each)) leftOut.add('deleted', textOf(each), place);
    else {
      if (isInserted(each)) leftOut.add('inserted', textOf(each), place);
      const inner = contentOf(each);
      if (inner) yield* shown(inner, leftOut, place);
      else yield each;
    }
  }
}

function isDeleted({ name, attributes }: XmlElement): boolean {
  if (name === 'aml:annotation') return attributes.get('w:type') === 'Word.Deletion';
  return DELETED.has(name);
}

/** It is read, but nobody has accepted it yet. */
function isInserted({ name, attributes }: XmlElement): boolean {
  if (name === 'aml:annotation') return attributes.get('w:type') === 'Word.Insertion';
  return INSERTED.has(name);
}

/** What stands in a wrapper; undefined when the element is none. */
function contentOf(element: XmlElement): XmlElement | undefined {
  if (WRAPPERS.has(element.name)) return element;
  if (element.name === 'w:sdt') return child(element, 'w:sdtContent') ?? NOTHING;
  if (element.name === 'mc:AlternateContent') return alternative(element);
  if (element.name === 'aml:annotation') return child(element, 'aml:content') ?? NOTHING;
  return undefined;
}

const NOTHING: XmlElement = { name: '', attributes: new Map(), children: [] };

/** Both alternatives show the same. The first serves if it is in words that we know. */
function alternative(element: XmlElement): XmlElement {
  const choice = child(element, 'mc:Choice');
  const known = choice && elements(choice).some(({ name }) => name.includes(':'));
  return (known ? choice : child(element, 'mc:Fallback')) ?? choice ?? NOTHING;
}

/** Whether a switch such as `w:b` is on; undefined when it is not there. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(properties, name);
  return element && !['0', 'false', 'off', 'none'].includes(wordValue(element) ?? '');
}

/** The value of an element, or of one directly below it. */
export function wordValue(element: XmlElement | undefined, name?: string): string | undefined {
  const holder = name === undefined ? element : child(element, name);
  return holder?.attributes.get('w:val');
}

/** The text of a drawing's boxes, which stand beside the document and not in it. */
export function boxText(drawing: XmlElement): string {
  return [...descendants(drawing, 'wps:txbx', 'v:textbox')].map(paragraphsText).join('\n');
}

/** The text of the paragraphs below, for what is told but not read. */
export function paragraphsText(parent: XmlElement): string {
  const lines = [...descendants(parent, 'w:p')].map((paragraph) =>
    [...descendants(paragraph, 'w:t')].map(textOf).join(''),
  );
  return lines.join('\n').trim();
}
