/**
 * The page to fill a report in, for people who have neither Node nor a terminal: the whole program in
 * one HTML file, without a network. Plain DOM code: the page is a form that is built once and then
 * shows new values in the same fields, and what frameworks are for, deciding which elements to make
 * anew, is asked for in one place only, the preview, where morphdom does it.
 */
import {
  type Format,
  forms as openForms,
  openReport,
  type Question,
  questionsOf,
} from '../index.ts';
import { Desk } from './desk.ts';
import { button, element } from './element.ts';
import { factsPart } from './facts.ts';
import { cardPart, findingsPart } from './findings.ts';
import { folders } from './forms.ts';
import { gridPart } from './grid.ts';
import type { Around, Part } from './part.ts';
import { previewPart } from './preview.ts';
import { type CellNumber, prosePart } from './prose.ts';
import { lastYearOf, REPORTS, startScreen } from './start.ts';
import { forget, keepLanguage, kept, keptLanguage, type Work } from './store.ts';
import { type Language, sayIn } from './words.ts';

const forms = openForms(...folders);
const now = () => new Date();
let language: Language = keptLanguage() === 'en' ? 'en' : 'zh';
let desk: Desk | undefined;

function turnLanguage(): void {
  language = language === 'zh' ? 'en' : 'zh';
  keepLanguage(language);
  if (desk) void fillIn(desk.work);
  else start();
}

const say = (...words: Parameters<ReturnType<typeof sayIn>>) => sayIn(language)(...words);

function start(back?: () => void): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = say('name');
  const screen = startScreen({
    ...{ forms, say, choose, year: now().getFullYear() - 1 },
    begin(work, doubts) {
      void fillIn(work).then(() => doubts.length > 0 && explain(say('doubts'), doubts));
    },
    refuse: (doubts) => explain(say('notRead'), doubts),
    ...(back ? { back } : {}),
  });
  document.body.replaceChildren(
    element('header', { class: 'bar' }, element('b', {}, say('name')), languageButton()),
    screen,
  );
}

const languageButton = () =>
  button(say('other'), turnLanguage, {
    class: 'bar-button',
    lang: language === 'zh' ? 'en' : 'zh',
  });

async function fillIn(work: Work): Promise<void> {
  const form = await forms.load(work.filled.form);
  const current = new Desk(work, forms, now);
  desk = current;
  const questions = questionsOf(form);
  const status = element('p', { class: 'status', role: 'status' });
  const notice = element('div', { class: 'notice', role: 'status', hidden: true });
  const around = aroundOf(current, notice);
  const numbers = questions.flatMap((each): CellNumber[] =>
    each.kind === 'grid'
      ? [...each.cells].map(([path, { name, binding }]) => ({
          path,
          binding,
          name: name[language],
        }))
      : [],
  );
  const parts = questions.map((each) => partOf(each, numbers, around));
  const [list, card, page] = [findingsPart(around), cardPart(around), previewPart(around)];
  const keptLine = element('span', {});
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = `${form.title} · ${say('name')}`;
  document.body.dataset.view = 'fill';
  document.body.replaceChildren(
    bar(current, around),
    element(
      'section',
      { class: 'line', 'aria-label': say('state') },
      ...[status, keptLine, forgetButton()],
    ),
    element('nav', { class: 'parts', 'aria-label': say('parts') }, ...questions.map(linkTo)),
    element(
      'div',
      { class: 'desk' },
      element(
        'main',
        {},
        element('h1', {}, form.title),
        ...parts.map(({ section }) => section),
        card.node,
      ),
      element(
        'aside',
        { 'aria-label': say('findings') },
        element('section', { class: 'found' }, element('h2', {}, say('findings')), list.node),
        element('section', { class: 'shown' }, element('h2', {}, say('preview')), page.node),
      ),
    ),
    notice,
  );
  current.watch(() => {
    for (const each of [...parts.map(({ part }) => part), list, card, page]) each.show();
    showMarks(current);
    status.textContent = statusOf(current);
    keptLine.textContent = say(current.isKept ? 'kept' : 'notKept');
    keptLine.title = say('keptHow');
  });
  await current.look();
}

function partOf(question: Question, numbers: readonly CellNumber[], around: Around) {
  const isFacts = question.kind === 'facts';
  const label = isFacts ? say('facts') : question.label;
  const part: Part = isFacts
    ? factsPart(question.fields, around)
    : question.kind === 'grid'
      ? gridPart(question, around)
      : prosePart(question, numbers, around);
  const about = isFacts ? undefined : question.description;
  const section = element(
    'section',
    { class: 'part', id: idOf(question), 'aria-label': label },
    element('h2', {}, label),
    ...(about === undefined ? [] : [element('p', { class: 'hint' }, about)]),
    part.node,
    ...(isFacts ? [element('p', { class: 'keys' }, say('keptHow'))] : []),
  );
  return { section, part };
}

const idOf = (question: Question): string =>
  question.kind === 'facts' ? 'facts' : `part-${question.path}`;

const linkTo = (question: Question): HTMLElement =>
  element(
    'a',
    { href: `#${idOf(question)}` },
    question.kind === 'facts' ? say('facts') : question.label,
  );

function bar(current: Desk, around: Around): HTMLElement {
  const saveAs = (format: Format) => void saveDocument(current, format, around);
  const undo = button(say('undo'), () => current.undo(), { class: 'bar-button' });
  const redo = button(say('redo'), () => current.redo(), { class: 'bar-button' });
  current.watch(() => {
    // Not disabled, which would take the focus away from whoever presses it again and again.
    undo.setAttribute('aria-disabled', String(!current.canUndo));
    redo.setAttribute('aria-disabled', String(!current.canRedo));
  });
  return element(
    'header',
    { class: 'bar' },
    element('b', {}, say('name')),
    undo,
    redo,
    element('span', { class: 'gap' }, say('save')),
    button(say('saveData'), () => void saveData(current, around), { class: 'bar-button' }),
    button(say('saveWord'), () => saveAs('docx'), { class: 'bar-button' }),
    button(say('savePage'), () => saveAs('html'), { class: 'bar-button' }),
    button(say('another'), () => start(() => void fillIn(current.work)), { class: 'bar-button' }),
    languageButton(),
  );
}

function forgetButton(): HTMLElement {
  return button(
    say('forget'),
    () =>
      ask(say('forgetSure'), say('yes'), () => {
        desk?.stop();
        desk = undefined;
        forget();
        start();
      }),
    { class: 'quiet' },
  );
}

/** The heaviest of what is wrong at each path, but that it is blank. */
function weightsOf({ found }: Desk): Map<string, string> {
  const weights = new Map<string, string>();
  const findings = found?.findings.filter(({ isBlank }) => !isBlank) ?? [];
  for (const { paths, severity } of findings) {
    for (const path of paths) if (weights.get(path) !== 'error') weights.set(path, severity);
  }
  return weights;
}

/** Every field with the weight of what is wrong there, or that it is still blank. */
function showMarks(desk: Desk): void {
  const { found } = desk;
  const weights = weightsOf(desk);
  const blanks = new Set(found?.blanks);
  for (const field of document.querySelectorAll<HTMLElement>('[data-path]')) {
    const path = field.dataset.path ?? '';
    const weight = weights.get(path) ?? '';
    for (const each of ['error', 'warning', 'info']) field.classList.toggle(each, each === weight);
    field.classList.toggle('blank', blanks.has(path));
    if (weight === 'error') field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }
}

function statusOf({ found }: Desk): string {
  if (!found) return '';
  const count = (severity: string) =>
    found.findings.filter((each) => each.severity === severity && !each.isBlank).length;
  const parts = [
    ...(count('error') > 0 ? [say('errors', count('error'))] : []),
    ...(found.blanks.length > 0 ? [say('left', found.blanks.length)] : []),
    ...(count('warning') > 0 ? [say('warnings', count('warning'))] : []),
    ...(count('info') > 0 ? [say('infos', count('info'))] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : say('fine');
}

function aroundOf(current: Desk, notice: HTMLElement): Around {
  return {
    ...{ desk: current, language, say, choose },
    tell(words, canUndo = false) {
      notice.hidden = false;
      const undo = () => {
        current.undo();
        notice.hidden = true;
      };
      notice.replaceChildren(words, ...(canUndo ? [button(say('undo'), undo)] : []));
    },
    async readTable(block, paths) {
      const text = block.map((row) => row.join('\t')).join('\n');
      const bytes = new TextEncoder().encode(text);
      const { filled } = await openReport(bytes, 'block.txt', forms);
      const values = Object.entries(filled?.values ?? {});
      return Object.fromEntries(values.filter(([path]) => paths.includes(path)));
    },
    async openLastYear(path) {
      const [file] = await choose(REPORTS, false);
      if (!file) return;
      const { lastYear, doubts } = await lastYearOf(file, forms);
      if (lastYear === undefined) return explain(say('notRead'), doubts);
      current.compareWith({ file: file.name, text: lastYear });
      current.change({ [path]: file.name });
    },
  };
}

async function saveData(current: Desk, { tell }: Around): Promise<void> {
  const { text } = await current.look();
  download(`${current.work.stem}.yaml`, new TextEncoder().encode(text));
  tell(say('saved', `${current.work.stem}.yaml`));
}

async function saveDocument(current: Desk, format: Format, { tell }: Around): Promise<void> {
  const { hasErrors, findings } = await current.look();
  const save = async (draft: boolean) => {
    const bytes = (await current.documents(draft)).get(format);
    if (bytes === undefined) return;
    download(`${current.work.stem}.${format}`, bytes);
    tell(say('saved', `${current.work.stem}.${format}`));
  };
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (hasErrors) ask(say('hasErrors', errors), say('draft'), () => void save(true));
  else await save(false);
}

function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  element('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function choose(accept: string, several: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = element('input', { type: 'file', accept, multiple: several });
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

function explain(title: string, found: readonly { message: Record<Language, string> }[]): void {
  const items = found.map(({ message }) => element('li', {}, message[language]));
  dialog(title, [element('ul', {}, ...items)], [button(say('close'), closeDialog)]);
}

function ask(words: string, yes: string, act: () => void): void {
  const agree = () => {
    closeDialog();
    act();
  };
  dialog(words, [], [button(yes, agree), button(say('no'), closeDialog)]);
}

function dialog(title: string, content: Node[], buttons: HTMLElement[]): void {
  const node = element(
    'dialog',
    { 'aria-label': title, close: (event) => (event.target as HTMLElement).remove() },
    element('p', {}, title),
    ...content,
    element('div', { class: 'act' }, ...buttons),
  );
  document.body.append(node);
  node.showModal();
}

const closeDialog = () => document.querySelector('dialog')?.close();

void (async () => {
  const work = kept();
  if (work && forms.ids.includes(work.filled.form)) await fillIn(work);
  else start();
})();
