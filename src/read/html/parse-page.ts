/** Parses a page as browsers do, within limits that no report comes near. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse, type Token } from 'parse5';
import { limits } from '../../diagnostic/limits.ts';
import { tooDeep, tooManyElements } from '../package/xml.ts';
import { moreThan } from '../refusal.ts';
import type { HtmlElement } from './nodes.ts';

/** An element with more is an attack: each is compared with all before it. */
const MOST_ATTRIBUTES = 256;
/** The parser puts names together letter by letter. */
const LONGEST_NAME = 10_000;

/** @returns the element `html` */
export function parsePage(text: string): HtmlElement {
  checkAttributes(text);
  let elements = 0;
  let depth = 0;
  const page = parse(text, {
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...particulars) {
        if (++elements > limits.pageElements) throw tooManyElements(limits.pageElements);
        return defaultTreeAdapter.createElement(...particulars);
      },
      onItemPush() {
        if (++depth > limits.nesting) throw tooDeep();
      },
      onItemPop() {
        depth--;
      },
      ...briefLocations,
    },
  });
  return (
    page.childNodes.find((node): node is DefaultTreeAdapterTypes.Element => 'tagName' in node) ??
    defaultTreeAdapter.createElement('html', html.NS.HTML, [])
  );
}

/** The parser tells lines and columns of each tag and attribute: of all that, this is what is kept. */
const briefLocations: Pick<
  typeof defaultTreeAdapter,
  'setNodeSourceCodeLocation' | 'updateNodeSourceCodeLocation'
> = {
  setNodeSourceCodeLocation(node, location) {
    if (!location) return;
    const { startOffset, endOffset } = location;
    node.sourceCodeLocation = { startOffset, endOffset } as Token.Location;
  },
  updateNodeSourceCodeLocation(node, { endOffset, endTag }) {
    if (!node.sourceCodeLocation) return;
    if (endOffset !== undefined) node.sourceCodeLocation.endOffset = endOffset;
    if (endTag) (node.sourceCodeLocation as Token.ElementLocation).endTag = endTag;
  },
};

const TAG = /<(?:!--|([a-z][^\s/>]*))/gi;
const ATTRIBUTE = /[\s/]+([^\s/>=]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?/y;

/** Elements that hold text in which nothing else is a tag. */
const RAW = /^(script|style|textarea|title|xmp|iframe|noembed|noframes)$/i;

function checkAttributes(text: string): void {
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(text); tag; tag = TAG.exec(text)) {
    const name = tag[1];
    ATTRIBUTE.lastIndex = TAG.lastIndex;
    for (let count = 0; name !== undefined; count++) {
      const attribute = ATTRIBUTE.exec(text)?.[1];
      if (attribute === undefined) break;
      if (count === MOST_ATTRIBUTES || attribute.length > LONGEST_NAME) {
        throw moreThan(MOST_ATTRIBUTES, {
          zh: '一个网页元素的属性',
          en: 'attributes of one element',
        });
      }
      TAG.lastIndex = ATTRIBUTE.lastIndex;
    }
    if (name === undefined) skipTo('-->', text);
    else if (RAW.test(name)) skipTo(`</${name}`, text);
  }
}

function skipTo(end: string, text: string): void {
  const at = text.indexOf(end, TAG.lastIndex);
  TAG.lastIndex = at === -1 ? text.length : at;
}
