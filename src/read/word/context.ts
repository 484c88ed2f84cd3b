/** What the reading of one part of a Word document needs to know, and what it collects. */
import type { Picture } from '../document.ts';
import type { LeftOutList } from '../left-out.ts';
import type { XmlElement } from '../package/xml.ts';
import type { TableCounter } from '../table-counter.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

export interface WordContext {
  styles: Styles;
  numbering: Numbering;
  /** Gives a picture or the address of a link by the id of its relation. */
  links: Links;
  leftOut: LeftOutList;
  tables: TableCounter;
  /** The fields that are open: of each, whether its code or its result is being read. */
  fields: ('code' | 'result')[];
  /** Boxes with tables in them that the paragraph holds: they are read behind it. */
  boxes: XmlElement[];
  /** Paragraphs of the body so far. */
  paragraphs: number;
}

export interface Links {
  picture(id: string, alt: string): Picture;
  address(id: string): string | undefined;
  /** The numbers of a chart, in rows below a head. */
  chart(id: string): string[][] | undefined;
}
