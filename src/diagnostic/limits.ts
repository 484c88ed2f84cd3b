/**
 * The most that each kind of input may have. What has more is refused with a finding before any work
 * is done on it. Of YAML inside these limits, `parse-yaml.ts` knows how deep and how long it may be.
 */
const MB = 1024 * 1024;

/** In bytes, except where it says otherwise. */
export const limits = {
  /** A report, also from standard input; a real one has some dozens of kilobytes. */
  report: 1 * MB,
  configuration: 1 * MB,
  /** A schema, or another file in a folder of forms. */
  formFile: 4 * MB,
  /** A larger picture does not belong into a document that is sent around. */
  picture: 32 * MB,
  /** Pictures that are looked at in a document of others. */
  pictures: 100,
  /** Pixels of a picture: what shows it needs four bytes of memory for each. */
  pixels: 100_000_000,
  /** A document that lies beside the reports and is asked which report it was made of. */
  document: 64 * MB,
  /** A document to be read. */
  foreign: 20 * MB,
  /** All that is unpacked of an archive, counted while it is done: its own sizes may lie. */
  unpacked: 64 * MB,
  /** Cells of a document, all tables together. A report has some three hundred. */
  cells: 30_000,
  /** Columns of a table; a span that claims more columns than `span` gets that many. */
  columns: 1_000,
  span: 100,
  /** Characters that a document shows, and lines of text or paragraphs outside of its tables. */
  characters: 1_000_000,
  lines: 20_000,
  /** What the pages of a PDF are drawn with: it takes as many steps to read one. */
  operators: 500_000,
  /** One part in XML. */
  xml: 32 * MB,
  /** Elements of a part in XML and of a web page, and how deep they are nested. */
  elements: 300_000,
  pageElements: 100_000,
  nesting: 1_000,
} as const;
