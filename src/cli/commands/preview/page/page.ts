/**
 * The preview's page: takes a view from the server at every save, changes of the shown report what
 * has changed, so that the reader stays where they are, and puts the findings at their numbers.
 */
import morphdom from 'morphdom';
import type { View } from '../view.ts';
import { bar } from './bar.ts';
import { element } from './element.ts';
import { listen, showMarks } from './marks.ts';
import { isPaper, showPaper, useSheets } from './paper.ts';

const root = document.documentElement;
const top = element('pv-top');
const card = element('pv-card', { id: 'pv-card', role: 'tooltip', hidden: '' });
const breaks = element('pv-breaks', { 'aria-hidden': 'true' });
root.insertBefore(top, document.body);
root.append(card, breaks);
listen(card);

let view: View | undefined;
let shownHtml: string | undefined;

const events = new EventSource('/events');
events.onmessage = ({ data }) => {
  view = JSON.parse(data) as View;
  render(view);
};
events.onerror = () => {
  root.classList.add('pv-ended');
};
events.onopen = () => {
  root.classList.remove('pv-ended');
};

/** Everything happens before the browser draws again. */
function render(now: View): void {
  if (now.html !== undefined && now.html !== shownHtml) patch(now.html);
  shownHtml = now.html;
  root.classList.toggle('pv-old', now.isOld);
  useSheets();
  const { placed, unplaced } = showMarks(now, card);
  top.replaceChildren(...bar(now, { placed, unplaced, isPaper: isPaper(), turn }));
  showPaper(breaks, now);
}

function turn(toPaper: boolean): void {
  root.classList.toggle('pv-paper', toPaper);
  if (view) render(view);
}

/** The report's own head and body, with what belongs to the preview left where it is. */
function patch(html: string): void {
  const { documentElement: next } = new DOMParser().parseFromString(html, 'text/html');
  root.lang = next.lang;
  const isReports = (node: Node) => !(node instanceof Element && node.matches('[data-preview]'));
  morphdom(document.head, next.querySelector('head') ?? '', { onBeforeNodeDiscarded: isReports });
  morphdom(document.body, next.querySelector('body') ?? '');
}

addEventListener('resize', () => view && showPaper(breaks, view));
