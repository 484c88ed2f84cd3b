/** Nothing that a run reads, and nothing else that it writes, is ever written over by findings. */
import { linkSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Claims } from '../../../src/cli/files/claims.ts';
import { main } from '../../../src/cli/line/main.ts';
import { filesIn, folderWith, packageRoot, testWorld } from '../../fixtures/test-world.ts';

const report = readFileSync(join(packageRoot, 'examples/first-report/report.yaml'), 'utf8');
const form = readFileSync(join(packageRoot, 'schemas/disclosure-2021/form.schema.json'), 'utf8');
const png = Buffer.from('89504e470d0a1a0a', 'hex');
const svg = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

interface Case {
  what: string;
  target: string;
  command?: string;
  env?: Record<string, string>;
  /** Made before the run. */
  link?: (folder: string) => void;
  says: string;
}

const at = (folder: string, name: string) => join(folder, name);
const cases: Case[] = [
  { what: 'a report', target: './in/../in/a.yaml', says: 'it is the report in/a.yaml' },
  {
    what: 'a link to a report',
    target: 'link.json',
    link: (folder) => symlinkSync('in/a.yaml', at(folder, 'link.json')),
    says: 'it is the report in/a.yaml',
  },
  {
    what: 'a second name of a report',
    target: 'second.json',
    link: (folder) => linkSync(at(folder, 'in/a.yaml'), at(folder, 'second.json')),
    says: 'it is the report in/a.yaml',
  },
  {
    what: 'a report in a folder that has two names',
    target: 'other/a.yaml',
    link: (folder) => symlinkSync('in', at(folder, 'other')),
    says: 'it is the report in/a.yaml',
  },
  {
    what: 'the configuration',
    target: 'gov-report.config.yaml',
    says: 'it is the configuration gov-report.config.yaml',
  },
  {
    what: 'what standard input is said to be',
    command: 'validate - --stdin-name in/a.yaml',
    target: 'in/a.yaml',
    says: 'it is the report in/a.yaml',
  },
  { what: 'a picture', target: 'in/photo.png', says: 'it is a picture' },
  { what: 'a drawing', target: 'in/drawing.svg', says: 'it is a picture' },
  { what: 'a form', target: 'forms/ours/form.schema.json', says: 'it is a file of a form' },
  {
    what: 'a document of the run',
    command: 'build in/a.yaml',
    target: 'in/a.docx',
    says: 'it is where a document of in/a.yaml goes',
  },
  {
    what: 'a link to a document of the run',
    command: 'build in/a.yaml',
    target: 'link.json',
    link: (folder) => symlinkSync('in/a.html', at(folder, 'link.json')),
    says: 'it is where a document of in/a.yaml goes',
  },
  {
    what: 'the file of another format',
    command: 'validate in/a.yaml --format sarif:out/../new.json',
    target: 'new.json',
    says: 'it is where out/../new.json goes',
  },
  {
    what: 'the same in a folder that does not tell cases apart',
    command: 'validate in/a.yaml --format sarif:case/New.json',
    link: (folder) => {
      mkdirSync(at(folder, 'case'));
      symlinkSync('case', at(folder, 'CASE'));
    },
    target: 'case/new.JSON',
    says: 'it is where case/New.json goes',
  },
];

test.each(cases)('findings never replace $what', async (given) => {
  const folder = folderWith({
    ...{ 'in/a.yaml': report, 'in/photo.png': png, 'in/drawing.svg': svg },
    'gov-report.config.yaml': 'forms: [forms]\n',
    'forms/ours/form.schema.json': form,
  });
  const inputs = filesIn(folder);
  const contents = () => inputs.map((name) => readFileSync(at(folder, name), 'latin1'));
  given.link?.(folder);
  const before = filesIn(folder);
  const was = contents();
  const world = testWorld(folder);
  const command = `${given.command ?? 'validate in/a.yaml'} --lang en --format json:${given.target}`;
  expect(await main(command.split(' '), world)).toBe(2);
  expect(world.output.stderr).toContain(`findings cannot go to ${given.target}: ${given.says}`);
  expect(filesIn(folder)).toEqual(before);
  expect(contents()).toEqual(was);
});

test('the summary of a job never replaces a report', async () => {
  const folder = folderWith({ 'a.yaml': report });
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(folder, 'a.yaml') };
  expect(await main(['validate', 'a.yaml'], testWorld(folder, { env }))).toBe(2);
  expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(report);
});

test('a document never replaces a picture or the configuration', async () => {
  const folder = folderWith({ 'a.yaml': report, 'a.html': png });
  const world = testWorld(folder);
  expect(await main('build a.yaml --to html --lang en'.split(' '), world)).toBe(2);
  expect(world.output.stderr).toContain('the output would replace a.html');
  expect(readFileSync(join(folder, 'a.html'))).toEqual(png);
});

test('findings go where there is nothing, or findings of a former run', async () => {
  const folder = folderWith({ 'a.yaml': report });
  const command = 'build a.yaml --format json:out/f.json --format junit:out/f.xml'.split(' ');
  const world = testWorld(folder);
  expect(await main(command, world)).toBe(0);
  expect(await main(command, world)).toBe(0);
  expect(filesIn(folder)).toEqual(['a.docx', 'a.html', 'a.yaml', 'out/f.json', 'out/f.xml']);
});

test('names that differ in case are two files where the disk tells them apart', () => {
  const folder = folderWith();
  const claims = new Claims(folder, () => []);
  const holder = { use: 'document', name: 'a' } as const;
  expect(claims.claim('out/A.docx', holder)).toBeUndefined();
  expect(claims.claim('out/a.docx', holder)).toBeUndefined();
  expect(claims.claim('out/./a.docx', holder)).toEqual(holder);
});
