/**
 * The stage between checking and writing: puts title, sections, tables and text of a report
 * together, in the order and the shapes of its form. Pure but for the pictures it asks for.
 */

import type { Dataset } from '../check/dataset.ts';
import { resolver } from '../check/texts/bound-value.ts';
import { COMMON, reportFacts } from '../form/common-fields.ts';
import type { Field, GroupField, TextField } from '../form/form.ts';
import { fillBindings, type Resolve } from '../prose/bound-text.ts';
import { readProse } from '../prose/read-prose.ts';
import { textOf } from '../prose/run.ts';
import { blankTabs } from '../prose/typed-lines.ts';
import type { Block, Cell, Report, Table } from '../report/report.ts';
import { keepPassages, sayOnce } from './bound-text.ts';
import { dataSetOf } from './data-set.ts';
import { finishProse } from './finish-prose.ts';
import { metadata } from './metadata.ts';
import { notesOf, shownIn, withNotes } from './notes.ts';
import { printedTable } from './printed-table.ts';
import { reportDate } from './report-date.ts';
import { signatureOf } from './signature.ts';

export interface AssembleOptions {
  /** Marks every page; cells without a legal value show what the file has, or nothing. */
  draft: boolean;
  /** Data paths of numbers that a draft marks. */
  wrong?: ReadonlySet<string>;
  /** Instant that the files carry as their date, see `reportDate`. */
  instant?: number | undefined;
  /** Gives the bytes of a picture; may fail. */
  image(path: string): Promise<Uint8Array>;
}

/**
 * Makes the report.
 * @param dataset the data of a file; with errors in it the report is good for a draft only
 */
export async function assemble(dataset: Dataset, options: AssembleOptions): Promise<Report> {
  const { form, values } = dataset;
  const resolve = resolver(dataset);
  const blocks: Block[] = [];
  const charts = new Map<string, string>();
  for (const field of form.root.children) {
    if (isPrinted(field)) blocks.push(...(await section(field, dataset, resolve, options, charts)));
  }
  blocks.push(...signatureOf(values, blocks));
  const date = reportDate(reportFacts(values), options.instant);
  return {
    language: 'zh-CN',
    title: title(dataset, resolve),
    metadata: metadata(dataset, excerpt(blocks), date),
    draft: options.draft,
    blocks,
    data: dataSetOf(dataset, charts),
  };
}

const isPrinted = (field: Field): boolean => field.kind !== 'number' && field.layout !== undefined;

/** Lines of the title, as the report gives them or as the form words them. */
function title(dataset: Dataset, resolve: Resolve): string {
  const field = dataset.form.fields.get(COMMON.title);
  const text = field?.kind === 'text' ? words(field, dataset, resolve) : '';
  const lines = blankTabs(fillBindings(text, resolve)).split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The report's own words, else the form's. */
function words({ path, default: standard }: TextField, dataset: Dataset, resolve: Resolve): string {
  return dataset.values.get(path)?.text ?? sayOnce(keepPassages(standard ?? '', resolve), resolve);
}

async function section(
  field: Field,
  dataset: Dataset,
  resolve: Resolve,
  options: AssembleOptions,
  charts: Map<string, string>,
): Promise<Block[]> {
  const { path: id, label } = field;
  if (field.kind === 'group') return [heading(field), ...tables(field, dataset, resolve, options)];
  if (field.kind !== 'text') return [];
  const given = dataset.texts.find((text) => text.field === field)?.prose;
  const prose = given ?? (await readProse(words(field, dataset, resolve), resolve));
  const blocks = await finishProse(prose.blocks, {
    ...{ id, caption: label, image: options.image },
    chart: async (image, id) => {
      const { chart } = await import('./chart.ts');
      const marked = options.draft ? (options.wrong ?? new Set<string>()) : undefined;
      const block = chart(image, id, dataset, marked);
      if (block.kind === 'chart' && block.source.includes('='))
        charts.set(image.path, block.source);
      return block;
    },
  });
  return field.key === COMMON.preamble ? blocks : [heading(field), ...blocks];
}

function tables(
  section: GroupField,
  { values }: Dataset,
  resolve: Resolve,
  { draft, wrong = new Set() }: AssembleOptions,
): Table[] {
  const notes = notesOf(section, values, resolve);
  const runsOn = values.get(COMMON.keepTogether)?.value === 'false';
  return printedTable(section, shownIn(values, resolve)).map((table) => ({
    ...withNotes(draft ? withMarks(table, wrong) : table, notes),
    ...(runsOn ? { runsOn } : {}),
  }));
}

function withMarks(table: Table, wrong: ReadonlySet<string>): Table {
  const isWrong = ({ path, text }: Cell) => path !== undefined && (wrong.has(path) || text === '');
  const rows = table.rows.map((cells) =>
    cells.map((cell): Cell => (isWrong(cell) ? { ...cell, wrong: true } : cell)),
  );
  return { ...table, rows };
}

function heading({ path, label }: Field): Block {
  return { kind: 'heading', level: 1, id: path, content: [{ text: label }] };
}

/** The first words of the running text. */
function excerpt(blocks: Block[]): string {
  const first = blocks.find((block) => block.kind === 'paragraph');
  return first ? textOf(first.content) : '';
}
