import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printJsonResults } from '../../src/print/print-json.ts';
import { printJsonl } from '../../src/print/print-jsonl.ts';
import { anyText, notes, options, results, resultsWith } from './results-fixture.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/findings.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ allErrors: true, strictTypes: false }).addSchema(schema, 'findings');
const isDocument = ajv.getSchema('findings')!;
const isLine = ajv.getSchema('findings#/$defs/line')!;

test.each(['zh', 'en'] as const)('the document has the documented shape: %s', (language) => {
  const output = JSON.parse(printJsonResults(results, options(language)));
  isDocument(output);
  expect(isDocument.errors).toBeNull();
  expect(output.language).toBe(language);
});

test('what there is to know about the run stands at its top', () => {
  const told = [{ file: 'own.config.yaml', message: 'checked by settings: rules' }];
  const document = JSON.parse(printJsonResults(results, options('en', { notes })));
  const [line = ''] = printJsonl(results, options('en', { notes })).split('\n');
  expect([document.notes, JSON.parse(line).notes]).toEqual([told, told]);
  expect([isDocument(document), isLine(JSON.parse(line))]).toEqual([true, true]);
});

test('the schema notices a field that it does not name', () => {
  const output = JSON.parse(printJsonResults(results, options()));
  output.diagnostics[0].echoes[0].extra = 1;
  expect(isDocument(output)).toBe(false);
});

test('files with their counts; excused findings count as such only', () => {
  const { files } = JSON.parse(
    printJsonResults(results, options('zh', { locate: (f) => `r/${f}` })),
  );
  expect(files[0]).toEqual({
    file: 'r/./甲 乡/2023.yaml',
    agency: '甲乡人民政府',
    year: 2023,
    errors: 1,
    warnings: 1,
    remarks: 1,
    excused: 2,
    unfilled: { numbers: 0, texts: 0 },
    relations: { holds: 1, broken: 5, heldBack: 1 },
  });
  expect(files[3]).toMatchObject({ errors: 0, relations: { holds: 1, broken: 0, heldBack: 0 } });
});

test('a finding with figures, repair, echoes and places', () => {
  const { diagnostics } = JSON.parse(printJsonResults(results, options('en')));
  const [first, second, excused] = diagnostics;
  expect(first).toMatchObject({
    file: '甲 乡/2023.yaml',
    code: 'relation/unequal',
    rule: 'balance',
    severity: 'error',
    message: 'received 12, but granted 11; 1 apart',
    range: { start: { offset: 62, line: 5, column: 13 }, end: { offset: 64, line: 5, column: 15 } },
    arithmetic: { key: 'balance@requests.a', left: '12', right: '11', difference: '1' },
    repair: {
      certainty: 'certain',
      alternatives: [
        [{ path: 'requests.granted.a', from: '11', to: '12', range: { start: { line: 5 } } }],
      ],
    },
    echoes: [{ rule: 'balance', message: 'the totals differ, too', echoes: [] }],
    helpUri: 'https://example.org/rules#balance',
  });
  expect(second.repair.alternatives[1]).toEqual([
    { path: 'requests.granted.b', from: '3', atLeast: '4', atMost: '9' },
  ]);
  expect(excused.excused).toEqual({ reason: '机构合并 | <b>', by: '王五', until: '2027-01-31' });
});

test('lines: the run, then each file with its findings', () => {
  const lines = printJsonl(results, options())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const line of lines) {
    isLine(line);
    expect(isLine.errors).toBeNull();
  }
  expect(lines.map(({ type }) => type)).toEqual([
    'run',
    ...['file', 'finding', 'finding', 'finding', 'finding', 'finding'],
    ...['file', 'finding', 'file', 'finding', 'file'],
  ]);
});

test('any words and names survive', () => {
  fc.assert(
    fc.property(anyText, anyText, (file, words) => {
      const given = options('zh', { locate: (name) => name });
      const [first] = JSON.parse(printJsonResults(resultsWith(file, words), given)).diagnostics;
      expect([first.file, first.message]).toEqual([file, words]);
      const lines = printJsonl(resultsWith(file, words), given).trimEnd().split('\n');
      expect(JSON.parse(lines[2]!).message).toBe(words);
    }),
  );
});
