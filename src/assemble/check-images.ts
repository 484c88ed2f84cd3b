/** Looks at the pictures that the texts ask for before anything is built. */
import type { Checked, Value } from '../check/checked.ts';
import type { Diagnostic, Localized } from '../diagnostic/diagnostic.ts';
import {
  imageDocumentType,
  imageTooManyPixels,
  imageUnavailable,
  imageUnusable,
  imageWithoutWords,
} from '../diagnostic/kinds/image.ts';
import type { Range } from '../diagnostic/place.ts';
import type { Source } from '../read/source.ts';
import { imageFormat, type PictureFault } from './prose/figure.ts';
import { type ProseImage, proseImages } from './prose/prose-images.ts';

/**
 * Gives the bytes of a picture by its path as the text writes it. It rejects when it cannot; an
 * error with `words` (in both languages) says why.
 */
export type LoadImage = (path: string) => Promise<Uint8Array>;

const FAULTS = {
  unusable: imageUnusable,
  'too-many-pixels': imageTooManyPixels,
  'document-type': imageDocumentType,
} satisfies Record<PictureFault, unknown>;

const NO_REASON: Localized = { zh: '文件打不开', en: 'the file cannot be opened' };

/** The findings about all pictures of a report, in the order of the form. */
export async function checkImages(
  { form, values }: Checked,
  source: Source,
  load: LoadImage,
): Promise<Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const [path, value] of values) {
    const field = form.fields.get(path);
    if (field?.kind !== 'text' || field.layout?.kind !== 'prose') continue;
    for (const image of await proseImages(value.text)) {
      const where = { file: source.file, path, range: placeOf(image, value, source) };
      findings.push(...(await imageFindings(image, where, load)));
    }
  }
  return findings;
}

type Place = { file: string; path: string; range: Range | undefined };

async function imageFindings(
  { path, alt }: ProseImage,
  where: Place,
  load: LoadImage,
): Promise<Diagnostic[]> {
  const wordless = alt.trim() === '' ? [imageWithoutWords(where, path)] : [];
  try {
    const format = await imageFormat(await load(path));
    return typeof format === 'string' ? [FAULTS[format](where, path)] : wordless;
  } catch (error) {
    return [imageUnavailable(where, path, reasonOf(error))];
  }
}

function reasonOf(error: unknown): Localized {
  return error instanceof Error && 'words' in error ? (error.words as Localized) : NO_REASON;
}

/** The path as it stands in the file; the whole text when it is written in another way there. */
function placeOf({ path }: ProseImage, { range }: Value, { text }: Source): Range | undefined {
  if (!range) return undefined;
  const start = text.indexOf(`](${path}`, range.start) + 2;
  const found = start >= 2 && start < range.end;
  return found ? { start, end: start + path.length } : range;
}
