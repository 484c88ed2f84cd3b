/**
 * Packs the package, installs it into an empty folder without the network and runs what a user would
 * run there. Says what it did; fails at the first thing that is not as it should be.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { testReadyMade } from './ready-made.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const folder = mkdtempSync(join(tmpdir(), 'gov-report-package-'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Runs the installed program. */
function run(...args) {
  const program = join(folder, 'node_modules/.bin/gov-report');
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  console.log(`  gov-report ${args.join(' ')} → ${status}`);
  return { status, stdout, stderr };
}

/** The program of a README: its types stand alone, its documents are those of the command line. */
async function testApi(readme) {
  const [, program] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, readme), 'utf8'));
  writeFileSync(join(folder, 'program.mts'), program);
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const options = [
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--lib',
    'es2023,dom',
    '--types',
    '',
  ];
  execFileSync(process.execPath, [compiler, ...options, 'program.mts'], {
    cwd: folder,
    stdio: 'inherit',
  });
  const { documentsOf } = await import(`${pathToFileURL(join(folder, 'program.mjs'))}?${readme}`);
  for (const [format, bytes] of await documentsOf(readFileSync(join(folder, 'report.yaml')))) {
    assert.ok(readFileSync(join(folder, `report.${format}`)).equals(bytes), `same ${format}`);
  }
}

try {
  const packed = execFileSync(
    npm,
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  const [{ filename, files, size }] = JSON.parse(packed);
  console.log(`packed ${filename}: ${files.length} files, ${Math.round(size / 1024)} KiB`);
  const names = files.map(({ path }) => path);
  assert.ok(names.includes('dist/THIRD-PARTY-LICENSES.txt'), 'the licence notices are packed');
  assert.ok(
    names.every((name) => !/^(src|test|node_modules)\//.test(name)),
    'no sources are packed',
  );

  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  execFileSync(npm, ['install', '--offline', '--no-audit', '--no-fund', join(folder, filename)], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const installed = readdirSync(join(folder, 'node_modules')).filter(
    (name) => !name.startsWith('.'),
  );
  assert.deepEqual(installed, ['gov-report'], 'everything it needs is bundled');

  assert.deepEqual(run('--version'), { status: 0, stdout: `${version}\n`, stderr: '' });

  assert.equal(run('new', 'mine.yaml', '--name', '某县人民政府').status, 0);
  const schema = readFileSync(join(folder, 'mine.yaml'), 'utf8').match(/\$schema=(\S+)/)?.[1] ?? '';
  assert.ok(existsSync(join(folder, schema)), `the schema line leads to a file: ${schema}`);

  const blank = run('validate', 'mine.yaml');
  assert.equal(blank.status, 1, 'a new file has blanks to fill in');
  assert.equal(run('build', 'mine.yaml').status, 1);
  assert.ok(!existsSync(join(folder, 'mine.docx')), 'a report with errors is not built');

  copyFileSync(join(root, 'examples/baizhang-2023/report.yaml'), join(folder, 'report.yaml'));
  assert.equal(run('validate').status, 1, 'finds both files');
  const built = run('build', 'report.yaml');
  assert.equal(built.status, 0, built.stderr);
  assert.equal(readFileSync(join(folder, 'report.docx')).subarray(0, 2).toString(), 'PK');
  assert.match(readFileSync(join(folder, 'report.html'), 'utf8'), /^<!doctype html>/i);
  for (const readme of ['README.md', 'README.zh-CN.md']) await testApi(readme);
  assert.equal(run('explain', 'report.yaml', 'year').status, 0);
  assert.equal(run('rules').status, 0);
  // Libraries that are loaded late are bundled apart: each is asked for once by the installed program.
  const gb18030 =
    '32303233c4eac7e0bacccfd8c3f1d5febed6c8cfd5e6c2e4cab5d5feb8aed0c5cfa2b9abbfaaccf5c0fda3accea7c8c6c9e7bbe1bec8d6faa1a2d1f8c0cfb7fecef1b5c8c8bad6dab9d8d0c4b5c4cac2cfeed7f6bac3d5feb8aed0c5cfa2b9abbfaab9a4d7f7a1a3';
  writeFileSync(join(folder, 'gb18030.yaml'), Buffer.from(gb18030, 'hex'));
  assert.match(run('validate', 'gb18030.yaml').stdout, /GB18030/, 'guesses the encoding');
  for (const year of ['city-2023', 'city-2024']) {
    cpSync(join(root, 'examples', year), join(folder, year), { recursive: true });
  }
  const city = run('build', 'city-2024/report.yaml');
  assert.equal(city.status, 0, 'reads pictures, lists, tables and the report of the year before');
  cpSync(join(root, 'examples/with-mistakes'), join(folder, 'wrong'), { recursive: true });
  assert.equal(run('--color', 'validate', 'wrong').status, 1, 'explains mistakes in colour');
  assert.equal(run('validate', 'wrong', '--format', 'json').status, 1);
  for (let at = 0; at < 40; at++) {
    cpSync(join(root, 'examples/first-report/report.yaml'), join(folder, `many/${at}/report.yaml`));
  }
  writeFileSync(join(folder, 'many/gov-report.config.yaml'), 'rules: { value/blank: warning }\n');
  const many = run('build', 'many', '--jobs', '2', '--config', 'many/gov-report.config.yaml');
  assert.equal(many.status, 0, `works in threads, as configured: ${many.stderr}`);
  assert.ok(existsSync(join(folder, 'many/39/report.docx')));
  cpSync(join(root, 'test/forms'), join(folder, 'forms'), { recursive: true });
  const own = run('--forms', 'forms', 'validate', 'forms/inspection-mini/example.yaml');
  assert.equal(own.status, 0, `compiles a form of one's own: ${own.stderr}`);
  console.log('the installed package works');
  const apart = join(folder, 'pipelines');
  testReadyMade(root, apart, join(folder, filename), join(folder, 'node_modules/.bin'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
