import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordedIn } from '../../../../src/check/texts/numbers/in-words.ts';
import { judge } from '../../../../src/check/texts/numbers/judge.ts';
import { lex } from '../../../../src/check/texts/numbers/lex.ts';
import { plainBlocks } from '../../../../src/check/texts/numbers/plain-text.ts';
import { readBlocks } from '../../../../src/check/texts/numbers/read-text.ts';
import type { Sentence } from '../../../../src/check/texts/numbers/said.ts';
import { readSentence } from '../../../../src/check/texts/numbers/sentence.ts';
import { wrongSums } from '../../../../src/check/texts/numbers/sums.ts';
import { type Section, vocabularyOf } from '../../../../src/check/texts/numbers/vocabulary.ts';
import { loadForm } from '../../../fixtures/forms.ts';
import { checkText, REPORT } from '../../report.ts';

const form = await loadForm('disclosure-2021');
const vocabulary = vocabularyOf(form, 2023);
const words = [...vocabulary.words].map(({ text }) => text);
const signs = [
  '，',
  '。',
  '；',
  '：',
  '、',
  '（',
  '）',
  '\n',
  '\n\n',
  '12件',
  '3',
  '40%',
  '2022年',
  '{{ year }}',
  '甲乙',
  '**',
  '- ',
];
const anyProse = fc
  .array(
    fc.oneof(fc.constantFrom(...words), fc.constantFrom(...signs), fc.string({ maxLength: 4 })),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test('whatever stands in a text, its tokens tile the blocks and every number is judged', () => {
  fc.assert(
    fc.property(anyProse, (text) => {
      const blocks = plainBlocks(text, () => ({ text: '7', path: 'year' }));
      for (const block of blocks) {
        const tokens = lex(block, vocabulary);
        expect(tokens.map(({ start, end }) => block.text.slice(start, end)).join('')).toBe(
          block.text,
        );
      }
      const sentences = readBlocks(blocks, vocabulary, { year: 2023, agency: '甲县人民政府' });
      const counts = sentences
        .flatMap(({ tokens }) => tokens)
        .filter(({ kind }) => kind === 'count');
      expect(judge(sentences, () => 1)).toHaveLength(counts.length);
      wrongSums(sentences);
    }),
  );
});

test('whatever stands in a text, each number of it has its place in the file', async () => {
  await fc.assert(
    fc.asyncProperty(anyProse, async (prose) => {
      const text = REPORT.replace(
        /overview: \|\n(?: {2}.*\n)+/,
        () => `overview: ${JSON.stringify(`${prose}。`)}\n`,
      );
      const { numbers } = await checkText(text);
      for (const { range } of numbers) {
        expect(range.start).toBeLessThan(range.end);
        expect(range.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 60 },
  );
});

/** Statements of one report that are true. */
const TRUE = [
  '全年收到政府信息公开申请16件，办结15件，结转下年度2件。',
  '上年结转1件，新收16件，共办理17件。',
  '其中，予以公开6件，部分公开3件，不予公开1件，无法提供5件，不予处理0件。',
  '收到政府信息公开申请17件（含上年结转1件），其中自然人13件、商业企业3件。',
  '因政府信息公开引起的行政复议1件，纠正1件；行政诉讼0件。',
  '制发行政规范性文件3件，废止2件，现行有效11件。',
  '行政许可105件，行政处罚12件，行政强制0件，行政事业性收费12.5万元。',
  '2022年收到政府信息公开申请33件，办结31件。',
  '门户网站发布信息902条，其中规范性文件40件。',
  '办理人大建议20件、政协提案12件，办结率100%。',
  '受理信访件498件，已办结492件。',
];

test('true statements joined in any order are no contradiction', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(TRUE, { minLength: 2 }),
      fc.constantFrom('', '\n', '\n\n  ', '\n\n  - '),
      async (statements, between) => {
        const prose = statements.join(between.replace('\n', '\n  '));
        const text = REPORT.replace(
          /overview: \|\n(?: {2}.*\n)+/,
          () => `overview: |\n  ${prose}\n`,
        );
        const { diagnostics } = await checkText(text);
        expect(diagnostics.filter(({ code }) => code.startsWith('text/'))).toEqual([]);
      },
    ),
    { numRuns: 80 },
  );
});

/** How often reading a sentence looks at one of its tokens, for each of them. */
function looksPerToken(text: string): number {
  const [block] = plainBlocks(text, () => undefined);
  let looks = 0;
  const tokens = new Proxy(lex(block!, vocabulary), {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  const sentence: Sentence = { block: 0, tokens, text: block!.text, said: [] };
  const situation = {
    year: 2023,
    agency: '',
    subjects: new Set<Section>(),
    isAway: false,
    isElsewhere: false,
  };
  readSentence(sentence, { ...situation, last: undefined });
  judge([sentence], () => 1);
  wrongSums([sentence]);
  wordedIn([sentence], { year: 2023, agency: '' }, () => 1);
  return looks / tokens.length;
}

test('a phrase repeated four hundred times takes no more steps for each word than half as often', () => {
  const phrase = fc
    .array(fc.constantFrom(...words, '、', '（', '）', '，', '12件', '3', '40%', '甲乙'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join(''))
    .filter((each) => !/[\s。！？!?]/.test(each));
  fc.assert(
    fc.property(phrase, (each) => {
      const [once, twice] = [200, 400].map((times) => looksPerToken(`${each.repeat(times)}12件。`));
      // What is read in time that grows with the square would look twice as often.
      expect(twice).toBeLessThan(1.4 * once! + 2);
    }),
    { numRuns: 30 },
  );
});

test('a label repeated two hundred times is one long name', () => {
  const text = `收到${'政府信息公开申请'.repeat(200)}12件。`;
  const [sentence] = readBlocks(
    plainBlocks(text, () => undefined),
    vocabulary,
    { year: 2023, agency: '' },
  );
  expect(sentence?.said).toMatchObject([{ token: { digits: '12' }, excluded: undefined }]);
});
