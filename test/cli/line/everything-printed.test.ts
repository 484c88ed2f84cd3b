/**
 * Every place that prints, walked with values that want to be more than text: whatever a report, a
 * file name, an option, the configuration or the environment says, nothing of it moves a terminal,
 * hides other text or is a command of a CI system.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/cli/commands/list.ts';
import { findingFormats } from '../../../src/cli/config/format-target.ts';
import type { Options } from '../../../src/cli/config/option.ts';
import { globalOptions } from '../../../src/cli/config/shared-options.ts';
import { CONFIG_FILE } from '../../../src/cli/files/search-files.ts';
import { main } from '../../../src/cli/line/main.ts';
import { folderWith, packageRoot, type TestWorld, testWorld } from '../../fixtures/test-world.ts';

const HOSTILE =
  'x\n::add-mask::1\r\n::set-env name=a::b\n##[error]c ##vso[task.complete]d\u001b[45m\u009b2J\u202e\u2066\u2028::group::\u200b\ufeff\u00ad\u0007\t';
const HOSTILE_AT_START = `::add-mask::1${HOSTILE}`;
/** No slash, as no file name can have one. */
const NAME = `${HOSTILE_AT_START}.yaml`;

/** As a YAML text in quotation marks. */
const quoted = JSON.stringify(HOSTILE_AT_START).replaceAll('\u2028', '\\L');

const example = readFileSync(
  join(packageRoot, 'examples/first-report/one-wrong-number.yaml'),
  'utf8',
);

const changed = (...changes: [string, string][]) =>
  changes.reduce((text, [from, to]) => text.replace(from, () => to), example);

const REPORTS: Record<string, string> = {
  [NAME]: changed(['name: 青禾县民政局', `name: ${quoted}`]),
  'body.yaml': changed(
    ['name: 青禾县民政局', `name: ${quoted}`],
    ['otherMatters: ', `title: ${quoted}\npreamble: ${quoted}\notherMatters: `],
  ),
  'values.yaml': changed(
    ['year: 2024', `year: ${quoted}\npublished: ${quoted}`],
    ['kind: department', `kind: ${quoted}, ${quoted}: 1`],
    ['[12, 3, 0, 0', `[${quoted}, 3O, 0, 0`],
    ['disputes: 0', `disputes: { ${quoted}: 0 }`],
  ),
  'form.yaml': `form: ${quoted}\nyear: 2024\n`,
  'raw.yaml': changed([
    'problems: |',
    `problems: |\n  ${HOSTILE_AT_START} ## [x] {{ ${HOSTILE} }}`,
  ]),
  'comment.yaml': changed(['[21, 3', `[21, 3`], ['total:     [', `total: # ##[error]x\n     [`]),
  'syntax.yaml': `form: disclosure-2021\n"${HOSTILE}: [\n::error::x\n##[error] : y: z\n`,
  'prose.yaml': changed(
    [
      'problems: |',
      `problems: |\n  ![::add-mask::1 ##[error]](::a%1b ##[error].png)\n  {{ ::x ##[error] }}`,
    ],
    [
      'overview: ',
      `overview: ${JSON.stringify(
        `![a](<${HOSTILE.replaceAll(/[\r\n]/g, ' ')}.png>) {{ ${HOSTILE} }} `,
      )
        .replaceAll('\u2028', '\\L')
        .slice(0, -1)}" # `,
    ],
  ),
  'exceptions.yaml': `${example}exceptions:\n  - { rule: ${quoted}, reason: ${quoted}, by: ${quoted}, until: ${quoted}, values: ${quoted} }\n  - { rule: deadline, cells: [${quoted}], reason: ${quoted} }\n  - { ${quoted}: 1 }\n`,
  'plain.yaml': example,
};

/** A further form whose words are as bad. */
function hostileForm(folder: string): void {
  const home = join(folder, 'forms', 'inspection-mini');
  mkdirSync(home, { recursive: true });
  cpSync(join(packageRoot, 'test/forms/inspection-mini'), home, { recursive: true });
  const file = join(home, 'form.schema.json');
  const words = JSON.stringify(HOSTILE_AT_START).slice(1, -1);
  const schema = readFileSync(file, 'utf8')
    .replace('测试文件第1号', words)
    .replace('"title": "行政检查工作年度报表"', `"title": "${words}"`)
    .replaceAll('1.日常检查', words);
  writeFileSync(file, schema);
}

const CONFIGURATION = {
  right: `reports: [${quoted}, plain.yaml]\nignore: [${quoted}]\nsite: { siteName: ${quoted} }\n`,
  wrong: `${quoted}: 1\nrules: { ${quoted}: ${quoted} }\nlang: ${quoted}\nforms: ${quoted}\n`,
};

const files = Object.keys(REPORTS);
const formats = findingFormats.map((format) => ['--format', format]);
const RULE = 'requests-balance';

/** Command lines of each command that print what they can. A new command needs some of its own. */
const WALKS: Record<string, string[][]> = {
  validate: [
    ...formats.map((format) => [...files, ...format]),
    [...files, '--all', '--color'],
    [],
    ['.', '--format', `json:${HOSTILE}.json`],
    ['-', '--stdin-name', HOSTILE_AT_START],
    ['plain.yaml', '--format', `json:${NAME}/x`],
    ['plain.yaml', `${HOSTILE}*`],
  ],
  build: [
    [...files, '--out-dir', 'out'],
    [...files, '--draft', '--out-dir', HOSTILE_AT_START],
    ['plain.yaml', '--out-dir', join(NAME, 'below')],
    [],
  ],
  fix: [files, [...files, '--dry-run'], ['plain.yaml', '--yes', '--totals'], [NAME, '--yes']],
  except: [
    [NAME, RULE, '--reason', HOSTILE],
    ['values.yaml', RULE, HOSTILE, '--reason', HOSTILE],
    ['prose.yaml', HOSTILE, '--reason', HOSTILE, '--until', HOSTILE],
    ['plain.yaml', 'prose/picture', '--reason', HOSTILE, '--by', HOSTILE_AT_START],
  ],
  import: [
    files.slice(0, 1),
    [NAME],
    ['plain.yaml', '--out', NAME],
    ['plain.yaml', '--form', HOSTILE],
  ],
  verify: [[NAME], ['plain.yaml', NAME], [HOSTILE, '--format', `json:${HOSTILE}.json`]],
  diff: [
    ['plain.yaml', NAME],
    [NAME, NAME, '--all'],
    ['plain.yaml', 'prose.yaml', '--format', 'json'],
    [HOSTILE, HOSTILE_AT_START],
  ],
  new: [[], ['--name', HOSTILE_AT_START], [`new${NAME}`], [NAME], ['--form', HOSTILE]],
  forms: [[], ['--format', 'json']],
  page: [[], [HOSTILE], ['plain.yaml']],
  preview: [[HOSTILE], ['-'], ['plain.yaml', '--port', '65536']],
  schema: [[HOSTILE], ['inspection-mini'], ['inspection-mini', '--format', 'json']],
  rules: [
    [],
    ['--all'],
    ['--format', 'json', '--form', 'inspection-mini'],
    ['--format', 'markdown'],
  ],
  explain: [
    [HOSTILE],
    [HOSTILE_AT_START, 'year'],
    [NAME],
    [RULE],
    ['checks-total'],
    ['checks-total', '--format', 'json'],
    ['value/blank'],
    [NAME, 'agency.name'],
    ['body.yaml', 'title'],
    ['body.yaml', 'agency.name', '--format', 'json'],
    ['prose.yaml', 'requests.received.total'],
    ['comment.yaml', 'requests.outcomes.total.individuals'],
    ['syntax.yaml', 'year'],
    ['syntax.yaml', 'year', '--format', 'json'],
    ['plain.yaml', HOSTILE],
  ],
};

/** Every option with a value that is none. */
function wrongOptions(options: Options): string[][] {
  const flags = Object.values(options).map(({ flags }) =>
    flags.split(/[\s,]+/).find((word) => /^--/.test(word)),
  );
  return flags.map((flag) => [`${flag}`, HOSTILE]);
}

const COMMON = [
  [HOSTILE],
  [`--${HOSTILE}`],
  ['--config', HOSTILE],
  ['--forms', HOSTILE],
  ['--print-config', '--max-warnings', '1'],
  ['--help'],
  ...wrongOptions(globalOptions),
];

/** The program's own colours. */
const COLOURS = [1, 22, 31, 32, 33, 34, 36, 39].map((code) => `\u001b[${code}m`);
/** What no terminal shows, and what a terminal obeys. */
const UNSEEN = /[^\P{C}\p{Co}\p{Cn}\n\t]|[\p{Zl}\p{Zp}]/u;
const COMMAND = /^\s*::|##\w*\[/;
/** The commands of this program itself. */
const OWN =
  /^::(stop-commands::[\da-f-]{36}|[\da-f-]{36}::|(error|warning|notice) (file|title)=[^:]*::.*)$/;

function expectTame(printed: string, told: string): void {
  const text = COLOURS.reduce((rest, colour) => rest.replaceAll(colour, ''), printed);
  expect(text.match(UNSEEN)?.[0].codePointAt(0)?.toString(16), told).toBeUndefined();
  const obeyed = text.split('\n').filter((line) => COMMAND.test(line) && !OWN.test(line));
  expect(obeyed, told).toEqual([]);
}

function worldWith(configuration: string | undefined, env: TestWorld['env']): TestWorld {
  const folder = folderWith(REPORTS);
  hostileForm(folder);
  if (configuration !== undefined) writeFileSync(join(folder, CONFIG_FILE), configuration);
  const world = testWorld(folder, { env, stdin: REPORTS['body.yaml'] ?? '' });
  const page = join(folder, 'plain.yaml');
  return { ...world, page, keyboard: () => ({ ask: keyboardOf(world), close() {} }) };
}

/** Shows its questions as a terminal does, and leaves after the first. */
const keyboardOf = (world: TestWorld) => async (question: string) => {
  world.output.stderr += question;
  return undefined;
};

async function walk(argv: string[], env: TestWorld['env'] = {}, configuration?: string) {
  const world = worldWith(configuration, env);
  const exitCode = await main(argv, world);
  const told = `gov-report ${JSON.stringify(argv)}`;
  expectTame(world.output.stdout, told);
  expectTame(world.output.stderr, told);
  return { ...world.output, exitCode };
}

test('every command is walked', () => {
  expect(Object.keys(WALKS).sort()).toEqual(commands.map(({ line }) => line.name).sort());
});

const GITHUB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_WORKSPACE: `/tmp/${HOSTILE}`,
  GITHUB_STEP_SUMMARY: `/nowhere/${HOSTILE}`,
  GOV_REPORT_DEBUG: HOSTILE,
};

describe.each(commands)('$line.name', ({ line: { name, options } }) => {
  const own = (WALKS[name] ?? []).map((words) => [name, ...words, '--forms', 'forms']);

  test('prints nothing but text', async () => {
    for (const argv of own) {
      const { stdout, stderr } = await walk([...argv, '--lang', 'zh']);
      expect(stdout + stderr, JSON.stringify(argv)).not.toBe('');
    }
  });

  test('nor in English on GitHub, whose environment may be as bad', async () => {
    for (const argv of own) await walk([...argv, '--lang', 'en'], GITHUB);
  });

  test('nor when it complains', async () => {
    for (const words of [...COMMON, ...wrongOptions(options)]) await walk([name, ...words]);
  });

  test('nor with such a configuration', async () => {
    for (const configuration of Object.values(CONFIGURATION)) {
      await walk([name, '--print-config'], {}, configuration);
    }
    await walk([name], {}, CONFIGURATION.right);
  });
});

test('nor in the manual, which runs every example there is', async () => {
  await walk(['rules', '--format', 'markdown', '--all', '--forms', 'forms']);
});

test('nor of a date that is none', async () => {
  await walk(['build', 'plain.yaml'], { SOURCE_DATE_EPOCH: HOSTILE_AT_START });
});

test('nor before a command', async () => {
  for (const argv of [[HOSTILE], [`--${HOSTILE}`], ['help', HOSTILE], ['--lang', HOSTILE], []]) {
    await walk(argv);
  }
});

test('the summary of a job holds nothing else', async () => {
  const world = worldWith(undefined, {});
  const summary = join(world.cwd, 'summary.md');
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
  await main(['validate', '.'], { ...world, env });
  expectTame(readFileSync(summary, 'utf8'), 'summary');
});

describe('on GitHub', () => {
  const env = { GITHUB_ACTIONS: 'true' };

  test.each([
    ['validate', 'stdout'],
    ['build', 'stderr'],
  ] as const)('%s lets its annotations through, and nothing of the text', async (name, stream) => {
    const output = await walk([name, 'plain.yaml', 'body.yaml', '--lang', 'en'], env);
    const [, token = '', text = '', rest = ''] =
      /::stop-commands::(.*)\n([\s\S]*?)\n::\1::\n([\s\S]*)$/.exec(output[stream]) ?? [];
    expect(token).toMatch(/^[\da-f-]{36}$/);
    expect(text).toContain('error requests-balance');
    expect(rest).toMatch(/^::error file=plain\.yaml,/m);
  });

  test('each run has a word of its own', async () => {
    const [one, other] = [await walk(['explain', RULE], env), await walk(['explain', RULE], env)];
    expect(one.stdout.split('\n')[0]).not.toBe(other.stdout.split('\n')[0]);
  });

  test('what a program reads stays as it is', async () => {
    const { stdout } = await walk(['validate', 'plain.yaml', '--format', 'json'], env);
    expect(JSON.parse(stdout).files).toHaveLength(1);
    expect((await walk(['new'], env)).stdout).toMatch(/^# /);
  });
});
