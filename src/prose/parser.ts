/** The parser for Markdown of every kind, with the parts of its libraries that are needed and no others. */
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';

/** @param off constructs of Markdown that are plain text here */
export function parserWithout(off: string[]): (markdown: string) => Root {
  const options = {
    extensions: [{ disable: { null: off } }, gfmTable(), cjkFriendlyExtension()],
    mdastExtensions: [gfmTableFromMarkdown()],
  };
  return (markdown) => fromMarkdown(markdown, options);
}
