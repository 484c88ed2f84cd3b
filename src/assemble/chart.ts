/** A chart that a text asks for, drawn from the numbers of the report. */
import { type Charted, chartData, type ReadBar } from '../check/charts/chart-data.ts';
import { wordsInstead } from '../prose/figure.ts';
import type { TextImage } from '../prose/inlines.ts';
import type { Bar, Chart, Paragraph } from '../report/report.ts';

/**
 * The block for a chart. One that cannot be drawn is replaced by its words.
 * @param marked in a draft: data paths of numbers that are wrong; what is not there is marked as well
 */
export function chart(
  image: TextImage,
  id: string,
  report: Charted,
  marked: ReadonlySet<string> | undefined,
): Chart | Paragraph {
  const data = image.chart && chartData(image.chart, report);
  if (!data || 'fault' in data) return wordsInstead(image);
  const { contradicted: _, parts, ...head } = data;
  const { alt, caption } = image;
  const drawn = parts.map(({ name, bars }) => ({
    name,
    bars: bars.map((bar) => barOf(bar, marked)),
  }));
  return { kind: 'chart', id, ...head, alt, caption, parts: drawn };
}

function barOf({ cells, ...bar }: ReadBar, marked: ReadonlySet<string> | undefined): Bar {
  const isOwn = cells.length > 0;
  const isWrong = bar.value === undefined || cells.some((cell) => marked?.has(cell));
  return marked && isOwn && isWrong ? { ...bar, wrong: true } : bar;
}
