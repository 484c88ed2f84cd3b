/** Merged cells of a sheet. What they cover is kept by programs and not shown. */
import { limits } from '../../diagnostic/limits.ts';
import { child, elements, type XmlElement } from '../package/xml.ts';
import { moreThan } from '../refusal.ts';
import { type Address, readAddress } from './address.ts';

export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** More than the tables of a report have by far, and few enough to hold each cell against. */
const MOST = 5_000;

export function readMerges(sheet: XmlElement): Area[] {
  const merges = elements(child(sheet, 's:mergeCells'), 's:mergeCell');
  if (merges.length > MOST) throw moreThan(MOST, { zh: '合并单元格', en: 'merged cells' });
  return merges.flatMap(({ attributes }) => area(attributes.get('ref')) ?? []);
}

function area(reference: string | undefined): Area | undefined {
  const [from, to] = (reference ?? '').split(':').map(readAddress);
  if (!from || !to || to.row < from.row || to.column < from.column) return undefined;
  return {
    top: from.row,
    left: from.column,
    bottom: to.row,
    right: Math.min(to.column, from.column + limits.span - 1),
  };
}

/** The merged cell that a cell disappears under. */
export function coveredBy({ row, column }: Address, merges: Area[]): Area | undefined {
  return merges.find(
    ({ top, left, bottom, right }) =>
      top <= row &&
      row <= bottom &&
      left <= column &&
      column <= right &&
      (row > top || column > left),
  );
}
