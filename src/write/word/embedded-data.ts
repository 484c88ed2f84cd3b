/**
 * The data set in a part of its own (ISO/IEC 29500-1, 15.2.5 and 15.2.6): Word and LibreOffice keep
 * such parts when they save the document anew.
 */

import { embeddedText, hashOf } from '../../report/data-set.ts';
import type { Report } from '../../report/report.ts';
import { xmlText } from './xml-text.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const RELATIONSHIPS =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships' as const;
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Names the part for programs that look for it: the same in every document. */
const NAMESPACE = 'urn:gov-report:data';
const ITEM = '{6F7A4C1E-52B8-4D39-9E0B-3A1D8C5F7E24}';

/** How the document refers to the part. */
export const dataRelation = {
  id: 'reportData',
  type: `${RELATIONSHIPS}/customXml`,
  target: '../customXml/item1.xml',
} as const;

/** The parts: the data set, what it is, and the relation between them. */
export function dataParts({ data }: Report): { path: string; data: string }[] {
  const text = embeddedText(data);
  const attributes = `edition="${xmlText(data.edition)}" sha256="${hashOf(text)}"`;
  return [
    {
      path: 'customXml/item1.xml',
      data: `${DECLARATION}<report-data xmlns="${NAMESPACE}" ${attributes}>${text}</report-data>`,
    },
    {
      path: 'customXml/itemProps1.xml',
      data:
        `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM}" xmlns:ds="${CUSTOM_XML}">` +
        `<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    },
    {
      path: 'customXml/_rels/item1.xml.rels',
      data:
        `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    },
  ];
}

/** The list of the types of parts, with that of the properties; the data is plain XML. */
export function withDataTypes(contentTypes: string): string {
  const override = `<Override ContentType="${PROPERTIES_TYPE}" PartName="/customXml/itemProps1.xml"/>`;
  return contentTypes.replace('</Types>', `${override}</Types>`);
}
