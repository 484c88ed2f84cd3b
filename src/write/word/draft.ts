/**
 * The mark of a draft on every page: the word in the header, and large and light behind the text.
 *
 * It is the shape that Word's own watermark command makes (its name begins so that the command can
 * take it away again), which WPS and LibreOffice draw as well. The word in the header remains where
 * a program draws no such shapes, and is what a screen reader reads.
 */

import { Header } from 'docx';
import { legendOf } from '../../report/draft.ts';
import type { Report } from '../../report/report.ts';
import { fonts } from './fonts.ts';
import { style } from './style-ids.ts';

const mark = '草稿';

const shapeType =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" ' +
  'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>' +
  '<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
  '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>' +
  '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>' +
  '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>' +
  '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" ' +
  'o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>' +
  '<v:textpath on="t" fitshape="t"/><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>';

const place =
  'position:absolute;margin-left:0;margin-top:0;width:340pt;height:170pt;rotation:315;' +
  'z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;' +
  'mso-position-vertical:center;mso-position-vertical-relative:margin';

const shape = (id: string) =>
  `<v:shape id="PowerPlusWaterMarkObject${id}" o:spid="_x0000_s20${id}" type="#_x0000_t136" ` +
  `alt="${mark}" style="${place}" o:allowincell="f" fillcolor="#d8d8d8" stroked="f">` +
  `<v:fill opacity=".5"/><v:textpath style="font-family:&quot;${fonts.hei}&quot;;font-size:1pt" ` +
  `string="${mark}"/></v:shape>`;

const headerXml = (id: string, words: string) =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">' +
  `<w:p><w:pPr><w:pStyle w:val="${style.header}"/></w:pPr>` +
  `<w:r><w:rPr><w:noProof/></w:rPr><w:pict>${shapeType}${shape(id)}</w:pict></w:r>` +
  `<w:r><w:t>${words}</w:t></w:r></w:p></w:hdr>`;

/** Headers that give the two parts their place in the package. */
export function draftHeaders() {
  return { default: new Header({ children: [] }), even: new Header({ children: [] }) };
}

/** The two header parts, for odd and for even pages. */
export function draftParts(report: Report) {
  const words = [mark, legendOf(report) ?? []].flat().join('　');
  return [
    { path: 'word/header1.xml', data: headerXml('49', words) },
    { path: 'word/header2.xml', data: headerXml('50', words) },
  ];
}
