/** Small documents of other programs, made here part by part, and what was read of them in short. */
import { strToU8, zipSync } from 'fflate';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import {
  type Block,
  type Cell,
  type Document,
  type Run,
  runText,
} from '../../src/read/document.ts';
import { readDocument } from '../../src/read/read-document.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A part in XML: its element with the usual prefixes, around what is given. */
export function part(name: string, content: string, main = WORD): string {
  const prefixes = [
    `xmlns:w="${main}"`,
    `xmlns:r="${OFFICE}"`,
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
    'xmlns:v="urn:schemas-microsoft-com:vml"',
  ];
  return `<?xml version="1.0" encoding="UTF-8"?><${name} ${prefixes.join(' ')}>${content}</${name}>`;
}

/** Relations by the last word of their type. */
export function relations(of: [id: string, type: string, target: string, mode?: string][]): string {
  const list = of.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

export type Parts = Record<string, string | Uint8Array>;

export function archive(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

/**
 * A Word document.
 * @param body what stands in `w:body`
 * @param parts further parts: `numbering`, `styles`… by their type, or any by its name
 */
export function docx(body: string, parts: Parts = {}): Uint8Array {
  const typed = Object.keys(parts).filter((name) => /^\w+$/.test(name));
  const named = Object.entries(parts).map(([name, content]): [string, string | Uint8Array] => [
    typed.includes(name) ? `word/${name}.xml` : name,
    content,
  ]);
  return archive({
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': part('w:document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations(
      typed.map((type, index) => [`rIdT${index}`, type, `${type}.xml`]),
    ),
    ...Object.fromEntries(named),
  });
}

/** A paragraph, with properties if need be. */
export function p(content: string, properties = ''): string {
  const own = properties && `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${own}${content.startsWith('<') || content === '' ? content : r(content)}</w:p>`;
}

/** A run. */
export function r(text: string, properties = ''): string {
  const own = properties && `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${own}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A cell. */
export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:p>') ? content : p(content)}</w:tc>`;
}

export function tr(cells: string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

export function tbl(...rows: string[]): string {
  return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
}

/** A workbook: each sheet by its name with what stands in `worksheet`. */
export function xlsx(
  sheets: Record<string, string>,
  { styles = '', strings = '', attributes = '' } = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const listed = names.map(
    (name, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${attributes}/>`,
  );
  const root = (name: string, content: string): string =>
    `<${name} xmlns="${SHEET}" xmlns:r="${OFFICE}">${content}</${name}>`;
  return archive({
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': root('workbook', `<sheets>${listed.join('')}</sheets>`),
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, index): [string, string, string] => [
        `rId${index + 1}`,
        'worksheet',
        `worksheets/sheet${index + 1}.xml`,
      ]),
      ['rIdS', 'styles', 'styles.xml'],
      ['rIdT', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': root('styleSheet', styles),
    'xl/sharedStrings.xml': root('sst', strings),
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        root('worksheet', sheets[name] ?? ''),
      ]),
    ),
  });
}

export async function read(bytes: Uint8Array | string): Promise<Document> {
  const result = await readDocument(typeof bytes === 'string' ? strToU8(bytes) : bytes, 'file');
  if ('diagnostic' in result) throw new Error(result.diagnostic.message.en);
  return result.document;
}

export async function refusal(bytes: Uint8Array | string): Promise<Diagnostic> {
  const result = await readDocument(typeof bytes === 'string' ? strToU8(bytes) : bytes, 'file');
  if ('document' in result) throw new Error('the document was read');
  return result.diagnostic;
}

/** A document in short: one line a paragraph and a row, formatting in words, spans after a cell. */
export function sketch({ blocks }: Pick<Document, 'blocks'>): string[] {
  return blocks.flatMap(sketchBlock);
}

function sketchBlock(block: Block): string[] {
  if (block.kind === 'break') return [`--- ${block.of}`];
  if (block.kind === 'paragraph') {
    const { heading, list, region, runs, fields } = block;
    const lead = [
      ...(heading ? [`h${heading}`] : []),
      ...(list ? [`[${list.mark}]`] : []),
      ...(region ? [`(${region})`] : []),
    ];
    const text = fields
      ? fields.map((field) => field.text).join(' ¦ ')
      : runs.map((run) => sketchRun(run)).join('');
    return [[...lead, text].join(' ')];
  }
  return block.cells.map((row) => row.map(sketchCell).join(' | '));
}

function sketchRun({ text, picture, note, href, ...look }: Run): string {
  if (picture) return `<${picture.mediaType ?? picture.source ?? 'picture'}>`;
  if (note) return `<${note}>`;
  const marks = [...Object.keys(look), ...(href ? [href] : [])];
  return marks.length > 0 ? `{${marks.join(' ')}: ${text}}` : text;
}

function sketchCell({ blocks, rowSpan, colSpan, ...cell }: Cell): string {
  const text = blocks
    .map((block) =>
      block.kind === 'paragraph' ? runText(block.runs) : `‹${sketchBlock(block).join(' / ')}›`,
    )
    .join('⏎')
    .replaceAll('\n', '⏎');
  const span = rowSpan > 1 || colSpan > 1 ? ` ${rowSpan}×${colSpan}` : '';
  const flags = [
    ...(cell.header ? [' head'] : []),
    ...(cell.continued ? [' continued'] : []),
    ...(cell.stored === undefined ? [] : [` =${cell.stored}`]),
    ...(cell.formula ? [` ${cell.formula}`] : []),
  ];
  return `${text}${span}${flags.join('')}`;
}

/** What was left out, one line each. */
export function leftOut({ leftOut }: Document): string[] {
  return leftOut.map(({ reason, text }) => `${reason}: ${text}`);
}
