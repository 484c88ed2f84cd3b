/** Reads a document that others wrote: bytes in, paragraphs and tables with their places out. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import {
  encrypted,
  type UnreadableFormat,
  unreadableFormat,
} from '../diagnostic/kinds/document.ts';
import { emptyFile } from '../diagnostic/kinds/encoding.ts';
import { fileTooLarge } from '../diagnostic/kinds/file.ts';
import { limits } from '../diagnostic/limits.ts';
import { checkExtent } from './check-extent.ts';
import { decodeText } from './decode-text.ts';
import type { Document } from './document.ts';
import { archiveKind, binaryKind, declaredEncoding, textKind } from './document-kind.ts';
import { withoutRadicals } from './radicals.ts';
import { Refusal } from './refusal.ts';

/**
 * Does some work during which promises may fail that nobody waits for. The library that reads PDF
 * leaves such behind when a file is damaged, and a program would end on them: it passes a guard
 * that listens for them while the work goes on.
 */
export type Guard = <T>(work: () => Promise<T>) => Promise<T>;

const UNGUARDED: Guard = (work) => work();

/** A document, or why it is none that can be read, and the format that it could be saved as. */
export type DocumentResult =
  | { document: Document }
  | { diagnostic: Diagnostic; saveAs?: UnreadableFormat['saveAs'] };

/**
 * Reads a document of any kind; its bytes tell which. Nothing in it makes this throw, nothing is
 * fetched and nothing is written.
 * @param file name for the finding
 */
export async function readDocument(
  bytes: Uint8Array,
  file: string,
  guard = UNGUARDED,
): Promise<DocumentResult> {
  if (bytes.length > limits.foreign) return { diagnostic: fileTooLarge({ file }, limits.foreign) };
  try {
    const document = await readByKind(bytes, guard);
    checkExtent(document);
    return { document };
  } catch (error) {
    if (error instanceof Refusal) {
      return { diagnostic: error.finding({ file }), saveAs: error.saveAs };
    }
    throw error;
  }
}

async function readByKind(bytes: Uint8Array, guard: Guard): Promise<Document> {
  if (bytes.length === 0) throw new Refusal(emptyFile);
  const kind = binaryKind(bytes);
  if (kind === undefined) return readText(bytes);
  if (kind === 'encrypted') throw new Refusal(encrypted);
  if (kind === 'zip') return readArchive(bytes);
  if (kind === 'pdf') {
    const { readPdf } = await import('./pdf/read-pdf.ts');
    return guard(() => readPdf(bytes));
  }
  throw unreadable(kind);
}

async function readText(bytes: Uint8Array): Promise<Document> {
  const text = await decodeText(bytes, declaredEncoding(bytes));
  if (text.trim() === '') throw new Refusal(emptyFile);
  const kind = textKind(text);
  if (kind === 'html') return (await import('./html/read-html.ts')).readHtml(text);
  if (kind === 'mhtml') return (await import('./html/read-mhtml.ts')).readMhtml(bytes);
  if (kind === 'word-xml') return (await import('./word/read-word.ts')).readWordXml(bytes);
  if (kind === 'text') {
    const { pageTables, readPlainText } = await import('./text/read-text.ts');
    const page = pageTables(text).length > 0 ? await import('./html/read-html.ts') : undefined;
    return readPlainText(withoutRadicals(text), page?.readHtml);
  }
  throw unreadable(kind);
}

/** The main part of an office document says what it is; how it is called does not. */
async function readArchive(bytes: Uint8Array): Promise<Document> {
  const { Archive } = await import('./package/zip.ts');
  const archive = new Archive(bytes);
  const { archiveParts, Package } = await import('./package/package.ts');
  const source = new Package(archiveParts(archive));
  const main = source.mainPart();
  if (main?.root.name === 'w:document') {
    return (await import('./word/read-word.ts')).readWord(source, main);
  }
  if (main?.root.name === 's:workbook') {
    return (await import('./sheet/read-workbook.ts')).readWorkbook(source, main);
  }
  const mimetype = archive.has('mimetype')
    ? new TextDecoder().decode(archive.read('mimetype'))
    : '';
  throw unreadable(archiveKind(archive.names, mimetype));
}

function unreadable(format: UnreadableFormat): Refusal {
  return new Refusal((where) => unreadableFormat(where, format), format.saveAs);
}
