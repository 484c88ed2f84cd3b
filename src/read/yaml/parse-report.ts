/**
 * Parses a report's text. The first mistake is reported and, where it is clear what was meant, put
 * right in a copy of the text, which is then parsed again: so each mistake is told once, without
 * the errors that follow from it, and the rest of the file can still be checked.
 */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { severalDocuments, tooDeep, tooLong } from '../../diagnostic/kinds/yaml/document.ts';
import type { Range } from '../../diagnostic/place.ts';
import { applyEdits } from '../edits.ts';
import type { Source } from '../source.ts';
import { findMistake } from './mistakes/find-mistake.ts';
import { findSuspicious } from './mistakes/find-suspicious.ts';
import type { Mistake } from './mistakes/mistake.ts';
import { openedText } from './mistakes/opened-text.ts';
import { DEPTH_LIMIT, type Parsed, parseYaml } from './parse-yaml.ts';
import { buildTree } from './source-tree.ts';

/** Who makes more mistakes than this gets the rest after putting these right. */
const REPAIR_LIMIT = 30;
/** Characters to parse in all: a long text is not parsed again and again. */
const REPAIR_BUDGET = 1_000_000;

type Outcome = Pick<Source, 'root' | 'diagnostics'>;

/**
 * @param text the decoded text; all ranges refer to it
 * @returns no root when the text cannot be understood to its end
 */
export function parseReport(original: string, file: string): Outcome {
  const diagnostics: Diagnostic[] = [];
  let text = original;
  let back = (range: Range): Range => within(range, original.length);
  for (let repairs = 0; ; repairs++) {
    const parsed = parseYaml(text);
    if ('exceeded' in parsed)
      return { diagnostics: [...diagnostics, exceeded(parsed, file, back)] };
    const mistake = nextMistake(file, text, parsed);
    if (!mistake) return finish(parsed, diagnostics, { file, text, original, back });
    const diagnostic = moved(mistake.diagnostic, back);
    const edits = mistake.edits;
    const again = diagnostics.some((known) => samePlace(known, diagnostic));
    if (!again) diagnostics.push(diagnostic);
    if (!edits || again || repairs >= REPAIR_LIMIT || repairs * text.length > REPAIR_BUDGET) {
      return { diagnostics };
    }
    const edited = applyEdits(text, edits);
    const previous = back;
    back = (range) => previous(edited.back(range));
    text = edited.text;
  }
}

type Complete = Exclude<Parsed, { exceeded: unknown }>;

function nextMistake(
  file: string,
  text: string,
  { document, problems }: Complete,
): Mistake | undefined {
  const opened = openedText(file, text);
  if (opened) return opened;
  const [problem] = problems;
  return problem ? findMistake(file, text, problem) : findSuspicious(file, text, document);
}

function finish(
  { document, second }: Complete,
  found: Diagnostic[],
  texts: Parameters<typeof buildTree>[1],
): Outcome {
  const { file, back } = texts;
  const { diagnostics, ...root } = buildTree(document, texts);
  const extra = second ? [severalDocuments({ file, range: back(second) })] : [];
  return { ...root, diagnostics: [...found, ...diagnostics, ...extra].sort(byPlace) };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.range?.start ?? 0) - (b.range?.start ?? 0);
}

function exceeded(
  { exceeded: limit, at }: Exclude<Parsed, Complete>,
  file: string,
  back: (range: Range) => Range,
): Diagnostic {
  const range = back({ start: at, end: at + 1 });
  return limit === 'depth' ? tooDeep({ file, range }, DEPTH_LIMIT) : tooLong({ file, range });
}

function moved(diagnostic: Diagnostic, back: (range: Range) => Range): Diagnostic {
  const { range, notes } = diagnostic;
  return {
    ...diagnostic,
    ...(range && { range: back(range) }),
    notes: notes.map((note) => (note.range ? { ...note, range: back(note.range) } : note)),
  };
}

/** The library may place what is missing at the end of the text after its end. */
function within({ start, end }: Range, length: number): Range {
  const from = Math.min(Math.max(0, start), length);
  return { start: from, end: Math.min(Math.max(from, end), length) };
}

function samePlace(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && a.range?.start === b.range?.start;
}
