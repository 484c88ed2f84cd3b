/** How a section of a form is printed: the keyword `layout`. */

export type Layout = MatrixLayout | StackLayout | ProseLayout;

/** Rows × columns: nested objects are the rows, an axis object gives the columns. */
export interface MatrixLayout {
  kind: 'matrix';
  /** What people call the table in a message. */
  name: string;
  /** What the table shows, for assistive technology. */
  caption: string;
  /** Words in the top left cell. */
  corner?: string;
  /** Relative widths of all grid columns; even when absent. */
  widths?: number[];
}

/** Several small tables of one width below each other. */
export interface StackLayout {
  kind: 'stack';
  name: string;
  caption: string;
  /** Heading of the column of labels. */
  stub: string;
  parts: StackPart[];
  widths?: number[];
}

export interface StackPart {
  /** Heading across the part. */
  band: string;
  /** Keys of the rows, in printed order. */
  rows: string[];
  /** Heading of the number column when the rows are plain numbers. */
  column?: string;
}

/** Running text in Markdown. */
export interface ProseLayout {
  kind: 'prose';
}
