/** What the files say about themselves: author, subject, keywords, tags of government sites. */

import type { Dataset } from '../check/dataset.ts';
import { COMMON, reportFacts } from '../form/common-fields.ts';
import type { Metadata, SiteMetadata } from '../report/report.ts';

/** Length that search engines and the inspection of government sites show of a description. */
const DESCRIPTION = 120;

/**
 * The metadata of a report. A draft may lack what is required: the author is then '', the year 0.
 * @param excerpt the words that the report begins with
 * @param modified instant that the files carry as their date
 */
export function metadata(dataset: Dataset, excerpt: string, modified: string): Metadata {
  const { form, values } = dataset;
  const text = (path: string) => values.get(path)?.text ?? '';
  const author = text(COMMON.agency);
  const { year = 0, published } = reportFacts(values);
  const site = siteMetadata(dataset);
  return {
    author,
    year,
    subject: form.title,
    description: shorten(excerpt || form.description),
    keywords: [author, text(COMMON.shortName), form.title, text(COMMON.year)].filter(
      (word) => word !== '',
    ),
    ...(published === undefined ? {} : { date: published }),
    modified,
    ...(site ? { site } : {}),
  };
}

function siteMetadata({ form, values }: Dataset): SiteMetadata | undefined {
  const group = form.fields.get(COMMON.site);
  if (group?.kind !== 'group') return undefined;
  const tags = group.children.flatMap(({ key, path }) => {
    const value = values.get(path)?.value;
    return value === undefined ? [] : [[key, String(value)]];
  });
  return tags.length > 0 ? (Object.fromEntries(tags) as SiteMetadata) : undefined;
}

function shorten(text: string): string {
  if (text.length <= DESCRIPTION) return text;
  const cut = text.slice(0, DESCRIPTION - 1);
  // Not between the two halves of a rare character.
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
