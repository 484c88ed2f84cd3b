/** A block of cells as spreadsheets put it on the clipboard: a line a row, a tab between cells. */

/** @returns the cells row by row, or nothing where the text is that of a single cell */
export function readBlock(text: string): string[][] | undefined {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (!/[\t\n]/.test(lines)) return undefined;
  return lines.split('\n').map((line) => line.split('\t').map(cellText));
}

/** A number as spreadsheets show it; everything else as it stands, for a finding to name. */
export function cellText(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
}

/** Whether headings or labels came along, so that the block says itself where its numbers belong. */
export const hasLabels = (block: readonly (readonly string[])[]): boolean =>
  block.some((row) => row.some((cell) => /\p{Script=Han}{2}/u.test(cell)));
