/** What messages repeat of a file. */

/** Longest piece of a file that a message repeats. */
const MAX_QUOTED = 24;

/** A piece of the file for a message: one line, not too long. */
export function quote(text: string): string {
  const [line = ''] = text.trim().split(/[\r\n]/);
  const characters = Array.from(line);
  const cut = characters.length > MAX_QUOTED ? characters.slice(0, MAX_QUOTED).join('') : line;
  return cut === text.trim() ? cut : `${cut}…`;
}
