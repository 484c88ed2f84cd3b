/**
 * The tree between the data and the writers: a finished report in which every word, number and
 * span is final. A writer needs nothing else and knows nothing of YAML, schemas or forms.
 */

import type { DataSet } from './data-set.ts';

export interface Report {
  language: 'zh-CN';
  /** The printed title; a line break in it is a line break on the page. */
  title: string;
  metadata: Metadata;
  /** A draft has errors or was asked for as one: every page is marked. */
  draft: boolean;
  blocks: Block[];
  /** The same report in other formats, beside the document. */
  beside?: FileBeside[];
  /** The data set behind the pages, for machines that read them. */
  data: DataSet;
}

export interface FileBeside {
  format: string;
  /** Its name in the folder of the document. */
  name: string;
}

export interface Metadata {
  /** Full name of the body that reports. */
  author: string;
  /** Reporting year. */
  year: number;
  /** Kind of report, e.g. the official name of the form. */
  subject: string;
  description: string;
  keywords: string[];
  /** Date of publication, `YYYY-MM-DD`, where the data gives one. */
  date?: string;
  /** Instant that the files carry as their date, ISO 8601 in UTC; never the clock's. */
  modified: string;
  /** Values for the `<meta>` tags of government sites, only those that were given. */
  site?: SiteMetadata;
}

/** Names as in 国办发〔2017〕47号, first letter in lower case. */
export interface SiteMetadata {
  siteName?: string;
  siteDomain?: string;
  siteIDCode?: string;
  columnName?: string;
  columnDescription?: string;
  columnKeywords?: string;
  columnType?: string;
  url?: string;
  image?: string;
}

export type Block = Heading | Paragraph | List | Table | Figure | Chart | Signature;

/** Level 1 is 「一、」, 2 「（一）」, 3 「1.」, 4 「（1）」 of GB/T 9704-2012, 7.3.3. */
export interface Heading {
  kind: 'heading';
  level: 1 | 2 | 3 | 4;
  /** Unique in the report, usable as an HTML id. */
  id: string;
  content: Inline[];
}

export interface Paragraph {
  kind: 'paragraph';
  content: Inline[];
}

export interface List {
  kind: 'list';
  ordered: boolean;
  /** Number of the first item of an ordered list. */
  start: number;
  items: Block[][];
}

export interface Figure {
  kind: 'figure';
  image: Uint8Array;
  mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/svg+xml';
  /** Size in CSS pixels. */
  width: number;
  height: number;
  alt: string;
  /** Printed below the picture; empty when there is none. */
  caption: string;
}

/** Numbers drawn as bars: the parts of a whole side by side, or one number over the years. */
export interface Chart {
  kind: 'chart';
  /** Unique in the report, usable as an HTML id. */
  id: string;
  /** How a text asks for it, with data paths by English keys: `chart:group`. */
  source: string;
  alt: string;
  /** Printed below the chart; empty when there is none. */
  caption: string;
  /** What the numbers are numbers of. */
  subject: string;
  /** What the numbers count. */
  unit?: string;
  /** Bars stand upright, one for each year; else they lie below each other. */
  upright: boolean;
  /** Names of the bars of a cluster, in their order; of single bars there is none. */
  series: string[];
  /** With one bar each, or a cluster of them. */
  parts: { name: string; bars: Bar[] }[];
}

export interface Bar {
  /** Absent where there is no such number: nothing is drawn. */
  value?: number;
  /** Digits as they stand in the report. */
  text: string;
  /** Data path of the number, unless it is a sum. */
  path?: string;
  /** In a draft: an error is about the number, or it is not filled in. */
  wrong?: true;
}

/** What ends a report (落款, GB/T 9704-2012, 7.3.5): who answers for it, and since which day. */
export interface Signature {
  kind: 'signature';
  body: string;
  /** `YYYY-MM-DD` */
  day: string;
}

/** A run of text with one formatting. */
export interface Inline {
  text: string;
  strong?: true;
  /** Data path of the number or words that a binding put here. */
  path?: string;
  /** `http:`, `https:` or `mailto:` address. */
  href?: string;
}

/** A resolved grid: the cells tile `columnWidths.length` × `rows.length` without gap or overlap. */
export interface Table {
  kind: 'table';
  /** Unique in the report, usable as an HTML id. */
  id: string;
  /** What the table shows, for a caption and for assistive technology. */
  caption: string;
  /** `form`: a table of the official form. `prose`: one that the author wrote in the text. */
  origin: 'form' | 'prose';
  /** Relative width of each grid column, in any unit. */
  columnWidths: number[];
  /** Leading rows that are the head and are repeated after a page break. */
  headRows: number;
  /** The cells that start in each row, from left to right. */
  rows: Cell[][];
  /** A large table may begin right below the text and run over to the next page. */
  runsOn?: true;
  /** Lines printed below the table, which stay with it. */
  notes?: Inline[][];
}

/**
 * `corner` the top left cell · `head` a column's heading · `stub` a row's heading ·
 * `band` a heading across the table · `number` a figure · `text` words in a table of the prose.
 */
export type CellRole = 'corner' | 'head' | 'stub' | 'band' | 'number' | 'text';

export interface Cell {
  /** Unique in the report, usable as an HTML id. */
  id: string;
  role: CellRole;
  /** Grid position of the upper left corner, from 0. */
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  text: string;
  /** Words behind a number, with the brackets around them. */
  note?: string;
  /** Where the text stands when its author says so; otherwise the role decides. */
  align?: 'left' | 'center' | 'right';
  /** Data path of the number that the cell shows. */
  path?: string;
  /** In a draft: an error is about the number, or it is not filled in. */
  wrong?: true;
  /** Ids of the heading cells that apply to this cell, columns first, then rows, outer first. */
  headers: string[];
}
