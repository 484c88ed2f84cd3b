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
import type { LoadImage } from '../check-options.ts';
import type { Examined } from '../examined.ts';

const FAULTS = {
  unusable: imageUnusable,
  'too-many-pixels': imageTooManyPixels,
  'document-type': imageDocumentType,
} satisfies Record<PictureFault, unknown>;

const NO_REASON: Localized = { zh: '文件打不开', en: 'the file cannot be opened' };

/** The findings about all pictures of a report, and about the charts among them. */
export async function imageFindings(examined: Examined): Promise<Diagnostic[]> {
  const findings: Diagnostic[] = [];
  const { texts, image: load } = examined;
  const stateOf = load && lookingOnce(load);
  for (const { prose, where } of texts) {
    for (const image of prose?.images ?? []) {
      const place = where(image.range);
      if (image.chart) findings.push(...(await chartFindings(image, place, examined)));
      else if (stateOf) findings.push(...findingsOf(image, place, await stateOf(image.path)));
    }
  }
  return findings;
}

async function chartFindings(image: TextImage, where: Where, examined: Examined) {
  const { findingsOfChart } = await import('../charts/chart-findings.ts');
  return findingsOfChart(image, where, examined);
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
