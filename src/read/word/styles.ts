/** Formatting by named styles, each of which may be based on another. */
import { child, elements, type XmlElement } from '../package/xml.ts';
import { isOn, wordValue } from './shown.ts';

/** How a run looks, as far as it matters to who reads it. */
export interface Format {
  strong?: boolean | undefined;
  emphasis?: boolean | undefined;
  underline?: boolean | undefined;
  struck?: boolean | undefined;
  hidden?: boolean | undefined;
  raised?: 'superscript' | 'subscript' | 'baseline' | undefined;
}

/** What a style says of its paragraphs. */
export interface ParagraphStyle {
  name: string;
  outlineLevel?: number | undefined;
  /** The list and its level that paragraphs of this style are items of. */
  numbering?: { list: string; level: number | undefined } | undefined;
  format: Format;
}

const NO_STYLE: ParagraphStyle = { name: '', format: {} };

/** Heading styles as Word and WPS name them, in English whatever the language of the program. */
const HEADING = /^(?:heading|标题)\s*([1-9])$/i;

export class Styles {
  readonly #styles: ReadonlyMap<string, XmlElement>;
  readonly #defaults: Format;
  readonly #resolved = new Map<string, ParagraphStyle>();
  readonly #defaultParagraph: string | undefined;

  /** @param root the part `styles`, where there is one */
  constructor(root: XmlElement | undefined) {
    const styles = elements(root, 'w:style');
    this.#styles = new Map(styles.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
    const defaults = child(child(root, 'w:docDefaults'), 'w:rPrDefault');
    this.#defaults = formatOf(child(defaults, 'w:rPr'));
    this.#defaultParagraph = styles
      .find((style) => isDefaultParagraph(style))
      ?.attributes.get('w:styleId');
  }

  /** @param id of a paragraph style; the default one without it */
  paragraph(id: string | undefined = this.#defaultParagraph): ParagraphStyle {
    const { format, ...style } = this.#resolve(id);
    return { ...style, format: over(this.#defaults, format) };
  }

  /** What a character style adds. */
  character(id: string | undefined): Format {
    return id === undefined ? {} : this.#resolve(id).format;
  }

  #resolve(id: string | undefined): ParagraphStyle {
    if (id === undefined) return NO_STYLE;
    const known = this.#resolved.get(id);
    if (known) return known;
    const chain = this.#chain(id);
    let style = this.#resolved.get(chain.base) ?? NO_STYLE;
    for (const [name, element] of chain.styles) {
      style = derive(style, element);
      this.#resolved.set(name, style);
    }
    return style;
  }

  /** A style and those it is based on, the most basic one first, down to one that is known already. */
  #chain(id: string): { styles: [id: string, style: XmlElement][]; base: string } {
    const chain = new Map<string, XmlElement>();
    let base = id;
    for (let style = this.#styles.get(base); style && !chain.has(base); ) {
      chain.set(base, style);
      base = wordValue(style, 'w:basedOn') ?? '';
      style = this.#resolved.has(base) ? undefined : this.#styles.get(base);
    }
    return { styles: [...chain].reverse(), base };
  }
}

/** The formatting of a run's or a style's own properties. */
export function formatOf(properties: XmlElement | undefined): Format {
  return {
    strong: isOn(properties, 'w:b'),
    emphasis: isOn(properties, 'w:i'),
    underline: isOn(properties, 'w:u'),
    struck: isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike'),
    hidden: isOn(properties, 'w:vanish'),
    raised: wordValue(properties, 'w:vertAlign') as Format['raised'],
  };
}

/** Formatting on top of other formatting: what it says goes. */
export function over(below: Format, above: Format): Format {
  const said = Object.entries(above).filter(([, value]) => value !== undefined);
  return { ...below, ...Object.fromEntries(said) };
}

function derive(base: ParagraphStyle, style: XmlElement): ParagraphStyle {
  const properties = child(style, 'w:pPr');
  const name = wordValue(style, 'w:name') ?? '';
  const heading = HEADING.exec(name)?.[1];
  const outline = wordValue(properties, 'w:outlineLvl') ?? (heading && Number(heading) - 1);
  const numbering = child(properties, 'w:numPr');
  return {
    name,
    outlineLevel: outline === undefined ? base.outlineLevel : Number(outline),
    numbering: numbering ? numberingOf(numbering, base.numbering) : base.numbering,
    format: over(base.format, formatOf(child(style, 'w:rPr'))),
  };
}

/** Which list, and which level of it; what is not said is as in the style below. */
export function numberingOf(
  properties: XmlElement,
  base: ParagraphStyle['numbering'],
): ParagraphStyle['numbering'] {
  const list = wordValue(properties, 'w:numId') ?? base?.list;
  const level = wordValue(properties, 'w:ilvl');
  return list === undefined
    ? undefined
    : { list, level: level === undefined ? base?.level : Number(level) };
}

function isDefaultParagraph({ attributes }: XmlElement): boolean {
  const isDefault = ['1', 'true', 'on'].includes(attributes.get('w:default') ?? '');
  return isDefault && attributes.get('w:type') === 'paragraph';
}
