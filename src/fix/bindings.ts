/** Numbers in the prose that can be bound to the tables: what is printed stays as it is. */
import type { Checked } from '../check/dataset.ts';
import { fieldWords } from '../form/field-words.ts';
import type { Proposal } from './proposal.ts';

/** A proposal for each literal that can only be the number of one cell, written as in that cell. */
export function newBindings({ form, numbers, values }: Checked, text: string): Proposal[] {
  return numbers.flatMap(({ binding, range }): Proposal[] => {
    const field = binding === undefined ? undefined : form.fields.get(binding.path);
    const literal = text.slice(range.start, range.end);
    if (!field || !binding?.isSafe || values.get(field.path)?.text !== literal) return [];
    const { zh, en } = fieldWords(field);
    const words = `{{ ${field.path} }}`;
    return [
      {
        kind: 'binding',
        certainty: 'certain',
        range,
        reasons: [
          {
            zh: `正文里的 ${literal} 是 ${zh}，引用以后总与表格一致`,
            en: `${literal} in the text is ${en}; bound to it, the two cannot disagree`,
          },
        ],
        choices: [
          {
            words: { zh: `写成 ${words}`, en: `write ${words}` },
            edits: [{ ...range, text: words }],
          },
        ],
      },
    ];
  });
}
