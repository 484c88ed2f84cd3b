/** Blocks in one line each, short enough to compare by eye. */
import { chartRows } from '../../src/report/chart.ts';
import type { Block, Inline } from '../../src/report/report.ts';
import { signatureLines } from '../../src/report/signature.ts';

/** `H2 words`, `P words`, `L1[item | item]`, `T[head / row]`, `F type width×height alt (caption)`. */
export const show = (blocks: Block[]): string[] => blocks.map(showBlock);

function showBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `H${block.level} ${showRuns(block.content)}`;
    case 'paragraph':
      return `P ${showRuns(block.content)}`.trimEnd();
    case 'list': {
      const items = block.items.map((item) => show(item).join(' + '));
      return `L${block.ordered ? block.start : ''}[${items.join(' | ')}]`;
    }
    case 'table':
      return `T[${block.rows.map((row) => row.map(({ text }) => text).join(',')).join(' / ')}]`;
    case 'figure': {
      const { mediaType, width, height, alt, caption } = block;
      return `F ${mediaType} ${width}×${height} ${alt} (${caption})`;
    }
    case 'chart': {
      const rows = chartRows(block).map((row) => row.join(','));
      return `C ${block.source} ${rows.join(' / ')} ${block.alt} (${block.caption})`;
    }
    case 'signature':
      return `S ${signatureLines(block).join(' / ')}`;
  }
}

/** `<b>` strong, `<href>` link, `<@path>` bound; formats nest in this order. */
const showRuns = (runs: Inline[]): string =>
  runs
    .map(({ text, strong, href, path }) => {
      const marks = [strong && 'b', href, path && `@${path}`].filter(Boolean);
      return marks.length > 0 ? `<${marks.join(' ')}>${text}</>` : text;
    })
    .join('');
