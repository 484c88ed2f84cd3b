/** The numbers of a chart in rows: for those who cannot see it, and for who reads a document back. */

import type { Bar, Block, Chart, Report } from './report.ts';
import { WRONG } from './wrong.ts';

/** Stands for a number that there is not. */
const NONE = '—';

/** What stands beside a bar. */
export const barText = ({ text, wrong }: Bar): string => `${text || NONE}${wrong ? WRONG : ''}`;

/** What the numbers of single bars are called. */
export const nameOfNumbers = ({ subject, unit }: Chart): string =>
  unit === undefined ? subject : `${subject}（${unit}）`;

/** Head and rows, the names of the parts in front. */
export function chartRows(chart: Chart): string[][] {
  const { series, parts } = chart;
  const names = series.length > 0 ? series : [nameOfNumbers(chart)];
  return [['', ...names], ...parts.map(({ name, bars }) => [name, ...bars.map(barText)])];
}

/** A picture as one line of words; of a chart with its numbers. */
export const pictureWords = (alt: string, rows: readonly string[][] = []): string =>
  `［图：${[alt, ...rows.map(rowWords)].join('；')}］`;

const rowWords = (row: readonly string[]): string => row.filter((words) => words !== '').join(' ');

/** Whether anything is to be drawn. */
export function hasChart({ blocks }: Pick<Report, 'blocks'>): boolean {
  const isChart = (block: Block): boolean =>
    block.kind === 'chart' || (block.kind === 'list' && block.items.flat().some(isChart));
  return blocks.some(isChart);
}
