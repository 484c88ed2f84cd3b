/**
 * The commands shown in the READMEs are run, and what they print must be what is shown. Outputs are
 * written anew with `UPDATE_DOCUMENTS=1 npx vitest run test/documents.test.ts`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolver } from '../src/check/texts/bound-value.ts';
import { main } from '../src/cli/line/main.ts';
import { checkInput } from '../src/compile.ts';
import { forms } from './fixtures/forms.ts';
import { folderWith, packageRoot, testWorld } from './fixtures/test-world.ts';

const DOCUMENTS = { 'README.md': 'en_US.UTF-8', 'README.zh-CN.md': 'zh_CN.UTF-8' };

const CONSOLE = /^```console\n([\s\S]*?)^```$/gm;
const GENERATED = /^<!-- (gov-report [^\n]*) -->\n([\s\S]*?)^<!-- end -->$/gm;
const EXCERPT = /^<!-- lines of (\S+) -->\n```yaml\n([\s\S]*?)^```$/gm;

/** Runs `gov-report …` and gives what a terminal would show, both streams in the order written. */
async function run(command: string, cwd: string, LANG: string): Promise<string> {
  const world = testWorld(cwd, { env: { LANG } });
  let shown = '';
  const write = (text: string) => {
    shown += text;
  };
  const sink = { write, isTTY: false, columns: 100 };
  await main(command.split(' ').slice(1), { ...world, stdout: sink, stderr: sink });
  return shown;
}

async function replaceAsync(
  text: string,
  pattern: RegExp,
  replace: (...groups: string[]) => Promise<string>,
): Promise<string> {
  const found = [...text.matchAll(pattern)];
  const replacements: string[] = [];
  for (const [all, ...groups] of found) replacements.push(await replace(...groups, all));
  return text.replaceAll(pattern, () => replacements.shift()!);
}

/** The document as it would be with every output fresh. */
async function fresh(text: string, cwd: string, locale: string): Promise<string> {
  const outputs = await replaceAsync(text, CONSOLE, async (body = '') => {
    const commands = body.split('\n').filter((line) => line.startsWith('$ '));
    const parts: string[] = [];
    for (const command of commands) {
      const shown = await run(command.slice(2), cwd, locale);
      parts.push(`${command}\n${shown.replace(/\n*$/, '\n')}`);
    }
    return `\`\`\`console\n${parts.join('')}\`\`\``;
  });
  return replaceAsync(outputs, GENERATED, async (command = '') => {
    const shown = await run(command, cwd, locale);
    return `<!-- ${command} -->\n${shown.trimEnd()}\n<!-- end -->`;
  });
}

/** A table of bindings, each with what it prints in a report. */
const BINDINGS = /<!-- bindings of (\S+) -->\n([\s\S]*?)<!-- end -->/;
const BINDING_ROW = /\| `\{\{ (.+?) \}\}` \| .*? \|/g;

async function withBindings(text: string): Promise<{ expected: string; bindings: number }> {
  const [table = '', name = ''] = BINDINGS.exec(text) ?? [];
  const bytes = readFileSync(join(packageRoot, name));
  const image = () => Promise.reject(new Error('no picture is needed'));
  const { checked } = await checkInput({ file: name, bytes, image }, forms);
  const show = resolver(checked!);
  const rows = table.replace(
    BINDING_ROW,
    (_, binding: string) => `| \`{{ ${binding} }}\` | ${show(binding)?.text} |`,
  );
  return { expected: text.replace(table, () => rows), bindings: table.split('{{').length - 1 };
}

describe.each(Object.entries(DOCUMENTS))('%s', (document, locale) => {
  const file = join(packageRoot, document);
  const text = readFileSync(file, 'utf8');

  test('shows what its commands print', async () => {
    const cwd = folderWith();
    cpSync(join(packageRoot, 'examples'), join(cwd, 'examples'), {
      recursive: true,
      // What was built there is not part of it; documents of others are.
      filter: (name) => !/\.(docx|html)$/.test(name) || name.includes('townships'),
    });
    const townships = join(packageRoot, 'examples/sixty-townships.js');
    execFileSync(process.execPath, [townships, '2024'], { cwd });
    const expected = await fresh(text, cwd, locale);
    if (process.env.UPDATE_DOCUMENTS) writeFileSync(file, expected);
    else expect(text).toBe(expected);
    expect([...text.matchAll(CONSOLE)].length).toBeGreaterThan(2);
  });

  test('shows what its bindings print', async () => {
    // The test before may have written it.
    const shown = readFileSync(file, 'utf8');
    const { expected, bindings } = await withBindings(shown);
    if (process.env.UPDATE_DOCUMENTS) writeFileSync(file, expected);
    else expect(shown).toBe(expected);
    expect(bindings).toBeGreaterThan(5);
  });

  test('quotes lines that stand in its examples', () => {
    for (const [, name = '', lines = ''] of text.matchAll(EXCERPT)) {
      const source = readFileSync(join(packageRoot, name), 'utf8').split('\n');
      for (const line of lines.trimEnd().split('\n')) expect(source).toContain(line);
    }
  });

  test('links to files that exist', () => {
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:|chart:|#)([^)#]+)/g)) {
      expect(() => readFileSync(join(packageRoot, target)), target).not.toThrow();
    }
  });
});
