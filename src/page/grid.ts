/** A table of the official form to fill in: cells that move and take blocks as those of a spreadsheet do. */
import type { Cell, Grid } from '../index.ts';
import { cellText, hasLabels, readBlock } from './block.ts';
import { element } from './element.ts';
import type { Around, Part } from './part.ts';

/** Where a cell stands in the printed grid. */
interface Placed {
  input: HTMLInputElement;
  cell: Cell;
}

export function gridPart(grid: Grid, around: Around): Part {
  const { desk, say, language } = around;
  const placed: Placed[] = [];
  const tally = element('p', { class: 'tally' });
  const zeros = element(
    'button',
    { type: 'button', class: 'quiet', click: () => fillZeros() },
    say('fillZero'),
  );
  const table = tableOf(grid, (cell, path) => {
    const { name, total } = grid.cells.get(path) ?? { name: { zh: '', en: '' }, total: false };
    const input = element('input', {
      ...{ type: 'text', inputmode: 'decimal', autocomplete: 'off', spellcheck: 'false' },
      ...{ 'data-path': path, 'aria-label': name[language], class: total ? 'total' : 'cell' },
    });
    placed.push({ input, cell });
    return input;
  });
  const node = element(
    'div',
    { class: 'grid' },
    element('div', { class: 'scroll' }, table),
    element('div', { class: 'under' }, tally, zeros),
    element('p', { class: 'keys' }, say('gridKeys')),
  );

  node.addEventListener('input', ({ target }) => {
    const { path, value } = fieldOf(target);
    desk.type(path, value);
  });
  node.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement) target.select();
  });
  node.addEventListener('focusout', () => desk.leave());
  node.addEventListener('keydown', (event) => {
    if (event.target instanceof HTMLInputElement) move(event, event.target, placed);
  });
  node.addEventListener('paste', (event) => {
    const block = readBlock(event.clipboardData?.getData('text/plain') ?? '');
    if (!block || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    void paste(block, event.target);
  });

  async function paste(block: string[][], into: HTMLInputElement): Promise<void> {
    const named = hasLabels(block) ? await around.readTable(block, [...grid.cells.keys()]) : {};
    if (Object.keys(named).length > 0) {
      desk.change(named);
      return around.tell(say('pastedRead', Object.keys(named).length), true);
    }
    const { values, outside } = laid(block, into, placed);
    const count = Object.keys(values).length;
    if (count > 0) desk.change(values);
    around.tell(outside > 0 ? say('pastedLess', count, outside) : say('pasted', count), count > 0);
  }

  function fillZeros(): void {
    const blanks = [...grid.cells].filter(
      ([path, { total }]) => !total && desk.valueOf(path).trim() === '',
    );
    if (blanks.length === 0) return;
    desk.change(Object.fromEntries(blanks.map(([path]) => [path, '0'])));
    around.tell(say('pasted', blanks.length), true);
  }

  return {
    node,
    show() {
      const { found } = desk;
      for (const { input } of placed) {
        const path = input.dataset.path ?? '';
        const value = desk.valueOf(path);
        if (input.value !== value) input.value = value;
        input.placeholder = found?.computed.get(path) ?? '';
      }
      const open = found?.relations.get(grid.path);
      const kinds = (['holds', 'broken', 'held-back'] as const).filter((kind) => open?.[kind]);
      tally.replaceChildren(
        ...kinds.map((kind) => element('span', { class: kind }, say(kind, open?.[kind]))),
      );
      zeros.hidden = ![...grid.cells].some(
        ([path, { total }]) => !total && desk.valueOf(path).trim() === '',
      );
    },
  };
}

const fieldOf = (target: EventTarget | null) => {
  const { dataset, value } = target as HTMLInputElement;
  return { path: dataset.path ?? '', value };
};

function tableOf({ table, label }: Grid, inputFor: (cell: Cell, path: string) => Node) {
  const whole = table.columnWidths.reduce((sum, width) => sum + width, 0);
  const columns = table.columnWidths.map((width) => {
    const column = element('col');
    column.style.width = `${(100 * width) / whole}%`;
    return column;
  });
  const rows = table.rows.map((cells) =>
    element('tr', {}, ...cells.map((cell) => cellOf(cell, inputFor))),
  );
  return element(
    'table',
    { class: table.columnWidths.length > 12 ? 'many' : false },
    element('caption', {}, label),
    element('colgroup', {}, ...columns),
    element('thead', {}, ...rows.slice(0, table.headRows)),
    element('tbody', {}, ...rows.slice(table.headRows)),
  );
}

const SCOPES: Partial<Record<Cell['role'], string>> = {
  head: 'col',
  band: 'colgroup',
  stub: 'row',
};

function cellOf(cell: Cell, inputFor: (cell: Cell, path: string) => Node): HTMLElement {
  const { role, rowSpan, colSpan, path, text } = cell;
  const spans = {
    rowspan: rowSpan > 1 && rowSpan,
    colspan: colSpan > 1 && colSpan,
  };
  if (path !== undefined) return element('td', spans, inputFor(cell, path));
  if (role === 'corner') return element('td', { ...spans, class: role }, text);
  return element('th', { ...spans, class: role, scope: SCOPES[role] ?? false }, text);
}

/** Where a key leads from a cell. */
function move(event: KeyboardEvent, from: HTMLInputElement, placed: readonly Placed[]): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const to = targetOf(event, from, placed);
  if (to === undefined) return;
  event.preventDefault();
  to?.input.focus();
}

/** @returns the cell; `null` to stay, nothing where the key means something else */
function targetOf(
  { key, shiftKey }: KeyboardEvent,
  from: HTMLInputElement,
  placed: readonly Placed[],
): Placed | null | undefined {
  const here = placed.find(({ input }) => input === from);
  if (!here) return undefined;
  const { selectionStart, selectionEnd, value } = from;
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  const moves: Record<string, () => Placed | undefined> = {
    Enter: () => below(here, placed, shiftKey ? -1 : 1),
    ArrowDown: () => below(here, placed, 1),
    ArrowUp: () => below(here, placed, -1),
    ...((isWhole || selectionStart === value.length) && {
      ArrowRight: () => beside(here, placed, 1),
    }),
    ...((isWhole || selectionEnd === 0) && { ArrowLeft: () => beside(here, placed, -1) }),
  };
  const move = moves[key];
  return move && (move() ?? null);
}

/** The cell in the next row that has any, under this one as far as that row has one there. */
function below(here: Placed, placed: readonly Placed[], step: 1 | -1): Placed | undefined {
  const rows = [...new Set(placed.map(({ cell }) => cell.row))].sort((a, b) => a - b);
  const row = rows[rows.indexOf(here.cell.row) + step];
  const others = placed.filter(({ cell }) => cell.row === row);
  const { column } = here.cell;
  return (
    others.find(({ cell }) => cell.column <= column && column < cell.column + cell.colSpan) ??
    others[0]
  );
}

const beside = (here: Placed, placed: readonly Placed[], step: 1 | -1): Placed | undefined => {
  const next = placed[placed.indexOf(here) + step];
  return next?.cell.row === here.cell.row ? next : undefined;
};

/** A block from a cell on to the right and downwards; what lies outside of the table is counted. */
function laid(block: string[][], into: HTMLInputElement, placed: readonly Placed[]) {
  const first = placed.find(({ input }) => input === into);
  const rows = [...new Set(placed.map(({ cell }) => cell.row))].sort((a, b) => a - b);
  const inRow = (row: number | undefined) => placed.filter(({ cell }) => cell.row === row);
  const top = rows.indexOf(first?.cell.row ?? 0);
  const left = inRow(first?.cell.row).findIndex(({ input }) => input === into);
  const values: Record<string, string> = {};
  let outside = 0;
  for (const [down, line] of block.entries()) {
    const cells = inRow(rows[top + down]);
    for (const [right, text] of line.entries()) {
      const path = cells[left + right]?.input.dataset.path;
      if (path !== undefined) values[path] = cellText(text);
      else if (text !== '') outside += 1;
    }
  }
  return { values, outside };
}
