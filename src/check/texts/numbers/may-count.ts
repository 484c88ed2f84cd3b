/** A number, a binding, a numeral before a unit of cases, or a negation. */
const COUNT = /[\d０-９{｛未没无]|[零〇一二两三四五六七八九十百千万][^\u4e00-\u9fff]*[件宗份起例]/g;

/** Whether a text, as it is typed, may say anything that the tables could contradict. */
export const mayCount = (text: string): boolean => text.search(COUNT) >= 0;

const SENTENCE_END = /[。！？]/g;

/** Where the last sentence of a text ends that may say so; 0 where none may. */
export function endOfCounts(text: string): number {
  const last = [...text.matchAll(COUNT)].at(-1);
  if (!last) return 0;
  SENTENCE_END.lastIndex = last.index + last[0].length;
  return (SENTENCE_END.exec(text)?.index ?? text.length) + 1;
}
