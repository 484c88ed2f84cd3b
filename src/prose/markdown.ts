/**
 * Markdown as reports use it, through micromark: CommonMark with tables and with strong words that
 * work beside Chinese punctuation. Constructs that only surprise people who write office prose
 * are off, so that their characters stay text: raw HTML, code by indentation, underlined headings,
 * link definitions and addresses in angle brackets.
 */
import type { Root } from 'mdast';

const OFF = ['htmlFlow', 'htmlText', 'codeIndented', 'setextUnderline', 'definition', 'autolink'];

/** Loads the parser, which is large, and returns it. */
export async function loadMarkdown(): Promise<(markdown: string) => Root> {
  const [{ fromMarkdown }, { gfmTable }, { gfmTableFromMarkdown }, { cjkFriendlyExtension }] =
    await Promise.all([
      import('mdast-util-from-markdown'),
      import('micromark-extension-gfm-table'),
      import('mdast-util-gfm-table'),
      import('micromark-extension-cjk-friendly'),
    ]);
  const options = {
    extensions: [{ disable: { null: OFF } }, gfmTable(), cjkFriendlyExtension()],
    mdastExtensions: [gfmTableFromMarkdown()],
  };
  return (markdown) => fromMarkdown(markdown, options);
}
