/**
 * The sentences of a text, each in a form in which a changed year, number or name does not hide that
 * it is the same, and plans in the form in which they would be told as done.
 */
import type { Range } from '../../diagnostic/place.ts';
import type { ReportText } from '../dataset.ts';

export interface Sentence {
  text: ReportText;
  /** In the text. */
  range: Range;
  words: string;
  /** Without figures, names, punctuation and blanks. */
  gist: string;
  /** The gist without the words that tell a plan from what was done; nothing where little is left. */
  deed: string;
  isPlan: boolean;
}

/** Shorter ones are the same by chance: 没有责任追究情形。 */
const SHORTEST = 10;

const SENTENCE = /[^。！？；!?;\n]+/g;
const HEADING = /^\s*(?:#|＃|[（(][一二三四五六七八九十]{1,3}[）)][^，,：:]*$)/;
/** 改进情况：… */
const LEAD = /^\s*[^，,：:]{2,8}[：:]/;
const BINDING = /\{\{[^{}]*\}\}/g;
const FIGURE = /[\d０-９零〇一二两三四五六七八九十百千万亿%％.．]+/g;
const NO_WORD = /[^\p{L}\p{N}]/gu;
const FUTURE = /将|拟|计划|打算|准备|下一步|明年|来年|今后|接下来|力争/;
/** What stands in a plan or in a report of the same deed, but not in both. */
const TENSE =
  /将|拟|计划|打算|准备|下一步|明年|来年|今后|接下来|力争|0是|0年度?|[今本]年度?|一年来|已经?|了|我[局办委厅省市县区镇乡]|本[局办委厅市县区镇乡]|本机关|本单位/g;

/**
 * @param names of the body, which do not tell two sentences apart
 * @returns the sentences that are long enough to be told apart from others
 */
export function sentencesOf(text: ReportText, names: readonly string[]): Sentence[] {
  const found: Sentence[] = [];
  for (const { 0: words, index: start } of text.text.matchAll(SENTENCE)) {
    if (HEADING.test(words)) continue;
    const gist = gistOf(words, names);
    if (gist.length < SHORTEST) continue;
    const range = { start: start + words.search(/\S/), end: start + words.trimEnd().length };
    const deed = gist.replace(TENSE, '');
    found.push({
      ...{ text, range, gist },
      words: words.trim(),
      deed: deed.length < SHORTEST ? '' : deed,
      isPlan: FUTURE.test(words),
    });
  }
  return found;
}

function gistOf(words: string, names: readonly string[]): string {
  const nameless = names.reduce((rest, name) => rest.replaceAll(name, ''), words);
  return nameless.replace(LEAD, '').replace(BINDING, '0').replace(FIGURE, '0').replace(NO_WORD, '');
}
