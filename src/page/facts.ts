/** The short texts of a report, group by group; groups of nothing that must be given are folded. */
import type { Fact } from '../index.ts';
import { element, setAttribute } from './element.ts';
import type { Around, Part } from './part.ts';

type Field = HTMLInputElement | HTMLSelectElement;

export function factsPart(facts: readonly Fact[], around: Around): Part {
  const { desk } = around;
  const fields: Field[] = [];
  const lastYear = element('p', { class: 'keys' });
  const made = (fact: Fact): HTMLElement => {
    const field = fact.choices ? choice(fact, around) : typed(fact);
    fields.push(field);
    const more = fact.isLastYear ? [lastYear, chooser(fact, around)] : [];
    return row(fact, field, around, ...more);
  };
  const names = [...new Set(facts.map(nameOf))];
  const node = element(
    'div',
    { class: 'facts' },
    ...names.map((name) => {
      const all = facts.filter((fact) => nameOf(fact) === name);
      return group(name, all, all.map(made));
    }),
  );
  node.addEventListener('input', ({ target }) => {
    const { dataset, value } = target as Field;
    if (dataset.path !== undefined) desk.type(dataset.path, value);
  });
  node.addEventListener('focusout', () => desk.leave());
  return {
    node,
    show() {
      for (const field of fields) {
        const value = desk.valueOf(field.dataset.path ?? '');
        if (field.value !== value) field.value = value;
      }
      const { lastYear: open } = desk.work;
      const named = facts.find(({ isLastYear }) => isLastYear)?.path ?? '';
      const isNamed = desk.valueOf(named) !== '';
      lastYear.textContent = open
        ? around.say('lastYearHere')
        : isNamed
          ? around.say('lastYearNot')
          : '';
      setAttribute(lastYear, 'class', open || !isNamed ? 'keys' : 'keys warn');
    },
  };
}

const nameOf = ({ within }: Fact): string => within.join(' · ');

/** Groups in which nothing must be given are opened when they are wanted. */
function group(name: string, facts: readonly Fact[], rows: HTMLElement[]): HTMLElement {
  if (name === '') return element('div', { class: 'rows' }, ...rows);
  if (facts.some(({ required }) => required)) {
    return element('fieldset', {}, element('legend', {}, name), ...rows);
  }
  return element('details', {}, element('summary', {}, name), ...rows);
}

function row(
  { path, label, required, description }: Fact,
  field: Field,
  { say }: Around,
  ...more: Node[]
) {
  const id = `fact-${path.replaceAll('.', '-')}`;
  field.id = id;
  const hint = element('span', { class: 'hint', id: `${id}-hint` }, description ?? '');
  if (description !== undefined) field.setAttribute('aria-describedby', hint.id);
  return element(
    'div',
    { class: 'row' },
    element(
      'label',
      { for: id },
      label,
      ...(required ? [] : [element('small', {}, say('optional'))]),
    ),
    element('div', {}, field, ...(description === undefined ? [] : [hint]), ...more),
  );
}

const typed = ({ path, required }: Fact): HTMLInputElement =>
  element('input', {
    ...{ type: 'text', autocomplete: 'off', spellcheck: 'false' },
    ...{ 'data-path': path, 'aria-required': required && 'true' },
  });

function choice({ path, choices = [] }: Fact, { say }: Around): HTMLSelectElement {
  return element(
    'select',
    { 'data-path': path },
    element('option', { value: '' }, say('unset')),
    ...choices.map(({ value, label }) => element('option', { value }, label)),
  );
}

function chooser({ path }: Fact, { say, openLastYear }: Around): HTMLElement {
  return element(
    'button',
    { type: 'button', class: 'quiet', click: () => void openLastYear(path) },
    say('lastYear'),
  );
}
