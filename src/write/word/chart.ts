/**
 * Charts that Word draws itself, each with its numbers in a workbook that "edit data" opens. The
 * library writes them in the look of a new chart; what an official document asks for besides, and
 * what is other in every run, is settled in the finished parts.
 */
import { ChartRun } from 'docx/charts';
import { barText, nameOfNumbers } from '../../report/chart.ts';
import type { Bar, Chart } from '../../report/report.ts';
import { FILLS, INK } from '../chart-fills.ts';
import { legalText } from '../legal-text.ts';
import { lineCount } from '../text-width.ts';
import { largestPicture } from './figure.ts';
import { fonts } from './fonts.ts';
import { stampEntries } from './reproducible.ts';

/** In CSS pixels. */
const WIDTH = 500;
const LINE = 18;
/** Characters of a part's name that stand on one line beside the bars. */
const NAME = 9;
const UPRIGHT = 260;

const font = { name: fonts.song, size: 10, color: '000000' };

/** The run that shows a chart. @param id number of the picture in the document */
export function chartRun(chart: Chart, id: number): ChartRun {
  const { alt, source, unit, upright } = chart;
  return new ChartRun({
    type: upright ? 'column' : 'bar',
    ...(unit === undefined ? {} : { title: { text: legalText(`单位：${unit}`), font } }),
    legend: chart.series.length > 0 && { font },
    categories: chart.parts.map((part) => nameOf(part, chart)),
    series: seriesOf(chart),
    categoryAxis: { font, reverseOrder: !upright },
    valueAxis: { visible: false, gridlines: false },
    chartArea: { fill: 'none', border: 'none' },
    gapWidth: 60,
    overlap: 0,
    font: { name: fonts.song },
    transformation: { width: WIDTH, height: heightOf(chart) },
    altText: {
      id: String(id),
      name: legalText(source),
      description: legalText(alt || chart.subject),
    },
  });
}

function heightOf({ parts, series, unit, upright }: Chart): number {
  const rows = parts.map(({ name, bars }) => Math.max(bars.length, lineCount(name, NAME)) + 0.6);
  const inside = upright ? UPRIGHT : rows.reduce((sum, row) => sum + row * LINE, 0);
  const around = [unit !== undefined, series.length > 0].filter(Boolean).length * 1.6 * LINE;
  return Math.min(largestPicture.height, Math.round(inside + around + LINE));
}

/** A number that there is not has no bar, and Word puts no label where there is none. */
function nameOf({ name, bars }: Chart['parts'][number], { series }: Chart): string {
  const absent = bars.flatMap((bar, at) =>
    bar.value === undefined ? [`${series[at] ?? ''} ${barText(bar)}`.trim()] : [],
  );
  return legalText(absent.length > 0 ? `${name}（${absent.join('、')}）` : name);
}

function seriesOf(chart: Chart) {
  const names = chart.series.length > 0 ? chart.series : [nameOfNumbers(chart)];
  return names.map((name, at) => {
    const bars = chart.parts.map((part) => part.bars[at] ?? { text: '' });
    return {
      name: legalText(name),
      values: bars.map(({ value }) => value ?? null),
      color: markOf(at),
      dataLabels: { value: true, position: 'outsideEnd' as const, font, ...decimalsOf(bars) },
      pointLabels: bars.map((bar) => (bar.wrong ? { text: barText(bar) } : undefined)),
    };
  });
}

/** As many decimals as the report writes. */
function decimalsOf(bars: Bar[]): { numberFormat?: string } {
  const decimals = Math.max(...bars.map(({ text }) => text.split('.')[1]?.length ?? 0));
  return decimals > 0 ? { numberFormat: `0.${'0'.repeat(decimals)}` } : {};
}

/** A colour that stands for the fill of a series until its part is finished. */
const markOf = (series: number): string => `0F1E2${series}`;

const MARKED =
  /<a:solidFill><a:srgbClr val="0F1E2(\d)"\/><\/a:solidFill><a:ln><a:noFill\/><\/a:ln>/g;

function fillXml(series: number): string {
  const { ground, pattern } = FILLS[series % FILLS.length]!;
  const colour = (value: string) => `<a:srgbClr val="${value}"/>`;
  const fill = pattern
    ? `<a:pattFill prst="${pattern}"><a:fgClr>${colour(INK)}</a:fgClr><a:bgClr>${colour(ground)}</a:bgClr></a:pattFill>`
    : `<a:solidFill>${colour(ground)}</a:solidFill>`;
  return `${fill}<a:ln w="9525"><a:solidFill>${colour(INK)}</a:solidFill></a:ln>`;
}

/**
 * Settles the charts in the parts of a document: fills, typeface and language, ids that the library
 * draws at random, and the time in the workbooks.
 */
export function settleCharts(parts: Map<string, string | Uint8Array>, instant: Date): void {
  const ids = new Map<string, string>();
  for (const [path, content] of parts) {
    if (typeof content !== 'string') {
      if (path.endsWith('.xlsx')) stampEntries(content, instant);
      continue;
    }
    const isChart = /^word\/charts\/[^/]+\.xml$/.test(path);
    if (isChart || path.endsWith('.rels') || path === 'word/document.xml')
      parts.set(path, withIds(isChart ? inHouse(content) : content, ids));
  }
}

const inHouse = (xml: string): string =>
  xml
    .replace(MARKED, (_, series: string) => fillXml(Number(series)))
    .replaceAll('typeface="+mn-ea"', `typeface="${fonts.song}"`)
    .replaceAll('"en-US"', '"zh-CN"');

/** Ids as the library draws them, each replaced by its number. */
const withIds = (xml: string, ids: Map<string, string>): string =>
  xml.replace(/( (?:r:id|Id)=")(rId[a-z0-9_-]{21})(?=")/g, (_, before: string, id: string) => {
    const known = ids.get(id) ?? `chart${ids.size + 1}`;
    ids.set(id, known);
    return before + known;
  });
