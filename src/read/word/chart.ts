/** The numbers of a chart that Word draws, as it last drew them: its workbook is not asked. */
import { child, descendants, textOf, type XmlElement } from '../package/xml.ts';

/** Stands for a number that there is not. */
const NONE = '—';

/** Head and rows, the names of the parts in front. */
export function chartRows(chart: XmlElement): string[][] {
  const series = [...descendants(chart, 'c:ser')];
  const parts = pointsOf(child(series[0], 'c:cat'));
  const columns = series.map((each) => pointsOf(child(each, 'c:val')));
  const names = series.map((each) => pointsOf(child(each, 'c:tx'))[0] ?? '');
  const rows = parts.map((name, at) => [name, ...columns.map((column) => column[at] ?? NONE)]);
  return [['', ...names], ...rows];
}

/** By their numbers: what is empty has none. */
function pointsOf(data: XmlElement | undefined): string[] {
  const points: string[] = [];
  if (!data) return points;
  for (const point of descendants(data, 'c:pt')) {
    const index = Number(point.attributes.get('idx'));
    if (index >= 0 && index < MOST_POINTS) points[index] = textOf(child(point, 'c:v') ?? point);
  }
  return points;
}

/** What says more is no chart that anybody reads. */
const MOST_POINTS = 1000;
