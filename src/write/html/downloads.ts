/** The way to the same report in formats for paper, where they stand beside the page. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { wordsFor } from '../../report/beside.ts';
import type { FileBeside } from '../../report/report.ts';
import { legalText } from '../legal-text.ts';
import { onLines } from './text.ts';

/** Links to the files; nothing where there are none. */
export function downloads(files: readonly FileBeside[]): Element[] {
  const links = files.flatMap(({ format, name }) => {
    const words = wordsFor(format);
    const properties = { href: encodeURIComponent(legalText(name)), download: true };
    return words === undefined ? [] : [h('li', [h('a', properties, words)])];
  });
  if (links.length === 0) return [];
  return [h('nav.files', { ariaLabel: '下载' }, onLines([h('ul', onLines(links))]))];
}
