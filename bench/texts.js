/**
 * What comparing prose with tables costs, warm: a dense text of 2,000 characters, a label repeated,
 * and how it grows with the length. A millisecond differs from machine to machine and hour to hour,
 * so each time stands beside that of a fixed piece of work done in the same moment: a plain regular
 * expression run over the text a hundred times.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 60);
/** So many runs are timed together. */
const BATCH = 5;
const MOST_MILLISECONDS = 0.5;
const LENGTH = 2000;

const root = fileURLToPath(new URL('..', import.meta.url));

const ENTRY = `
export { examine } from './src/check/examine.ts';
export { checkNumbers } from './src/check/texts/numbers/check-numbers.ts';
export { readSource } from './src/read/read-source.ts';
export { forms, loadForm } from './test/fixtures/forms.ts';
`;

/** The parts of the program by themselves, bundled from their source. */
async function program() {
  const folder = await mkdtemp(join(root, 'node_modules', '.gov-report-'));
  const outfile = join(folder, 'texts.mjs');
  const banner = {
    js: "import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);",
  };
  // The forms are found from where the tests are.
  const here = JSON.stringify(pathToFileURL(join(root, 'test/fixtures/forms.ts')).href);
  try {
    await build({
      ...{ stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' }, outfile, banner },
      ...{ bundle: true, platform: 'node', format: 'esm', define: { 'import.meta.url': '$here' } },
      ...{ footer: {}, logLevel: 'error' },
      banner: { js: `${banner.js.replace('import.meta.url', here)}\nconst $here = ${here};` },
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Sentences that the example allows, as they stand in reports. */
const DENSE = [
  '2024年，全局共收到政府信息公开申请16件，上年结转1件，办结16件，结转下年度1件。',
  '其中，自然人12件，商业企业3件，法律服务机构1件；予以公开12件，部分公开0件，不予公开0件，无法提供4件。',
  '因政府信息公开引起的行政复议0件，结果纠正0件；行政诉讼0件，尚未审结0件。',
  '制发行政规范性文件0件，废止0件，现行有效0件；行政许可0件，行政处罚0件，行政强制0件。',
  '门户网站发布信息902条，政务微信公众号推送1,204条，召开新闻发布会12场，阅读量达3.2万次。',
  '办理人大代表建议20件、政协提案12件，办结率100%，满意率98.5%。',
].join('');
const PLAIN =
  '坚持以人民为中心的发展思想，加强组织领导，完善工作机制，推进重点领域信息公开，提升政务公开质量和实效。';
const LABEL = '政府信息公开申请';

const ofLength = (piece, length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const { examine, checkNumbers, readSource, forms, loadForm } = await program();
const form = await loadForm('disclosure-2021');
const example = await readFile(join(root, 'examples/first-report/report.yaml'), 'utf8');

async function reportSaying(words) {
  const text = example.replace(/^overview: .*\n(?: .*\n|\n)*/m, () => `overview: ${words}\n`);
  const source = await readSource(new TextEncoder().encode(text), 'report.yaml');
  const examined = await examine(source, form, { forms });
  return { examined, texts: examined.texts.filter(({ field }) => field.key === 'overview') };
}

const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Milliseconds of the processor, as others may keep the machine busy. */
function timeOf(work) {
  const start = process.cpuUsage();
  for (let time = 0; time < BATCH; time++) work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / BATCH;
}

const REFERENCE = ofLength(DENSE, LENGTH);
function reference() {
  let found = 0;
  for (let round = 0; round < 100; round++) found += REFERENCE.match(/\d+[件条]/g).length;
  return found;
}

const CASES = [
  ['dense', ofLength(DENSE, LENGTH)],
  ['dense, ten times as long', ofLength(DENSE, 10 * LENGTH)],
  ['without numbers', ofLength(PLAIN, LENGTH)],
  ['a list of 20', ofLength(`${LABEL}3件、`, 20 * (LABEL.length + 3))],
  ['a list of 200', ofLength(`${LABEL}3件、`, 200 * (LABEL.length + 3))],
  ['a label 20 times', `收到${LABEL.repeat(20)}12件。`],
  ['a label 200 times', `收到${LABEL.repeat(200)}12件。`],
];
for (const [name, words] of CASES) {
  const { examined, texts } = await reportSaying(words);
  const run = () => checkNumbers({ ...examined, numbers: [] }, texts);
  for (let warm = 0; warm < BATCH * ROUNDS; warm++) run();
  const times = { run: [], reference: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.run.push(timeOf(run));
    times.reference.push(timeOf(reference));
  }
  const milliseconds = middle(times.run);
  const ratio = milliseconds / middle(times.reference);
  const each = (milliseconds * LENGTH) / words.length;
  const missed = each > MOST_MILLISECONDS ? '   missed' : '';
  console.log(
    `${name.padEnd(26)} ${milliseconds.toFixed(2)} ms   ${ratio.toFixed(2)} × the reference   ${each.toFixed(2)} ms for ${LENGTH} characters, target ≤ ${MOST_MILLISECONDS}${missed}`,
  );
}
