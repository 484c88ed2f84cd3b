/** The findings: a list of all, the same at a field, and a card at the cell that is being filled in. */
import type { Finding, Repair } from '../index.ts';
import { button, element } from './element.ts';
import type { Around, Part } from './part.ts';

/** What else could be wrong stands on the buttons; more of it hides the cells. */
const MOST_REPAIRS = 6;
const MOST_HELP = 1;

/** The list of all findings, mistakes before blanks. */
export function findingsPart(around: Around): Part {
  const { desk, say } = around;
  const list = element('ul', { class: 'findings' });
  return {
    node: list,
    show() {
      const all = desk.found?.findings ?? [];
      const sorted = [
        ...all.filter(({ isBlank }) => !isBlank),
        ...all.filter((each) => each.isBlank),
      ];
      const items = findingItems(sorted, all, around);
      const fine = desk.found && all.length === 0;
      list.replaceChildren(
        ...items,
        ...(fine ? [element('li', { class: 'fine' }, say('fine'))] : []),
      );
    },
  };
}

export function findingItems(
  findings: readonly Finding[],
  all: readonly Finding[],
  around: Around,
): HTMLElement[] {
  return findings.map((finding) =>
    element(
      'li',
      { class: finding.isBlank ? 'blank' : finding.severity, 'data-finding': all.indexOf(finding) },
      ...wordsOf(finding, around),
      element('div', { class: 'act' }, goTo(finding, around), ...repairsOf(finding, around)),
    ),
  );
}

function wordsOf({ severity, isBlank, message, help }: Finding, { say, language }: Around): Node[] {
  return [
    element('p', {}, element('b', {}, say(isBlank ? 'blank' : severity)), ` ${message[language]}`),
    ...help.slice(0, MOST_HELP).map((each) => element('p', { class: 'help' }, each[language])),
  ];
}

function goTo(finding: Finding, { say }: Around): HTMLElement {
  return button(say(finding.isBlank ? 'fillIn' : 'goTo'), () => showFinding(finding), {
    class: 'quiet',
  });
}

function repairsOf({ repairs, paths }: Finding, around: Around): HTMLElement[] {
  const { say, language } = around;
  return repairs.slice(0, MOST_REPAIRS).map((repair) =>
    button(`${say('take')}：${repair.words[language]}`, () => void take(repair, paths[0], around), {
      class: repair === repairs[0] ? 'repair' : 'repair other',
    }),
  );
}

async function take(
  repair: Repair,
  path: string | undefined,
  { desk, say, language, tell }: Around,
) {
  if (!(await desk.take(repair))) return;
  tell(say('mended', repair.words[language]), true);
  if (path !== undefined) focusField(path);
}

/** Leads to the field, and to the words in it. */
function showFinding({ paths: [path], span }: Finding): void {
  const field = focusField(span?.path ?? path ?? '');
  if (span && field instanceof HTMLTextAreaElement) field.setSelectionRange(span.start, span.end);
}

/** The field at a data path, or the first one below it. */
export function focusField(path: string): HTMLElement | undefined {
  const exact = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  const field = exact ?? document.querySelector<HTMLElement>(`[data-path^="${CSS.escape(path)}."]`);
  if (!field) return undefined;
  const folded = field.closest('details');
  if (folded) folded.open = true;
  document.body.dataset.view = 'fill';
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center', behavior: 'instant' });
  return field;
}

/** A card under the cell that has the focus, with what is wrong there. Alt+Enter takes the repair. */
export function cardPart(around: Around): Part {
  const { desk, say } = around;
  const card = element('div', {
    class: 'card',
    id: 'card',
    role: 'group',
    hidden: true,
    'aria-label': say('findings'),
  });
  let field: HTMLElement | undefined;
  const found = () => {
    const path = field?.dataset.path;
    const all = desk.found?.findings.filter(({ isBlank }) => !isBlank) ?? [];
    const own = all.filter(({ paths }) => paths.includes(path ?? ''));
    return own.length > 0 ? own : all.filter(({ operands }) => operands.includes(path ?? ''));
  };
  const show = () => {
    const findings = field instanceof HTMLTextAreaElement ? [] : found();
    card.hidden = findings.length === 0;
    showOperands(findings);
    if (!field || card.hidden) return;
    const all = desk.found?.findings ?? [];
    const keys = findings.some(({ repairs }) => repairs.length > 0)
      ? [element('p', { class: 'keys' }, say('takeKeys'))]
      : [];
    card.replaceChildren(element('ul', {}, ...findingItems(findings, all, around)), ...keys);
    const { left, bottom } = field.getBoundingClientRect();
    card.style.left = `${Math.max(8, Math.min(left, innerWidth - card.offsetWidth - 8))}px`;
    const fits = bottom + 6 + card.offsetHeight < innerHeight;
    card.style.top = `${fits ? bottom + 6 : Math.max(8, field.getBoundingClientRect().top - card.offsetHeight - 6)}px`;
  };
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || card.contains(target)) return;
    field = target.dataset.path === undefined ? undefined : target;
    show();
  });
  document.addEventListener('scroll', show, { capture: true, passive: true });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') card.hidden = true;
    if (!event.altKey || event.key !== 'Enter' || card.hidden) return;
    event.preventDefault();
    card.querySelector<HTMLElement>('.repair')?.click();
  });
  return { node: card, show };
}

function showOperands(findings: readonly Finding[]): void {
  const wanted = new Set(findings.flatMap(({ operands, paths }) => [...operands, ...paths]));
  for (const field of document.querySelectorAll<HTMLElement>('.grid [data-path]')) {
    field.classList.toggle('operand', wanted.has(field.dataset.path ?? ''));
  }
}
