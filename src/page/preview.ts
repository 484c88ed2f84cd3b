/** The report as it will be, beside the form: the page of `gov-report build`, in a frame that runs nothing. */
import morphdom from 'morphdom';
import { element } from './element.ts';
import { focusField } from './findings.ts';
import type { Around, Part } from './part.ts';

/** Its types say that it is a module of Node, which a page does not have. */
const morph = morphdom as unknown as (from: Node, to: Node) => Node;

/** How long nothing changes before the page is written, in milliseconds. */
const PAUSE = 150;

/** The width that the report's page is shown as, in CSS pixels. */
const WIDTH = 860;

export function previewPart({ desk, say }: Around): Part {
  const frame = element('iframe', {
    ...{ title: say('preview'), sandbox: 'allow-same-origin', tabindex: '-1' },
    srcdoc: '<!doctype html><html lang="zh-CN"><head></head><body></body></html>',
  });
  const node = element('div', { class: 'paper' }, frame);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = '';
  frame.addEventListener('load', () => {
    shown = '';
    frame.contentDocument?.addEventListener('click', follow);
    void draw();
  });
  new ResizeObserver(fit).observe(node);

  function fit(): void {
    const scale = Math.min(1, node.clientWidth / WIDTH);
    frame.style.width = `${100 / scale}%`;
    frame.style.height = `${100 / scale}%`;
    frame.style.transform = `scale(${scale})`;
  }

  async function draw(): Promise<void> {
    if (node.clientWidth === 0) return;
    const documents = await desk.documents(desk.found?.hasErrors ?? true);
    const html = documents.get('html');
    const inside = frame.contentDocument;
    if (html && inside) patch(inside, new TextDecoder().decode(html));
  }

  /** Only what changed, so that the reader stays where they are. */
  function patch(inside: Document, html: string): void {
    if (html === shown) return;
    shown = html;
    const [before = '', style = '', after = ''] = html.split(/<\/?style>/);
    const next = new DOMParser().parseFromString(before + after, 'text/html');
    const view = inside.defaultView as (Window & typeof globalThis) | null;
    if (view && inside.adoptedStyleSheets.length === 0) {
      // A sheet made here needs no leave of the page's policy for styles.
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(style);
      inside.adoptedStyleSheets = [sheet];
    }
    morph(inside.body, next.body);
  }

  /** From a number on the page to its field; links lead nowhere from here. */
  function follow(event: Event): void {
    const target = event.target as Element | null;
    const at = target?.closest('[data-at]')?.getAttribute('data-at');
    if (target?.closest('a') && !target.closest('a')?.getAttribute('href')?.startsWith('#')) {
      event.preventDefault();
    }
    if (at) focusField(at);
  }

  return {
    node,
    show() {
      clearTimeout(timer);
      timer = setTimeout(() => void draw(), PAUSE);
    },
  };
}
