/** Builds the document with `docx` and packs its parts into a file. */

import { Document, DocumentGridType, Packer } from 'docx';
import type { Report } from '../../report/report.ts';
import { bodyOf } from './blocks.ts';
import { draftHeaders, draftParts } from './draft.ts';
import { fontTableXml } from './fonts.ts';
import { pageNumbers } from './footer.ts';
import { newNumbering } from './numbering.ts';
import { footerDistance, linePitch, margin, page } from './page.ts';
import { corePropertiesXml } from './properties.ts';
import { fileInstant, stampEntries } from './reproducible.ts';
import { settingsXml } from './settings.ts';
import { stylesXml } from './styles.ts';

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

/** The finished file of a report, each entry with the report's own date. */
export async function packReport(report: Report): Promise<Uint8Array> {
  const instant = fileInstant(report.metadata.modified);
  const zip = await Packer.pack(documentOf(report), 'uint8array', undefined, [
    ...constantParts,
    ...(report.draft ? draftParts : []),
    { path: 'docProps/core.xml', data: corePropertiesXml(report, instant) },
  ]);
  return stampEntries(zip, instant);
}

function documentOf(report: Report): Document {
  const numbering = newNumbering();
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: sectionProperties,
        ...(report.draft ? { headers: draftHeaders() } : {}),
        footers: pageNumbers(),
        children: bodyOf(report, numbering),
      },
    ],
  });
  for (const [address, name] of numbering.links()) {
    document.Document.Relationships.addRelationship(name, hyperlink, address, 'External');
  }
  return document;
}
