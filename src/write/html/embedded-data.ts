/** The data set behind the tables, inside the page for machines that read it. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import { type DataSet, embeddedText, hashOf } from '../../report/data-set.ts';
import { legalText } from '../legal-text.ts';

/** A `<script type="application/json" id="report-data">`, which no browser runs. */
export function embeddedData(data: DataSet): Element {
  const text = embeddedText(data);
  const properties = { dataEdition: legalText(data.edition), dataSha256: hashOf(text) };
  return h('script', { type: 'application/json', id: 'report-data', ...properties }, [text]);
}
