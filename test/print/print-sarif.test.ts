import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printSarif } from '../../src/print/print-sarif.ts';
import { anyText, certain, notes, options, results, resultsWith, text } from './results-fixture.ts';

/** The official schema says draft 4; apart from the name of its `id` it reads the same in draft 7. */
function officialSchema() {
  const file = createRequire(import.meta.url).resolve(
    '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  );
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  return schema;
}

const uri = /^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i;
const reference = /^([a-zA-Z0-9._~!$&'()*+,;=:@/?#-]|%[0-9A-F]{2})*$/;
const isSarif = new Ajv({
  strict: false,
  allErrors: true,
  unicodeRegExp: false,
  formats: { uri, 'uri-reference': reference, 'date-time': true },
}).compile(officialSchema());

function run(...[given, opts]: Parameters<typeof printSarif>) {
  const log = JSON.parse(printSarif(given, opts));
  isSarif(log);
  expect(isSarif.errors).toBeNull();
  return log.runs[0];
}

test('what there is to know about the run is a notification', () => {
  expect(run(results, options('en', { notes })).invocations).toEqual([
    {
      executionSuccessful: true,
      toolConfigurationNotifications: [
        { level: 'note', message: { text: 'checked by settings: rules' } },
      ],
    },
  ]);
});

test.each(['zh', 'en'] as const)('valid against the official schema: %s', (language) => {
  const { tool, translations, language: tag, columnKind } = run(results, options(language));
  expect([tag, columnKind]).toEqual([{ zh: 'zh-CN', en: 'en-US' }[language], 'utf16CodeUnits']);
  expect(translations[0].language).toBe({ zh: 'en-US', en: 'zh-CN' }[language]);
  expect(translations[0].rules.map((rule: { id: string }) => rule.id)).toEqual(
    tool.driver.rules.map((rule: { id: string }) => rule.id),
  );
});

test('the schema is not blind', () => {
  const log = JSON.parse(printSarif(results, options()));
  log.runs[0].results[0].level = 'fatal';
  expect(isSarif(log)).toBe(false);
});

test('every relation is a rule, held or not, and every code found; with help', () => {
  const { driver } = run(results, options()).tool;
  expect(driver.rules.map((rule: { id: string }) => rule.id)).toEqual([
    ...['balance', 'stock', 'rows', 'mentioned', 'late'],
    ...['value/unusual', 'prose/remark', 'yaml/syntax', 'file/unreadable'],
  ]);
  expect(driver.rules[0]).toEqual({
    id: 'balance',
    shortDescription: { text: '新收 = 公开' },
    fullDescription: { text: '新收 = 公开\n依据：国办公开办函〔2021〕30号' },
    help: { text: '新收 = 公开\n依据：国办公开办函〔2021〕30号' },
    helpUri: 'https://example.org/rules#balance',
    defaultConfiguration: { level: 'error' },
  });
  expect(driver.rules[8].shortDescription.text).toBe('文件读不了');
});

test('a finding: place, operands, fingerprint, fix', () => {
  const { results: found, tool } = run(results, options('en'));
  const [first] = found;
  const region = {
    startLine: 5,
    startColumn: 13,
    endLine: 5,
    endColumn: 15,
    charOffset: 62,
    charLength: 2,
  };
  expect(tool.driver.rules[first.ruleIndex].id).toBe(first.ruleId);
  expect(first.level).toBe('error');
  expect(first.message.text).toBe('received 12, but granted 11; 1 apart\ngranted should be 12');
  expect(first.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: '%E7%94%B2%20%E4%B9%A1/2023.yaml', uriBaseId: '%SRCROOT%', index: 0 },
    region,
  });
  expect(first.locations[0].logicalLocations).toEqual([{ fullyQualifiedName: certain.path }]);
  expect(first.relatedLocations.map((each: { id: number }) => each.id)).toEqual([1, 2]);
  expect(first.relatedLocations[0].physicalLocation.region.startColumn).toBe(14);
  expect(Object.values(first.partialFingerprints)[0]).toMatch(/^[0-9a-f]{16}$/);
  expect(first.fixes[0].artifactChanges[0].replacements).toEqual([
    { deletedRegion: region, insertedContent: { text: '12' } },
  ]);
});

test('only a certain repair of exactly what stands there is a fix', () => {
  const [first, ...others] = run(results, options()).results;
  expect(first.fixes).toHaveLength(1);
  expect(others.filter((each: object) => 'fixes' in each)).toEqual([]);
  const changed = { ...certain.repair!.alternatives[0]![0]!, from: '10' };
  const repairs = [
    { certainty: 'certain' as const, alternatives: [[changed]] },
    { certainty: 'certain' as const, alternatives: [[{ path: 'x', from: '11', to: '12' }]] },
    { certainty: 'certain' as const, alternatives: [] },
  ];
  for (const repair of repairs) {
    const given = [{ ...results[0]!, diagnostics: [{ ...certain, repair }] }];
    expect(run(given, options()).results[0]).not.toHaveProperty('fixes');
  }
});

test('a value that is certainly to be written otherwise is a fix, too', () => {
  const [unusual] = results[0]!.diagnostics.filter(({ code }) => code === 'value/unusual');
  const fixed = (certainty: 'certain' | 'likely') => {
    const edit = { range: unusual!.range!, text: '15', certainty };
    const given = [{ ...results[0]!, diagnostics: [{ ...unusual!, edit }] }];
    return run(given, options('en')).results[0].fixes;
  };
  expect(fixed('certain')[0]).toMatchObject({
    description: { text: 'Correct "15" → 15' },
    artifactChanges: [{ replacements: [{ insertedContent: { text: '15' } }] }],
  });
  expect(fixed('likely')).toBeUndefined();
});

test('excused findings are suppressed, all others are not', () => {
  const { results: found } = run(results, options());
  expect(found.map((each: { suppressions: object[] }) => each.suppressions.length)).toEqual([
    ...[0, 0, 1, 1, 0],
    ...[0, 0],
  ]);
  expect(found[2].suppressions[0].justification).toBe(
    '机构合并 | <b>；说明人：王五；有效期至 2027-01-31',
  );
});

test('files: encoded, relative to the base or absolute', () => {
  const { artifacts, results: found } = run(results, options());
  expect(artifacts.map((each: { location: object }) => each.location)).toEqual([
    { uri: '%E7%94%B2%20%E4%B9%A1/2023.yaml', uriBaseId: '%SRCROOT%', index: 0 },
    { uri: '%E4%B9%99%2C%E5%8E%BF%3Ab.yaml', uriBaseId: '%SRCROOT%', index: 1 },
    { uri: 'file:///data/%E4%B8%99.yaml', index: 2 },
    { uri: 'good.yaml', uriBaseId: '%SRCROOT%', index: 3 },
  ]);
  expect(found.at(-1).locations[0].physicalLocation).not.toHaveProperty('region');
});

test('echoes stand beside their cause only when all are asked for', () => {
  const echoed = (all: boolean) => run(results, options('zh', { all })).results.length;
  expect([echoed(false), echoed(true)]).toEqual([7, 8]);
});

test('fingerprints stay when lines move', () => {
  const prints = (given: typeof results) =>
    run(given, options()).results.map(
      (each: { partialFingerprints: object }) => each.partialFingerprints,
    );
  const down = (range?: { start: number; end: number }) =>
    range && { start: range.start + 4, end: range.end + 4 };
  const [first, ...others] = results as [(typeof results)[0]];
  const diagnostics = first.diagnostics.map((each) => ({ ...each, range: down(each.range) }));
  expect(prints([{ ...first, text: `\n\n\n\n${text}`, diagnostics } as never, ...others])).toEqual(
    prints(results),
  );
});

test('any words and names give a valid log', () => {
  fc.assert(
    fc.property(anyText, anyText, (file, words) => {
      const [only] = run(
        resultsWith(file, words),
        options('zh', { locate: (name) => name }),
      ).results;
      expect(only.message.text).toBe(`${words}\n${words}`);
      const encoded = only.locations[0].physicalLocation.artifactLocation.uri;
      expect(decodeURIComponent(encoded.replace(/^file:\/\/(\/(?=[A-Za-z]:))?/, ''))).toBe(file);
    }),
    { numRuns: 50 },
  );
});
