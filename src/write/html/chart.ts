/**
 * A chart as a drawing in the page, and its numbers as a table for those who hear the page. Lengths
 * count in units of which fourteen are the size of the type.
 */
import type { Element, ElementContent, Properties } from 'hast';
import { h, s } from 'hastscript';
import { barText, chartRows } from '../../report/chart.ts';
import type { Bar, Chart } from '../../report/report.ts';
import { FILLS, type Fill, INK } from '../chart-fills.ts';
import { legalText } from '../legal-text.ts';
import { emWidth, linesOfWords } from '../text-width.ts';
import { onLines } from './text.ts';

const EM = 14;
/** As wide as a telephone, or it would be scaled down there until nothing can be read. */
const WIDTH = 30 * EM;
const LINE = 1.3 * EM;
const GAP = 0.5 * EM;
/** Names of parts are broken into lines of this width. */
const LONGEST_NAME = 10;
const BAR = 1.15 * EM;
/** Height of the upright bars. */
const HEIGHT = 13 * EM;

/** The drawing and the table. */
export function chartElements(chart: Chart): Element[] {
  const { elements, height } = chart.upright ? columns(chart) : bars(chart);
  const top = unitLine(chart);
  const legend = legendOf(chart, top.height + height);
  const whole = Math.ceil(top.height + height + legend.height);
  const drawing = s(
    'svg',
    {
      viewBox: `0 0 ${WIDTH} ${whole}`,
      width: WIDTH,
      height: whole,
      role: 'img',
      ariaLabel: legalText(chart.alt || chart.subject),
    },
    onLines([
      ...patterns(chart),
      ...top.elements,
      s('g', { transform: `translate(0 ${top.height})` }, onLines(elements)),
      ...legend.elements,
    ]),
  );
  return [drawing, numbers(chart)];
}

interface Drawn {
  elements: Element[];
  height: number;
}

function unitLine({ unit }: Chart): Drawn {
  if (unit === undefined) return { elements: [], height: 0 };
  const words = text(WIDTH, EM, `单位：${unit}`, { textAnchor: 'end' });
  return { elements: [words], height: LINE + GAP };
}

/** Bars below each other, the names of the parts on their left. */
function bars(chart: Chart): Drawn {
  const { parts } = chart;
  const names = parts.map(({ name }) => linesOfWords(legalText(name), LONGEST_NAME));
  const left = Math.max(...names.flat().map(emWidth)) * EM + GAP;
  const digits = Math.max(...allBars(chart).map((bar) => emWidth(barText(bar)))) * EM * 1.2;
  const { least, most } = extent(chart);
  const room = WIDTH - left - digits - GAP - (least < 0 ? digits + GAP : 0);
  const zero = left + (least < 0 ? digits + GAP : 0) + (room * -least) / (most - least);
  const along = (value: number) => (room * value) / (most - least);
  let y = 0;
  const elements = parts.flatMap((part, at) => {
    const lines = names[at]!;
    const height = Math.max(part.bars.length * BAR, lines.length * LINE);
    const middle = y + height / 2;
    const start = middle - (part.bars.length * BAR) / 2;
    const drawn = part.bars.flatMap((bar, index) =>
      barElements(bar, chart, index, {
        zero,
        length: along(bar.value ?? 0),
        y: start + index * BAR,
      }),
    );
    y += height + (chart.series.length > 0 ? 1.5 : 1) * GAP;
    return [nameText(lines, left - GAP, middle), ...drawn];
  });
  return { elements: [...elements, axis(zero, 0, zero, y - GAP / 2)], height: y };
}

function barElements(
  bar: Bar,
  chart: Chart,
  index: number,
  { zero, length, y }: { zero: number; length: number; y: number },
): Element[] {
  const box = { x: Math.min(zero, zero + length), y, width: Math.abs(length), height: BAR - 2 };
  const end = zero + length + (length < 0 ? -GAP / 2 : GAP / 2);
  const anchor = length < 0 ? { textAnchor: 'end' } : {};
  return [
    ...(length === 0 ? [] : [rectangle(box, fillOf(chart, index))]),
    text(end, y + BAR / 2 - 1, barText(bar), { ...anchor, ...CENTRED, className: ['value'] }),
  ];
}

/** Bars beside each other, the names of the parts below them. */
function columns(chart: Chart): Drawn {
  const { parts } = chart;
  const slot = WIDTH / parts.length;
  const width = Math.min(slot * 0.6, 4 * EM);
  const { least, most } = extent(chart);
  const along = (value: number) => (HEIGHT * value) / (most - least);
  const zero = LINE + along(most);
  const bottom = LINE + HEIGHT + (least < 0 ? LINE : 0);
  const elements = parts.flatMap(({ name, bars: [bar = { text: '' }] }, at) => {
    const middle = slot * (at + 0.5);
    const length = along(bar.value ?? 0);
    const box = { x: middle - width / 2, y: Math.min(zero, zero - length), width };
    const end = zero - length + (length < 0 ? EM : -GAP / 2);
    return [
      ...(length === 0 ? [] : [rectangle({ ...box, height: Math.abs(length) }, fillOf(chart, 0))]),
      text(middle, end, barText(bar), { textAnchor: 'middle', className: ['value'] }),
      text(middle, bottom + LINE, legalText(name), { textAnchor: 'middle' }),
    ];
  });
  return { elements: [...elements, axis(0, zero, WIDTH, zero)], height: bottom + 1.5 * LINE };
}

const allBars = ({ parts }: Chart): Bar[] => parts.flatMap((part) => part.bars);

/** From the smallest to the largest number, zero included; of nothing but zeros, some room. */
function extent(chart: Chart): { least: number; most: number } {
  const values = allBars(chart).map(({ value = 0 }) => value);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return least === most ? { least: 0, most: 1 } : { least, most };
}

/** What the bars of a cluster are, in as many lines as it takes. */
function legendOf(chart: Chart, top: number): Drawn {
  let [x, y] = [0, top + LINE];
  const elements = chart.series.flatMap((name, index) => {
    const width = (emWidth(name) + 3) * EM;
    if (x > 0 && x + width > WIDTH) [x, y] = [0, y + LINE];
    const box = { x, y: y - EM * 0.85, width: 1.5 * EM, height: EM };
    x += width;
    return [rectangle(box, fillOf(chart, index)), text(box.x + 2 * EM, y, legalText(name))];
  });
  return { elements, height: elements.length > 0 ? y - top + GAP : 0 };
}

const fillId = ({ id }: Chart, index: number): string => `${id}-fill${index + 1}`;

function fillOf(chart: Chart, index: number): string {
  const fill = FILLS[index % FILLS.length]!;
  return fill.drawn ? `url(#${encodeURIComponent(fillId(chart, index))})` : `#${fill.ground}`;
}

function patterns(chart: Chart): Element[] {
  const drawn = chart.series.flatMap((_, index) => {
    const fill: Fill = FILLS[index % FILLS.length]!;
    if (!fill.drawn) return [];
    const { path, stroke } = fill.drawn;
    return s(
      'pattern',
      { id: fillId(chart, index), width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
      [
        s('rect', { width: 8, height: 8, fill: `#${fill.ground}` }),
        s('path', { d: path, stroke: `#${INK}`, strokeWidth: stroke }),
      ],
    );
  });
  return drawn.length > 0 ? [s('defs', drawn)] : [];
}

const CENTRED: Properties = { dominantBaseline: 'central' };

function rectangle(box: Record<'x' | 'y' | 'width' | 'height', number>, fill: string): Element {
  const sides = Object.fromEntries(Object.entries(box).map(([side, at]) => [side, rounded(at)]));
  return s('rect', { ...sides, fill, stroke: `#${INK}` });
}

function axis(x1: number, y1: number, x2: number, y2: number): Element {
  const ends = Object.fromEntries(
    Object.entries({ x1, y1, x2, y2 }).map(([end, at]) => [end, rounded(at)]),
  );
  return s('line', { ...ends, stroke: `#${INK}` });
}

function text(x: number, y: number, words: string, properties: Properties = {}): Element {
  return s('text', { x: rounded(x), y: rounded(y), ...properties }, words);
}

/** The lines of a name, as a block around its middle. */
function nameText(lines: string[], x: number, middle: number): Element {
  const first = middle - ((lines.length - 1) * LINE) / 2;
  const spans = lines.map((line, at) =>
    s('tspan', { x: rounded(x), y: rounded(first + at * LINE) }, line),
  );
  return s('text', { textAnchor: 'end', ...CENTRED }, spans);
}

const rounded = (length: number): number => Number(length.toFixed(2));

/** Out of sight, as the drawing shows the same. */
function numbers(chart: Chart): Element {
  const [head = [], ...rows] = chartRows(chart).map((row) => row.map(legalText));
  const line = (cells: ElementContent[]) => h('tr', onLines(cells));
  const headCells = head.map((words) =>
    words === '' ? h('td') : h('th', { scope: 'col' }, words),
  );
  const body = rows.map(([name = '', ...cells]) =>
    line([h('th', { scope: 'row' }, name), ...cells.map((words) => h('td', words))]),
  );
  return h('div.unseen', [
    h(
      'table',
      onLines([
        h('caption', legalText(chart.caption || chart.alt || chart.subject)),
        h('thead', onLines([line(headCells)])),
        h('tbody', onLines(body)),
      ]),
    ),
  ]);
}
