/** Where a report begins: last year's file, a file to go on with, or nothing. */
import {
  beginEmpty,
  beginNextYear,
  type Forms,
  type NextYear,
  type Opened,
  openReport,
} from '../index.ts';
import { button, element } from './element.ts';
import { base64Of } from './prose.ts';
import type { Work } from './store.ts';
import type { Say } from './words.ts';

export interface StartOptions {
  forms: Forms;
  say: Say;
  /** The year that reports are about now. */
  year: number;
  choose(accept: string, several: boolean): Promise<File[]>;
  /** Takes the report, and what was doubtful in the file. */
  begin(work: Work, doubts: Opened['doubts']): void;
  /** Tells why a file was not read. */
  refuse(doubts: Opened['doubts']): void;
  /** Goes back to the report that is on the desk, where there is one. */
  back?: () => void;
}

export const REPORTS = '.docx,.html,.htm,.mhtml,.mht,.xlsx,.yaml,.yml,.txt,.csv';

export function startScreen(options: StartOptions): HTMLElement {
  const { say, year, forms, begin, back, choose } = options;
  const field = element('input', {
    ...{ type: 'text', inputmode: 'numeric', value: year, id: 'start-year', size: 6 },
    keydown: (event) => (event as KeyboardEvent).key === 'Enter' && void empty(),
  });
  const empty = async () => {
    const filled = await beginEmpty(Number(field.value) || year, forms);
    begin({ filled, stem: 'report', pictures: {} }, []);
  };
  const lastYear = (files: File[]) => void fromLastYear(files, options);
  const goOn = (files: File[]) => void fromFile(files, options);
  return element(
    'main',
    { class: 'start' },
    element('h1', {}, say('start')),
    element('p', { class: 'promise' }, say('promise')),
    ...(back
      ? [
          element('p', {}, button(say('back'), back, { class: 'quiet' })),
          element('p', { class: 'keys warn' }, say('replaces')),
        ]
      : []),
    element(
      'div',
      { class: 'ways' },
      way(say('fromLastYear'), say('fromLastYearHow'), say, lastYear, () => choose(REPORTS, false)),
      way(say('goOn'), say('goOnHow'), say, goOn, () => choose(`${REPORTS},image/*`, true)),
      element(
        'section',
        { class: 'way' },
        element('h2', {}, say('empty')),
        element('p', {}, element('label', { for: 'start-year' }, say('emptyHow')), ' ', field),
        button(say('begin'), () => void empty(), { class: 'main' }),
      ),
    ),
  );
}

function way(
  title: string,
  about: string,
  say: Say,
  take: (files: File[]) => void,
  choose: () => Promise<File[]>,
): HTMLElement {
  const over = (event: Event) => {
    event.preventDefault();
    box.classList.add('over');
  };
  const box = element(
    'section',
    {
      class: 'way',
      dragover: over,
      dragleave: () => box.classList.remove('over'),
      drop: (event) => {
        event.preventDefault();
        box.classList.remove('over');
        take([...((event as DragEvent).dataTransfer?.files ?? [])]);
      },
    },
    element('h2', {}, title),
    element('p', {}, about),
    button(say('choose'), async () => take(await choose()), { class: 'main' }),
    element('p', { class: 'keys' }, say('drop')),
  );
  return box;
}

async function fromLastYear(files: File[], { forms, begin, refuse }: StartOptions): Promise<void> {
  const [file] = files;
  if (!file) return;
  const next = await lastYearOf(file, forms);
  if (!next.filled) return refuse(next.doubts);
  const lastYear =
    next.lastYear === undefined ? {} : { lastYear: { file: file.name, text: next.lastYear } };
  begin({ filled: next.filled, stem: 'report', pictures: {}, ...lastYear }, next.doubts);
}

/** Reads last year's file. */
export async function lastYearOf(file: File, forms: Forms): Promise<NextYear> {
  return beginNextYear(new Uint8Array(await file.arrayBuffer()), file.name, forms);
}

async function fromFile(files: File[], { forms, begin, refuse }: StartOptions): Promise<void> {
  const pictures = files.filter(({ type }) => type.startsWith('image/'));
  const file = files.find((each) => !pictures.includes(each));
  if (!file) return;
  const opened = await openReport(new Uint8Array(await file.arrayBuffer()), file.name, forms);
  if (!opened.filled) return refuse(opened.doubts);
  const named = await Promise.all(
    pictures.map(async (each) => [each.name, await base64Of(each)] as const),
  );
  const stem = file.name.replace(/(?<=.)\.[^.]*$/, '');
  begin({ filled: opened.filled, stem, pictures: Object.fromEntries(named) }, opened.doubts);
}
