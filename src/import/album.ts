/**
 * The pictures of a document that go along with its texts. All are looked at before a text is
 * written; one that a text shows gets its name from us, as nothing in a document names a file.
 */
import type { Localized } from '../diagnostic/diagnostic.ts';
import { limits } from '../diagnostic/limits.ts';
import { imageFormat, type PictureFault } from '../prose/figure.ts';
import type { Block, Document, Picture } from '../read/document.ts';
import type { Figure } from '../report/report.ts';

/** A picture as it is to be kept. */
export interface KeptPicture {
  /** Relative to the data file. */
  path: string;
  bytes: Uint8Array;
}

/** Where pictures go, and how to have those that lie beside a page. */
export interface AlbumOptions {
  /** Name of a folder beside the data file. */
  folder: string;
  /** Gives the bytes of a file by its path relative to the document, or throws. */
  beside(path: string): Promise<Uint8Array>;
}

type Fault = PictureFault | 'elsewhere' | 'missing' | 'too-many';
type State = { bytes: Uint8Array; extension: string } | { fault: Fault };

const EXTENSIONS = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
} satisfies Record<Figure['mediaType'], string>;

export class Album {
  readonly #folder: string;
  readonly #states: ReadonlyMap<Picture, State>;
  readonly #kept = new Map<Uint8Array, KeptPicture>();
  readonly #shown = new Set<Picture>();

  private constructor(folder: string, states: ReadonlyMap<Picture, State>) {
    this.#folder = folder;
    this.#states = states;
  }

  /** Looks at every picture of a document. Nothing is fetched. */
  static async of(document: Document, options: AlbumOptions): Promise<Album> {
    const states = new Map<Picture, State>();
    const known = new Map<Uint8Array | string, State>();
    for (const picture of picturesIn(document.blocks)) {
      const key = picture.bytes ?? picture.source ?? '';
      const state = known.get(key) ?? (await stateOf(picture, known.size, document, options));
      known.set(key, state);
      states.set(picture, state);
    }
    return new Album(options.folder, states);
  }

  /**
   * Keeps a picture.
   * @returns its path from the data file, or undefined where it cannot be kept
   */
  link(picture: Picture): string | undefined {
    this.#shown.add(picture);
    const state = this.#states.get(picture);
    if (!state || 'fault' in state) return undefined;
    const { bytes, extension } = state;
    const name = `图${this.#kept.size + 1}.${extension}`;
    const kept = this.#kept.get(bytes) ?? { path: `${this.#folder}/${name}`, bytes };
    this.#kept.set(bytes, kept);
    return kept.path;
  }

  /** Those that texts show, in their order. */
  get kept(): KeptPicture[] {
    return [...this.#kept.values()];
  }

  /** Gives the bytes of one that was kept by its path. */
  async bytesOf(path: string): Promise<Uint8Array> {
    const kept = this.kept.find((each) => each.path === path);
    if (!kept) throw new Error(`no picture ${path}`);
    return kept.bytes;
  }

  /** What stays behind, by its reason. */
  leftBehind(): Localized[] {
    const left = new Map<keyof typeof REASONS, Picture[]>();
    for (const [picture, state] of this.#states) {
      const unread = this.#shown.has(picture) ? undefined : 'not-in-text';
      const reason = unread ?? ('fault' in state ? state.fault : undefined);
      if (reason) left.set(reason, [...(left.get(reason) ?? []), picture]);
    }
    return [...left].map(([reason, pictures]) => {
      const { zh, en } = REASONS[reason];
      const from = reason === 'elsewhere' ? addressesOf(pictures) : '';
      const addresses = { zh: from && `（${from}）`, en: from && ` (${from})` };
      return {
        zh: `${zh} ${pictures.length} 张${addresses.zh}`,
        en: `${en} (${pictures.length})${addresses.en}`,
      };
    });
  }
}

const REASONS = {
  'not-in-text': { zh: '不在正文里的图片', en: 'pictures outside of the texts' },
  elsewhere: {
    zh: '只有地址、没有去取的图片',
    en: 'pictures kept elsewhere, which were not fetched',
  },
  missing: { zh: '文件里和旁边都没有的图片', en: 'pictures neither in the file nor beside it' },
  'too-many': {
    zh: `第 ${limits.pictures} 张以后的图片`,
    en: `pictures beyond the first ${limits.pictures}`,
  },
  unusable: {
    zh: '不是 PNG、JPEG、GIF、SVG 或不完整的图片',
    en: 'pictures that are not PNG, JPEG, GIF or SVG, or not whole',
  },
  'too-many-pixels': { zh: '像素过多的图片', en: 'pictures of too many pixels' },
  'document-type': { zh: '带 DOCTYPE 的 SVG 图片', en: 'SVG pictures with a document type' },
} satisfies Record<Fault | 'not-in-text', Localized>;

const MOST_ADDRESSES = 3;
const LONGEST_ADDRESS = 80;

function addressesOf(pictures: Picture[]): string {
  const addresses = new Set(pictures.map(({ source = '' }) => source.slice(0, LONGEST_ADDRESS)));
  const [first, ...others] = [...addresses].slice(0, MOST_ADDRESSES);
  return [first, ...others, ...(addresses.size > MOST_ADDRESSES ? ['…'] : [])].join(' ');
}

/** How many pictures stand in blocks, in tables too. */
export const countPictures = (blocks: Block[]): number => picturesIn(blocks).length;

function picturesIn(blocks: Block[]): Picture[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table')
      return picturesIn(block.cells.flat().flatMap((cell) => cell.blocks));
    if (block.kind !== 'paragraph') return [];
    return block.runs.flatMap(({ picture }) => (picture && !picture.chart ? [picture] : []));
  });
}

async function stateOf(
  picture: Picture,
  before: number,
  document: Document,
  { beside }: AlbumOptions,
): Promise<State> {
  if (before >= limits.pictures) return { fault: 'too-many' };
  const { source = '' } = picture;
  if (!picture.bytes && isElsewhere(source)) return { fault: 'elsewhere' };
  // A page may have its pictures beside it; no other document that is whole has.
  const isPage = document.carrier === 'html' || document.carrier === 'text';
  const read = isPage && source !== '' ? beside(pathIn(source)) : Promise.resolve(undefined);
  const bytes = picture.bytes ?? (await read.catch(() => undefined));
  if (!bytes) return { fault: 'missing' };
  if (bytes.length > limits.picture) return { fault: 'unusable' };
  const format = await imageFormat(bytes);
  if (typeof format === 'string') return { fault: format };
  return { bytes, extension: EXTENSIONS[format.mediaType] };
}

const isElsewhere = (source: string): boolean => /^([a-z][a-z0-9+.-]*:|[\\/])/i.test(source);

/** The file that the address of a picture names. */
function pathIn(source: string): string {
  const path = source.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
