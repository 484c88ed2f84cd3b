/** The page's head: metadata for browsers, search engines and the inspection of government sites. */

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Report } from '../../report/report.ts';
import { legalText } from '../legal-text.ts';
import { pageStyle } from './page-style.ts';
import { printStyle } from './print-style.ts';
import { screenStyle } from './screen-style.ts';
import { oneLine } from './text.ts';

/** The elements of `<head>` in a fixed order. */
export function headElements(report: Report): Element[] {
  const title = oneLine(report.title);
  return [
    h('meta', { charSet: 'utf-8' }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    h('title', report.draft ? `【草稿】${title}` : title),
    ...governmentTags(report, title).flatMap(([name, content]) =>
      content === undefined || content === '' ? [] : [meta(name, content)],
    ),
    // Without it telephones turn figures into links to dial.
    meta('format-detection', 'telephone=no'),
    meta('generator', 'gov-report'),
    ...(report.draft ? [meta('robots', 'noindex')] : []),
    h('style', [pageStyle, screenStyle, printStyle]),
  ];
}

function meta(name: string, content: string): Element {
  return h('meta', { name, content: legalText(content) });
}

/**
 * Names of 国办发〔2017〕47号 in its order. They are written once and with capitals as there:
 * HTML does not tell `Description` from `description` and allows it only once.
 */
function governmentTags(report: Report, title: string): [string, string | undefined][] {
  const { metadata } = report;
  const site = metadata.site ?? {};
  return [
    ['SiteName', site.siteName],
    ['SiteDomain', site.siteDomain],
    ['SiteIDCode', site.siteIDCode],
    ['ColumnName', site.columnName],
    ['ColumnDescription', site.columnDescription],
    ['ColumnKeywords', site.columnKeywords],
    ['ColumnType', site.columnType],
    ['ArticleTitle', title],
    ['PubDate', metadata.date === undefined ? undefined : `${metadata.date} 00:00`],
    ['ContentSource', metadata.author],
    ['Keywords', metadata.keywords.join(',')],
    ['Author', metadata.author],
    ['Description', metadata.description],
    ['Image', site.image],
    ['Url', site.url],
  ];
}
