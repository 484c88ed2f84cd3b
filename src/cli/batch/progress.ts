/**
 * How far a long run has come, in one line of the terminal that is drawn again and again; libraries
 * write to the terminal past what makes text printable.
 */
import type { Language } from '../../diagnostic/diagnostic.ts';
import { displayWidth } from '../../diagnostic/display-width.ts';
import { printable, printed, terminalControl } from '../../diagnostic/printable.ts';
import { unanswered } from '../../diagnostic/summary.ts';
import type { World } from '../world/world.ts';
import type { Checkup } from './checkup.ts';

/** Who waits less than this needs no line, in milliseconds. */
const PATIENCE = 500;
/** Between two drawings, in milliseconds. */
const INTERVAL = 100;

/** Some terminals do not say, or say 0. */
const UNKNOWN_WIDTH = 80;

const redrawn = terminalControl((line) => `\r\u001B[K${line}`);

export interface Progress {
  add(checkup: Checkup): void;
  /** Takes the line away. */
  clear(): void;
}

/** Only where standard error is a terminal; elsewhere it does nothing. */
export function progress(
  { stderr, now }: Pick<World, 'stderr' | 'now'>,
  language: Language,
  total: number,
): Progress {
  if (total < 2 || !stderr.isTTY) return { add() {}, clear() {} };
  const start = now().getTime();
  let drawn = start + PATIENCE - INTERVAL;
  let [files, findings, visible] = [0, 0, false];
  return {
    add({ diagnostics }) {
      files++;
      findings += unanswered(diagnostics).length;
      const time = now().getTime();
      if (time - drawn < INTERVAL) return;
      drawn = time;
      visible = true;
      const words = progressWords(files, total, time - start, findings)[language];
      stderr.write(redrawn(printable(fitting(words, stderr.columns || UNKNOWN_WIDTH))));
    },
    clear() {
      if (visible) stderr.write(redrawn(printed``));
      visible = false;
    },
  };
}

/** The most important first. */
function progressWords(files: number, total: number, elapsed: number, findings: number) {
  const rate = (files / elapsed) * 1000;
  const left = Math.ceil((total - files) / rate);
  const speed = rate >= 10 ? rate.toFixed(0) : rate.toFixed(1);
  return {
    zh: [
      `已处理 ${files}/${total} 份`,
      `发现 ${findings} 处问题`,
      `约剩 ${left} 秒`,
      `每秒 ${speed} 份`,
    ],
    en: [`${files}/${total} reports`, `${findings} findings`, `about ${left} s left`, `${speed}/s`],
  };
}

/** As many of the parts as one line holds: a line that wraps could not be taken away again. */
function fitting(parts: string[], columns: number): string {
  const line = parts.join(' · ');
  return displayWidth(line) < columns || parts.length === 1
    ? line
    : fitting(parts.slice(0, -1), columns);
}
