/** Looks at the pictures that the texts ask for before anything is built. */

import type { Diagnostic, Localized, Where } from '../../diagnostic/diagnostic.ts';
import {
  imageDocumentType,
  imageTooManyPixels,
  imageUnavailable,
  imageUnusable,
  imageWithoutWords,
} from '../../diagnostic/kinds/image.ts';
import { findInOrder } from '../../diagnostic/place.ts';
import { imageFormat, type PictureFault } from '../../prose/figure.ts';
import { type ProseImage, proseImages } from '../../prose/prose-images.ts';
import type { Examined, LoadImage } from '../examined.ts';

const FAULTS = {
  unusable: imageUnusable,
  'too-many-pixels': imageTooManyPixels,
  'document-type': imageDocumentType,
} satisfies Record<PictureFault, unknown>;

const NO_REASON: Localized = { zh: '文件打不开', en: 'the file cannot be opened' };

/** The findings about all pictures of a report, in the order of the form. */
export async function imageFindings({
  form,
  values,
  source,
  image: load,
}: Examined): Promise<Diagnostic[]> {
  const findings: Diagnostic[] = [];
  if (!load) return findings;
  const stateOf = lookingOnce(load);
  for (const [path, { text, range }] of values) {
    const field = form.fields.get(path);
    if (field?.kind !== 'text' || field.layout?.kind !== 'prose') continue;
    const placeOf = range && findInOrder(source.text, range);
    for (const image of await proseImages(text)) {
      const found = placeOf?.(`](${image.path}`);
      // The whole text where the path is written in another way in the file.
      const place = found ? { start: found.start + 2, end: found.end } : range;
      const where = { file: source.file, path, range: place };
      findings.push(...findingsOf(image, where, await stateOf(image.path)));
    }
  }
  return findings;
}

/** What looking at a picture gave: its format, what is wrong with it, or why it cannot be had. */
type State = Awaited<ReturnType<typeof imageFormat>> | { reason: Localized };

/** One picture may stand in a text many times. */
function lookingOnce(load: LoadImage): (path: string) => Promise<State> {
  const states = new Map<string, Promise<State>>();
  const look = async (path: string): Promise<State> => {
    try {
      return await imageFormat(await load(path));
    } catch (error) {
      return { reason: reasonOf(error) };
    }
  };
  return (path) => {
    const state = states.get(path) ?? look(path);
    states.set(path, state);
    return state;
  };
}

function findingsOf({ path, alt }: ProseImage, where: Where, state: State): Diagnostic[] {
  if (typeof state === 'string') return [FAULTS[state](where, path)];
  if ('reason' in state) return [imageUnavailable(where, path, state.reason)];
  return alt.trim() === '' ? [imageWithoutWords(where, path)] : [];
}

function reasonOf(error: unknown): Localized {
  return error instanceof Error && 'words' in error ? (error.words as Localized) : NO_REASON;
}
