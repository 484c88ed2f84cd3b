import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble } from '../../src/assemble/assemble.ts';
import type { Schema } from '../../src/form/schema.ts';
import { imageFormat } from '../../src/prose/figure.ts';
import { gridFaults } from '../../src/report/grid.ts';
import type { Block, Report } from '../../src/report/report.ts';
import { signatureLines } from '../../src/report/signature.ts';
import { pictures } from '../fixtures/pictures.ts';
import { anyText, markdown } from '../prose/any-text.ts';
import { fill, madeUpForm, options, realForm } from './checked.ts';

const form = realForm('disclosure-2021');
const build = (texts: Record<string, string>): Promise<Report> =>
  assemble(fill(form, { year: 2023, ...texts }), { ...options, image: async () => pictures.png });

/** All tables, those in lists included. */
function tablesIn(blocks: Block[]): (Block & { kind: 'table' })[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return tablesIn(block.items.flat());
    return block.kind === 'table' ? [block] : [];
  });
}

test('any text makes a report', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (title, overview) => {
      const report = await build({ title, preamble: overview, overview, 'agency.name': title });
      for (const table of tablesIn(report.blocks)) expect(gridFaults(table)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('letters and digits of a text are never lost', async () => {
  const words = markdown.filter((text) => !/!\[|&|\{\{|\(/.test(text));
  const bare = (text: string) => text.replace(/[^甲一a-z]/g, '');
  await fc.assert(
    fc.asyncProperty(words, async (overview) => {
      const { blocks } = await build({ preamble: '引言', overview });
      const end = blocks.findIndex((block) => block.kind === 'table' && block.origin === 'form');
      const own = blocks.slice(2, end - 1);
      expect(bare(textIn(own))).toBe(bare(overview));
    }),
    { numRuns: 100 },
  );
});

function textIn(blocks: Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'list') return textIn(block.items.flat());
      if (block.kind === 'table')
        return block.rows
          .flat()
          .map(({ text }) => text)
          .join('');
      if (block.kind === 'signature') return signatureLines(block).join('');
      return block.kind === 'figure' || block.kind === 'chart'
        ? block.alt
        : block.content.map(({ text }) => text).join('');
    })
    .join('');
}

test.each([
  ['quotations', '>'.repeat(60000)],
  ['quotations within each other', `${'> '.repeat(60)}\n`.repeat(20)],
  ['marks', '*'.repeat(60000)],
  ['lists', '- '.repeat(1000)],
  ['emphasis', '**甲*乙'.repeat(2000)],
  ['brackets', '!['.repeat(5000)],
  ['file names', '![a](a .png "'.repeat(2000) + 'a .png '.repeat(5000)],
  ['blanks in an address', `![a](${' '.repeat(50000)}`],
  ['links', '[a]('.repeat(5000)],
  ['braces', '{{'.repeat(50000)],
  ['passages', '[['.repeat(20000)],
  [
    'a table with many columns and rows',
    `${'|a'.repeat(3000)}\n${'|-'.repeat(3000)}\n${'|\n'.repeat(3000)}`,
  ],
])('%s in great depth', async (_, deep) => {
  const { blocks } = await build({ title: deep, preamble: '引言', overview: `${deep}甲` });
  expect(textIn(blocks.slice(2))).toContain('甲');
});

test('any bytes are a picture or none', async () => {
  const start = fc.constantFrom(...Object.values(pictures));
  await fc.assert(
    fc.asyncProperty(
      start,
      fc.uint8Array({ maxLength: 40 }),
      fc.nat(30),
      async (head, rest, cut) => {
        await imageFormat(Uint8Array.from([...head.subarray(0, cut), ...rest]));
      },
    ),
  );
});

const { tree } = fc.letrec<{ tree: Schema }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    fc.constant<Schema>({ title: '数', type: 'integer' }),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map(group),
  ),
}));

function group(children: Schema[]): Schema {
  const properties = Object.fromEntries(children.map((child, index) => [`k${index}`, child]));
  return { title: '组', type: 'object', properties };
}

/** A tree of rows whose leaves all have the same columns. */
function rows(shape: Schema, columns: Schema): Schema {
  if (shape.type === 'integer') return columns;
  return group(Object.values(shape.properties ?? {}).map((child) => rows(child, columns)));
}

test('any tree of rows and any tree of columns make a table that tiles', async () => {
  const axis = fc.option(fc.constant('各列'), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(tree, tree, axis, async (shape, below, title) => {
      const columns = { ...group([below]), axis: title === undefined ? {} : { title } };
      const section = rows(shape, columns);
      const layout = { kind: 'matrix', name: '表', caption: '表', corner: '角' } as const;
      const checked = fill(madeUpForm({ section: { ...section, layout } }));
      const [table] = tablesIn((await assemble(checked, options)).blocks);
      expect(gridFaults(table!)).toEqual([]);
      const shown = table!.rows.flat().flatMap(({ path, text }) => (path ? [[path, text]] : []));
      expect(shown).toEqual([...checked.values].map(([path, { text }]) => [path, text]));
    }),
  );
});

test('any parts make a stack that tiles', async () => {
  const part = fc.oneof(
    fc.constant<Schema>({ title: '数', type: 'integer' }),
    tree.map((each) => group([each])),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 4 }), async (parts) => {
      const layout = {
        kind: 'stack' as const,
        name: '表',
        caption: '表',
        stub: '内容',
        parts: parts.map((_, index) => ({ band: '条', rows: [`k${index}`], column: '数量' })),
      };
      const checked = fill(madeUpForm({ section: { ...group(parts), layout } }));
      const [table] = tablesIn((await assemble(checked, options)).blocks);
      expect(gridFaults(table!)).toEqual([]);
      expect(table!.rows.flat().filter(({ path }) => path)).toHaveLength(checked.values.size);
    }),
  );
});
