/** A number, a binding, a numeral before a unit of cases, or a negation. */
const COUNT = /[\d０-９{｛未没无]|[零〇一二两三四五六七八九十百千万][^\u4e00-\u9fff]*[件宗份起例]/;

/** Whether a text, as it is typed, may say anything that the tables could contradict. */
export const mayCount = (text: string): boolean => COUNT.test(text);
