/** Places in a text. Offsets everywhere; lines and columns only where something is printed. */

/** Half-open range of UTF-16 offsets in a file's text. */
export interface Range {
  start: number;
  end: number;
}

/** Line and column, both from 1; the column counts UTF-16 units. */
export interface Position {
  line: number;
  column: number;
}
