/** The part `docProps/core.xml`: what a file manager and an archive show of the document. */

import type { Report } from '../../report/report.ts';
import { xmlText } from './xml-text.ts';

const element = (name: string, text: string) => (text ? `<${name}>${xmlText(text)}</${name}>` : '');

/** A title on several lines is one line in a list of files. */
const oneLine = (text: string) => text.replace(/\s*\n\s*/g, '');

/**
 * The core properties of a report. Both dates are the report's own instant, never the clock's, so
 * that the same report gives the same bytes.
 */
export function corePropertiesXml({ title, language, metadata }: Report, modified: Date): string {
  const instant = `${modified.toISOString().slice(0, 19)}Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element('dc:title', oneLine(title)),
    element('dc:subject', metadata.subject),
    element('dc:creator', metadata.author),
    element('cp:keywords', metadata.keywords.join(';')),
    element('dc:description', metadata.description),
    element('cp:lastModifiedBy', metadata.author),
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`,
    element('dc:language', language),
    '</cp:coreProperties>',
  ].join('');
}
