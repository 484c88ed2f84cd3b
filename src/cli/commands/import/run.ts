/** `import`: a document that others wrote as a data file. */
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Diagnostic, Localized } from '../../../diagnostic/diagnostic.ts';
import { fileTooLarge, fileUnreadable } from '../../../diagnostic/kinds/file.ts';
import { dataFile } from '../../../diagnostic/kinds/import.ts';
import { limits } from '../../../diagnostic/limits.ts';
import { printableLines } from '../../../diagnostic/printable.ts';
import { yamlText } from '../../../edit/field-lines.ts';
import { filledReport, filledText } from '../../../edit/filled-report.ts';
import { COMMON } from '../../../form/common-fields.ts';
import { Album, type KeptPicture } from '../../../import/album.ts';
import { isDataFile } from '../../../import/document-source.ts';
import { type Imported, importDocument } from '../../../import/import-document.ts';
import { restoreTexts } from '../../../import/restore.ts';
import type { Document } from '../../../read/document.ts';
import { type DocumentResult, readDocument } from '../../../read/read-document.ts';
import { unread } from '../../batch/checkup.ts';
import { printFindings } from '../../batch/print-findings.ts';
import type { OptionsOf } from '../../config/option.ts';
import type { Session } from '../../config/session.ts';
import { imageLoader } from '../../files/image-loader.ts';
import { loadForms } from '../../files/load-forms.ts';
import { STDIN } from '../../files/open-input.ts';
import { collect, readFileLimited } from '../../files/read-limited.ts';
import { writeNamed } from '../../files/write-text.ts';
import type { OutputFile } from '../../files/write-together.ts';
import { CannotRun } from '../../world/cannot-run.ts';
import { ignoringStrayRejections } from '../../world/stray-rejections.ts';
import { systemReason, TooLarge } from '../../world/system-reason.ts';
import type { ExitCode, World } from '../../world/world.ts';
import type { line } from './line.ts';

type Options = OptionsOf<typeof line.options>;

export async function run(
  session: Session,
  [file = '']: string[],
  { out, force, convert, blank = 'unknown', form }: Options,
): Promise<ExitCode> {
  const forms = await loadForms(session.forms, form);
  const read = await openReport(file, convert === true, session);
  const album =
    out !== undefined && 'document' in read
      ? await albumFor(read.document, { file, out }, session.world)
      : undefined;
  const options = { file, forms, blank, album };
  const result = 'document' in read ? importDocument(read.document, options) : read;
  if ('diagnostic' in result) {
    await tellFindings(file, [result.diagnostic], session);
    return 2;
  }
  const own = { file, forms: session.forms };
  const imported =
    'document' in read ? await restoreTexts(result.imported, read.document, own) : result.imported;
  const text = reportText(imported, file);
  if (out === undefined) session.print(printableLines(text));
  else {
    const pictures = album?.kept ?? [];
    await writeNamed(filesOf(out, text, pictures), session.world, force ? undefined : exists);
  }
  await tellFindings(file, imported.diagnostics, session);
  if (out !== undefined) tellWritten(out, imported, album?.kept ?? [], session);
  return imported.diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** A document, unless it is what would be made of it. */
async function openReport(
  file: string,
  convert: boolean,
  session: Session,
): Promise<DocumentResult> {
  const read = await open(file, convert, session);
  const isData = 'document' in read && (await isDataFile(read.document, session.forms));
  return isData ? { diagnostic: dataFile({ file }, file) } : read;
}

async function open(file: string, convert: boolean, session: Session): Promise<DocumentResult> {
  const { world } = session;
  try {
    const bytes =
      file === STDIN
        ? await collect(world.stdin, limits.foreign)
        : await readFileLimited(resolve(world.cwd, file), limits.foreign);
    const read = await readDocument(bytes, file, ignoringStrayRejections);
    if ('document' in read || read.saveAs !== '.docx') return read;
    return await converted(bytes, { file, convert, refused: read.diagnostic }, session);
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    if (error instanceof TooLarge) return { diagnostic: fileTooLarge({ file }, error.limit) };
    return { diagnostic: fileUnreadable({ file }, systemReason(error)) };
  }
}

/** A document of an older format by way of LibreOffice, where that is wanted and there is one. */
async function converted(
  bytes: Uint8Array,
  { file, convert, refused }: { file: string; convert: boolean; refused: Diagnostic },
  { world, settings, tell }: Session,
): Promise<DocumentResult> {
  const { findProgram } = await import('../../programs/find-program.ts');
  const soffice = findProgram('soffice', settings.programs, world);
  if (!soffice) return { diagnostic: convert ? withHelp(refused, NO_SOFFICE) : refused };
  if (!convert) return { diagnostic: withHelp(refused, CONVERT) };
  const { convertToWord } = await import('../../programs/soffice.ts');
  const word = await convertToWord(soffice, bytes, world);
  tell({
    zh: `${file} 由 LibreOffice 转换后读入，请对照原件核对`,
    en: `${file} was converted by LibreOffice; compare it with the original`,
  });
  return readDocument(word, file, ignoringStrayRejections);
}

const withHelp = (diagnostic: Diagnostic, help: Localized): Diagnostic => ({
  ...diagnostic,
  help: [...diagnostic.help, help],
});

const CONVERT: Localized = {
  zh: '或者加 --convert，用这台电脑上的 LibreOffice 转换再读',
  en: 'or add --convert to have the LibreOffice of this computer convert it',
};

const NO_SOFFICE: Localized = {
  zh: '--convert 要用 LibreOffice，这台电脑上没有找到；装在别处的，在配置的 programs.soffice 写明完整路径',
  en: '--convert needs LibreOffice, and there is none on this computer; one that lies elsewhere is named by `programs.soffice` in the configuration',
};

/** Pictures go into a folder beside the data file that is named after it. */
function albumFor(
  document: Document,
  { file, out }: { file: string; out: string },
  { cwd }: World,
): Promise<Album> {
  const folder = `${basename(out, extname(out))}.files`;
  return Album.of(document, { folder, beside: imageLoader(resolve(cwd, file)) });
}

function filesOf(out: string, text: string, pictures: KeptPicture[]): OutputFile[] {
  return [
    { path: out, bytes: new TextEncoder().encode(text) },
    ...pictures.map(({ path, bytes }) => ({
      path: join(dirname(out), path),
      bytes,
      makesFolder: true,
    })),
  ];
}

/** Standard output is the data file, or would be. */
async function tellFindings(file: string, diagnostics: Diagnostic[], session: Session) {
  const [first, ...others] = diagnostics;
  if (!first) return;
  const result = { ...unread(first), file, diagnostics: [first, ...others] };
  session.show(await printFindings([result], session, 'text'), session.world.stderr);
}

function reportText({ form, tables, texts, exact }: Imported, file: string): string {
  const cells = tables.map(({ section, cells: all, notes }) => {
    const filled = [...all].map(([path, { number, note, remark }]) => {
      const words = remark === undefined ? {} : { remark: remark.zh };
      const given = { ...(number !== undefined && { number }), ...(note && { note }) };
      return [path, { ...given, ...words }] as const;
    });
    return [section.path, { section, cells: new Map(filled), notes }] as const;
  });
  const written = [...texts].map(([path, text]) => {
    const field = form.fields.get(path);
    const isProse = field?.kind === 'text' && field.layout?.kind === 'prose';
    if (isProse) return [path, exact?.has(path) ? text : `${text}\n`] as const;
    if (path === COMMON.year) return [path, text] as const;
    return [path, exact?.has(path) ? yamlText(text) : filledText(text)] as const;
  });
  const all = new Map([...written, [COMMON.form, form.id] as const]);
  return filledReport({ form, texts: all, tables: new Map(cells) }, [
    {
      zh: `由 ${file} 读入；_ 为没有读出的数，“←”后面是原因或原文，请对照原件核对`,
      en: `Read from ${file}`,
    },
  ]);
}

function tellWritten(
  out: string,
  { tables }: Imported,
  pictures: KeptPicture[],
  { tell }: Session,
): void {
  const cells = tables.flatMap((table) => [...table.cells.values()]);
  const read = cells.filter(({ number }) => number !== undefined).length;
  const [first] = pictures;
  const beside = first && {
    zh: `，图片 ${pictures.length} 张存入 ${dirname(first.path)}`,
    en: `, ${pictures.length} ${pictures.length === 1 ? 'picture' : 'pictures'} kept in ${dirname(first.path)}`,
  };
  tell({
    zh: `已写入 ${out}：${cells.length} 格读出 ${read} 格${beside?.zh ?? ''}。接着运行：gov-report validate ${out}`,
    en: `Written to ${out}: ${read} of ${cells.length} cells read${beside?.en ?? ''}. Next: gov-report validate ${out}`,
  });
}

function exists(file: string): CannotRun {
  return new CannotRun(
    { zh: `${file} 已经存在，没有改动`, en: `${file} exists already and was left alone` },
    {
      zh: '换一个文件名，或加 --force 替换它',
      en: 'choose another name, or add --force to replace it',
    },
  );
}
