/** What each code stands for, without the particulars of a finding. */
import type { Kind, Localized } from './diagnostic.ts';
import * as chart from './kinds/chart.ts';
import * as config from './kinds/config.ts';
import * as document from './kinds/document.ts';
import * as encoding from './kinds/encoding.ts';
import * as exception from './kinds/exception.ts';
import * as file from './kinds/file.ts';
import * as form from './kinds/form.ts';
import * as image from './kinds/image.ts';
import * as importing from './kinds/import.ts';
import * as previous from './kinds/previous.ts';
import * as prose from './kinds/prose.ts';
import * as relation from './kinds/relation.ts';
import * as structure from './kinds/structure.ts';
import * as text from './kinds/text.ts';
import * as value from './kinds/value.ts';
import * as verify from './kinds/verify.ts';
import * as wording from './kinds/wording.ts';
import * as brackets from './kinds/yaml/brackets.ts';
import * as wholeFile from './kinds/yaml/document.ts';
import * as indentation from './kinds/yaml/indentation.ts';
import * as keys from './kinds/yaml/keys.ts';
import * as texts from './kinds/yaml/texts.ts';

const families = [
  chart,
  config,
  document,
  encoding,
  exception,
  file,
  form,
  image,
  importing,
  previous,
  prose,
  relation,
  structure,
  text,
  value,
  verify,
  wording,
  ...[indentation, keys, brackets, texts, wholeFile],
];

/** Every kind of finding, by code: a bundler puts the exports of a family in an order of its own. */
export const kinds: readonly Pick<Kind<[]>, 'code' | 'severity' | 'title'>[] = families
  .flatMap((family) => Object.values<unknown>({ ...family }))
  .filter(isKind)
  .sort((a, b) => (a.code < b.code ? -1 : 1));

const titles = new Map(kinds.map(({ code, title }) => [code, title]));

function isKind(exported: unknown): exported is Kind<[]> {
  return typeof exported === 'function' && 'code' in exported && 'title' in exported;
}

/** The title of the kind of finding with this code. */
export function kindTitle(code: string): Localized | undefined {
  return titles.get(code);
}

/** Every code that a finding can have. */
export const kindCodes: readonly string[] = [...titles.keys()];
