/** Bold and raised words in a line of Markdown. */
import type { Run } from '../document.ts';
import { joinRuns } from '../join-runs.ts';

const INLINE =
  /\*\*(?<strong>[^*]+)\*\*|__(?<also>[^_]+)__|<sup>(?<raised>[^<]*)<\/sup>|(?<line><br\s*\/?>)|\\(?<plain>[!-/:-@[-`{-~])/gi;

/** Text with its bold and raised words, line breaks and escaped characters. */
export function inlineRuns(text: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    runs.push({ text: text.slice(from, match.index) }, inlineRun(match.groups ?? {}));
    from = match.index + match[0].length;
  }
  return joinRuns([...runs, { text: text.slice(from) }]);
}

function inlineRun({ strong, also, raised, line, plain }: Record<string, string | undefined>): Run {
  if (raised !== undefined) return { text: raised, superscript: true };
  if (line !== undefined) return { text: '\n' };
  if (plain !== undefined) return { text: plain };
  return { text: strong ?? also ?? '', strong: true };
}
