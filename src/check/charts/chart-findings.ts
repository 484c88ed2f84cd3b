/** The charts that texts ask for: whether each can be drawn, and what can be where it cannot. */
import type { Diagnostic, Where } from '../../diagnostic/diagnostic.ts';
import * as kinds from '../../diagnostic/kinds/chart.ts';
import { imageWithoutWords } from '../../diagnostic/kinds/image.ts';
import { ambiguousPath } from '../../diagnostic/kinds/structure.ts';
import { quote } from '../../diagnostic/quote.ts';
import { drawable } from '../../form/chart-parts.ts';
import { nearestToPath } from '../../form/closest.ts';
import { fieldWords, pathLike, pathWords } from '../../form/field-words.ts';
import type { Field, Form } from '../../form/form.ts';
import type { TextImage } from '../../prose/inlines.ts';
import type { Examined } from '../examined.ts';
import { type ChartFault, chartData } from './chart-data.ts';

/** @param where the place of its address */
export function findingsOfChart(
  { chart, alt, path }: TextImage,
  where: Where,
  examined: Examined,
): Diagnostic[] {
  if (!chart) return [];
  const data = chartData(chart, examined);
  if ('fault' in data) return [faultFinding(data, chart.path, where, examined.form)];
  return [
    ...data.contradicted.map(({ year, part, written, reported }) =>
      kinds.chartContradicted(where, year, part, written, reported),
    ),
    ...(alt.trim() === '' ? [imageWithoutWords(where, path)] : []),
  ];
}

function faultFinding(data: ChartFault, path: string, where: Where, form: Form): Diagnostic {
  const offer = (field: Field): kinds.Drawable => ({
    path: pathLike(field, path, form),
    words: fieldWords(field),
  });
  switch (data.fault) {
    case 'unknown': {
      const nearest = nearestToPath(form, path);
      const others = nearest ? [offer(nearest)] : drawable(form).map(offer);
      return kinds.unknownChart(where, quote(path), others, nearest !== undefined);
    }
    case 'ambiguous':
      return ambiguousPath(where, quote(path), data.fields.map(pathWords));
    case 'option':
      return kinds.unknownChartOption(where, quote(data.words));
    case 'count':
      return kinds.chartNumbersMissing(where, quote(data.words), data.parts);
    case 'no-years': {
      const { field } = data;
      const others = drawable(form, field).map(offer);
      return kinds.chartWithoutYears(where, fieldWords(field), pathLike(field, path, form), others);
    }
    default: {
      const others = drawable(form, data.field).map(offer);
      return kinds.undrawnField(where, fieldWords(data.field), data.fault, others);
    }
  }
}
