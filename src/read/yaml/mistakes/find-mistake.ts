/** From the first error of the YAML library to the mistake behind it. */
import { syntax } from '../../../diagnostic/kinds/yaml/document.ts';
import type { Problem } from '../parse-yaml.ts';
import { notIndented, spacesAbove } from './block-text.ts';
import { extra, unclosed as unclosedBracket } from './brackets.ts';
import { betweenKeys, doubled } from './commas.ts';
import { tabs, wideSpaces } from './indent-characters.ts';
import { firstLine, misaligned } from './indentation.ts';
import { keyLine, wideAfterColon } from './key-line.ts';
import { type Context, contextOf, type Detector, lineWithWords, type Mistake } from './mistake.ts';
import { afterBar, colon, comment, dash, hash, special } from './plain-text.ts';
import { backslash, textAfter, unclosed as unclosedQuote } from './quotes.ts';

/** The first that recognises its mistake is right: the most particular stand first. */
const DETECTORS: Detector[] = [
  tabs,
  spacesAbove,
  notIndented,
  wideAfterColon,
  unclosedQuote,
  textAfter,
  backslash,
  unclosedBracket,
  doubled,
  betweenKeys,
  comment,
  special,
  extra,
  afterBar,
  wideSpaces,
  hash,
  dash,
  firstLine,
  misaligned,
  colon,
  keyLine,
];

/** Says what the person did who caused an error of the library. */
export function findMistake(file: string, text: string, problem: Problem): Mistake {
  const context = contextOf(file, text, problem);
  for (const detect of DETECTORS) {
    const mistake = detect(context);
    if (mistake) return mistake;
  }
  return unrecognised(context);
}

function unrecognised(context: Context): Mistake {
  const { start } = context.problem;
  const { words } = lineWithWords(context, start);
  const from = start >= words.start && start < words.end ? start : words.start;
  return { diagnostic: syntax({ file: context.file, range: { start: from, end: words.end } }) };
}
