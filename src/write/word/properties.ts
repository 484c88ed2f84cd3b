/** The part `docProps/core.xml`: what a file manager and an archive show of the document. */

import type { Report } from '../../report/report.ts';
import { originText } from '../origin-text.ts';
import { xmlText } from './xml-text.ts';

const element = (name: string, text: string) => (text ? `<${name}>${xmlText(text)}</${name}>` : '');

/** A title on several lines is one line in a list of files. */
const oneLine = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('');

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

/** The property that says which report a document was made of. */
const ORIGIN = /name="gov-report"[^>]*>\s*<vt:lpwstr>([^<]*)</;

/**
 * The part `docProps/custom.xml`: the beginning of the data set as the page has it whole, so that the
 * document is known as the report's own wherever it lies.
 */
export function customPropertiesXml(report: Report): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"',
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">',
    // The format identifier and the first number that the standard gives to properties of users.
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="gov-report">',
    element('vt:lpwstr', originText(report)),
    '</property></Properties>',
  ].join('');
}

/** Reads the property out of the part, also as Word writes it anew. */
export function originProperty(part: string): string {
  const [, value = ''] = ORIGIN.exec(part) ?? [];
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
