/** The whole page: head, title, table of contents, text, data. */

import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { legendOf } from '../../report/draft.ts';
import type { Heading, Report } from '../../report/report.ts';
import { chineseDay } from '../../report/signature.ts';
import { blockElements, type Draw } from './blocks.ts';
import { downloads } from './downloads.ts';
import { embeddedData } from './embedded-data.ts';
import { headElements } from './head.ts';
import { plainText } from './inlines.ts';
import { onLines, titleNodes } from './text.ts';

/** Ids of the page's own elements, apart from those that the report brings. */
const CONTENT_ID = 'report-content';

/** Fewer sections are found without a table of contents. */
const SECTIONS_WORTH_LISTING = 3;

/** The syntax tree of the page. */
export function page(report: Report, draw: Draw): Root {
  return h(null, [
    { type: 'doctype' },
    '\n',
    h('html', { lang: report.language }, [
      '\n',
      h('head', onLines(headElements(report))),
      '\n',
      h(
        'body',
        { className: report.draft ? ['draft'] : undefined },
        onLines(bodyElements(report, draw)),
      ),
      '\n',
    ]),
  ]);
}

function bodyElements(report: Report, draw: Draw): Element[] {
  return [
    h('a.skip', { href: `#${CONTENT_ID}` }, '跳到正文'),
    ...draftMark(report),
    header(report),
    ...downloads(report.beside ?? []),
    ...contents(report),
    h('main', { id: CONTENT_ID, tabIndex: -1 }, onLines(blockElements(report.blocks, draw))),
    embeddedData(report.data),
  ];
}

function draftMark(report: Report): Element[] {
  const legend = legendOf(report);
  const words = [
    h('strong', '草稿'),
    h('span', '内容尚未定稿，请勿发布'),
    ...(legend === undefined ? [] : [h('span.legend', legend)]),
  ];
  return report.draft ? [h('aside.mark', { ariaLabel: '草稿' }, words)] : [];
}

function header(report: Report): Element {
  const { date } = report.metadata;
  const day = date === undefined ? '' : chineseDay(date);
  return h(
    'header',
    onLines([
      h('h1', titleNodes(report.title)),
      ...(date === undefined
        ? []
        : [h('p.published', ['发布日期：', h('time', { dateTime: date }, day)])]),
    ]),
  );
}

function contents(report: Report): Element[] {
  const sections = report.blocks.filter((block) => block.kind === 'heading' && block.level === 1);
  if (sections.length < SECTIONS_WORTH_LISTING) return [];
  const items = (sections as Heading[]).map((section) =>
    h('li', [h('a', { href: `#${encodeURIComponent(section.id)}` }, plainText(section.content))]),
  );
  return [h('nav.contents', { ariaLabel: '目录' }, onLines([h('ol', onLines(items))]))];
}
