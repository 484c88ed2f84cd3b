/** Text that is dense in the characters that mean something to Markdown and to bindings. */
import fc from 'fast-check';

const MARKS = [
  ...'#*_`~|-+>![](){}<>&\\:"\'\t\n\n\n　 1.甲（一）。',
  '\n\n',
  '```',
  '{{',
  '}}',
  '{{ year }}',
  '[[',
  ']]',
  '|-|-|\n',
  '- ',
  '1. ',
  '### ',
  '![a](b.png)',
  '&nbsp;',
  '\r',
  '\u0000',
  '\uFDEE',
  '\uFDD0',
  '\uFDEF',
  '\uD800',
  '𠮷',
];

export const markdown = fc
  .array(fc.constantFrom(...MARKS), { maxLength: 60 })
  .map((part) => part.join(''));

export const anyText = fc.oneof(markdown, fc.string({ unit: 'binary', maxLength: 60 }));
