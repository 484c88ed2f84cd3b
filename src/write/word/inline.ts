/** Runs of text: strong words, links and line breaks. */

import { ConcreteHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Inline } from '../../report/report.ts';
import { legalText } from '../legal-text.ts';
import type { Numbering } from './numbering.ts';
import { style } from './style-ids.ts';

interface RunLook {
  style?: string;
  bold?: boolean;
}

/** Runs of one look for a text, a line break standing between its lines. */
export function textRuns(text: string, look: RunLook = {}): TextRun[] {
  return legalText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

function lookOf({ href, strong }: Inline): RunLook {
  // A run has room for one style; strong text inside a link is set bold by itself.
  if (href) return { style: style.link, ...(strong ? { bold: true } : {}) };
  return strong ? { style: style.strong } : {};
}

/** The address in the form that a package may hold, or undefined for one that is none. */
function addressOf(href: string | undefined): string | undefined {
  if (href === undefined || !URL.canParse(legalText(href))) return undefined;
  return new URL(legalText(href)).href;
}

/** The content of a paragraph. Words with an address that cannot be one stay as plain words. */
export function inlineRuns(content: Inline[], numbering: Numbering): ParagraphChild[] {
  return content.flatMap((inline): ParagraphChild[] => {
    const address = addressOf(inline.href);
    if (address !== undefined) {
      return [
        new ConcreteHyperlink(textRuns(inline.text, lookOf(inline)), numbering.link(address)),
      ];
    }
    const { href: _, ...plain } = inline;
    return textRuns(inline.text, lookOf(plain));
  });
}

/** The words of a paragraph without their formatting. */
export function plainText(content: Inline[]): string {
  return content.map(({ text }) => text).join('');
}
