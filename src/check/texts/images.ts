/** Looks at the pictures that the texts ask for before anything is built. */

import type { Diagnostic, Localized, Where } from '../../diagnostic/diagnostic.ts';
import {
  imageDocumentType,
  imageTooManyPixels,
  imageUnavailable,
  imageUnusable,
  imageWithoutWords,
} from '../../diagnostic/kinds/image.ts';
import { imageFormat, type PictureFault } from '../../prose/figure.ts';
import type { TextImage } from '../../prose/inlines.ts';
import type { Examined, LoadImage } from '../examined.ts';

const FAULTS = {
  unusable: imageUnusable,
  'too-many-pixels': imageTooManyPixels,
  'document-type': imageDocumentType,
} satisfies Record<PictureFault, unknown>;

const NO_REASON: Localized = { zh: '文件打不开', en: 'the file cannot be opened' };

/** The findings about all pictures of a report. */
export async function imageFindings({ texts, image: load }: Examined): Promise<Diagnostic[]> {
  const findings: Diagnostic[] = [];
  if (!load) return findings;
  const stateOf = lookingOnce(load);
  for (const { prose, where } of texts) {
    for (const image of prose?.images ?? []) {
      findings.push(...findingsOf(image, where(image.range), await stateOf(image.path)));
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

function findingsOf({ path, alt }: TextImage, where: Where, state: State): Diagnostic[] {
  if (typeof state === 'string') return [FAULTS[state](where, path)];
  if ('reason' in state) return [imageUnavailable(where, path, state.reason)];
  return alt.trim() === '' ? [imageWithoutWords(where, path)] : [];
}

function reasonOf(error: unknown): Localized {
  return error instanceof Error && 'words' in error ? (error.words as Localized) : NO_REASON;
}
