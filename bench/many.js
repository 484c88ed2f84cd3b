/**
 * What many reports cost in one thread and in two: time and the most memory at once, of validating
 * and of building, and of validating Word files of another program. Every report has a body and a year
 * of its own, and every hundredth one a mistake; the Word files are all the same one, with mistakes.
 * Needs the built program.
 *
 * usage: node bench/many.js [reports to validate = 10000] [reports to build = 1000] [Word files = 1000]
 * A number of 0 leaves that part out: "node bench/many.js 0 0" measures the Word files alone.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [VALIDATED = 10_000, BUILT = 1_000, WORD = 1_000] = process.argv.slice(2).map(Number);
/** Two cores are what continuous integration gives for nothing. */
const THREADS = [1, 2];

const program = fileURLToPath(new URL('../bin/gov-report.js', import.meta.url));
const example = fileURLToPath(new URL('../examples/first-report/report.yaml', import.meta.url));
const wordFile = fileURLToPath(new URL('../examples/townships-2024/青溪镇.docx', import.meta.url));

// Certificates from this variable are read at every start and would hide what is measured.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Writes that many reports into folders of a hundred. @returns the folder */
function makeReports(count) {
  const home = join(folder, `reports-${count}`);
  const text = readFileSync(example, 'utf8');
  for (let at = 0; at < count; at++) {
    const below = join(home, String(Math.floor(at / 100)));
    if (at % 100 === 0) mkdirSync(below, { recursive: true });
    const own = text.replace(/name: [^,]+/, `name: 第${at}号机关`);
    // The total of the outcomes, with its digits in the wrong order.
    const wrong = own.replace(/(total: +\[)12/, '$121');
    writeFileSync(join(below, `${at}.yaml`), at % 100 === 99 ? wrong : own);
  }
  return home;
}

/** Writes that many copies of a Word file. @returns the folder */
function makeWordFiles(count) {
  const home = join(folder, `word-${count}`);
  mkdirSync(home);
  for (let at = 0; at < count; at++) copyFileSync(wordFile, join(home, `${at}.docx`));
  return home;
}

/**
 * @returns seconds that a run takes on the clock and of the processors (which tell the cost of
 *   threads on a busy machine as well), and the most memory it has at once, in megabytes
 */
async function run(args) {
  const start = process.hrtime.bigint();
  const peak = join(folder, 'peak');
  const report = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peak)}, JSON.stringify(process.resourceUsage())))`;
  const preload = join(folder, 'peak.cjs');
  writeFileSync(preload, `if (require('node:worker_threads').isMainThread) ${report};`);
  const child = spawn(process.execPath, ['--require', preload, program, ...args], {
    env,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let talk = '';
  child.stderr.on('data', (text) => {
    talk += text;
  });
  const status = await new Promise((done) => child.on('close', done));
  if (status !== 1) throw new Error(`${args.join(' ')} ended with ${status}: ${talk.slice(-500)}`);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(peak, 'utf8'));
  return { seconds, processors: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}

async function measure(name, count, args, make = makeReports) {
  if (count === 0) return;
  const home = make(count);
  const runs = [];
  for (const threads of THREADS) {
    const { seconds, processors, megabytes } = await run([
      ...args,
      home,
      '--jobs',
      String(threads),
    ]);
    runs.push(seconds);
    const rate = (count / seconds).toFixed(0);
    console.log(
      `${name} ${count} reports, --jobs ${threads}: ${seconds.toFixed(1)} s, ${rate} reports/s, ${processors.toFixed(1)} s of processors, at most ${megabytes.toFixed(0)} MB`,
    );
  }
  console.log(`  ${(runs[0] / runs[1]).toFixed(2)} times as fast in ${THREADS[1]} threads`);
  rmSync(home, { recursive: true });
}

const folder = mkdtempSync(join(tmpdir(), 'gov-report-many-'));
try {
  const load = loadavg()[0].toFixed(1);
  console.log(`${cpus()[0]?.model}, ${availableParallelism()} cores, load ${load} beforehand`);
  await measure('validate', VALIDATED, ['validate']);
  await measure('build', BUILT, ['build', '--out-dir', join(folder, 'out')]);
  await measure('validate Word files:', WORD, ['validate'], makeWordFiles);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
