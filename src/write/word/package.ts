/** Builds the document with `docx` and packs its parts into a file. */

import { Document, DocumentGridType, type FileChild, Packer, Run } from 'docx';
import { strToU8, type ZipOptions, zipSync } from 'fflate';
import type { Report } from '../../report/report.ts';
import { bodyOf } from './blocks.ts';
import { draftHeaders, draftParts } from './draft.ts';
import { dataParts, dataRelation, withDataTypes } from './embedded-data.ts';
import type { DrawChart } from './figure.ts';
import { fontTableXml } from './fonts.ts';
import { pageNumbers } from './footer.ts';
import { type Numbering, newNumbering } from './numbering.ts';
import { footerDistance, linePitch, margin, page } from './page.ts';
import { corePropertiesXml, customPropertiesXml } from './properties.ts';
import { fileInstant, stampEntries } from './reproducible.ts';
import { settingsXml } from './settings.ts';
import { stylesXml } from './styles.ts';
import { insertTables } from './table.ts';

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

const sectionProperties = {
  page: {
    size: page,
    margin: { ...margin, header: footerDistance, footer: footerDistance, gutter: 0 },
  },
  grid: { type: DocumentGridType.LINES, linePitch },
};

/** The parts that are the same for every report and replace those that `docx` would write. */
const constantParts = [
  { path: 'word/styles.xml', data: stylesXml },
  { path: 'word/fontTable.xml', data: fontTableXml },
  { path: 'word/settings.xml', data: settingsXml },
];

/** Draws charts; loaded for the reports that have some. */
type Charts = typeof import('./chart.ts');

/** The finished file of a report, each entry with the report's own date. */
export function packReport(report: Report, charts?: Charts): Uint8Array {
  const instant = fileInstant(report.metadata.modified);
  const parts = partsOf(
    report,
    [
      ...constantParts,
      ...(report.draft ? draftParts(report) : []),
      { path: 'docProps/core.xml', data: corePropertiesXml(report, instant) },
      { path: 'docProps/custom.xml', data: customPropertiesXml(report) },
      ...dataParts(report),
    ],
    charts,
  );
  charts?.settleCharts(parts, instant);
  return stampEntries(zipSync(Object.fromEntries([...parts].map(zipEntry))), instant);
}

type Part = [path: string, content: string | Uint8Array];

/** What `docx` offers in public zips the parts at once, before the tables are in their places. */
const { compiler } = Packer as unknown as {
  compiler: { compile(...of: unknown[]): Map<Part[0], Part[1]> };
};

function partsOf(
  report: Report,
  overrides: { path: string; data: string }[],
  charts: Charts | undefined,
): Map<Part[0], Part[1]> {
  const numbering = newNumbering();
  const draw: DrawChart = charts ? charts.chartRun : () => new Run({});
  const body = bodyOf(report, numbering, draw);
  const parts = compiler.compile(documentOf(report, body, numbering), undefined, overrides);
  const change = (path: string, by: (xml: string) => string) =>
    parts.set(path, by(String(parts.get(path))));
  change('word/document.xml', (xml) => insertTables(xml, body));
  change('[Content_Types].xml', withDataTypes);
  return parts;
}

/** Smaller parts hardly get smaller by compression, which costs more the more parts there are. */
const worthCompressing = 1024;
/** The usual level takes twice as long for a tenth less. */
const compressionLevel = 3;

function zipEntry([path, content]: Part): [string, [Uint8Array, ZipOptions]] {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return [path, [bytes, { level: bytes.length < worthCompressing ? 0 : compressionLevel }]];
}

function documentOf(report: Report, body: FileChild[], numbering: Numbering): Document {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: sectionProperties,
        ...(report.draft ? { headers: draftHeaders() } : {}),
        footers: pageNumbers(),
        children: body,
      },
    ],
  });
  // Those of `docx`, which ours replace: most of what is left to write apart from tables.
  document.Styles.prepForXml = () => ({ 'w:styles': {} });
  const relations = document.Document.Relationships;
  for (const [address, name] of numbering.links()) {
    relations.addRelationship(name, hyperlink, address, 'External');
  }
  relations.addRelationship(dataRelation.id, dataRelation.type, dataRelation.target);
  return document;
}
