/**
 * How long it takes to name the wrong cell of a full report: the median over every number of the
 * example with one more than it should be. Bundles the sources, so that it needs no build.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Reading and checking come before and are not part of what is measured. */
const SOURCE = `
  export { check } from './check/check.ts';
  export { evaluate } from './form/evaluate.ts';
  export { openForms } from './form/forms.ts';
  export { readSource } from './read/read-source.ts';
  export { localise } from './repair/localise.ts';
  export { reportFigures } from './judge/report-figures.ts';
`;

async function load() {
  const { outputFiles } = await build({
    stdin: { contents: SOURCE, resolveDir: join(root, 'src'), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: {
      js: "import { createRequire as $require } from 'node:module'; const require = $require('file:///');",
    },
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** The figures of a report with one number off, and what then holds. */
function withOneMore(figures, wrong, evaluate) {
  const lookup = (path) => figures.lookup(path) + (path === wrong ? 1 : 0);
  const relations = figures.relations.map(({ instance }) => ({
    instance,
    status: evaluate(instance, lookup).holds ? 'holds' : 'broken',
  }));
  return { ...figures, lookup, relations };
}

/**
 * Measures error localisation.
 * @returns median and slowest time in milliseconds, and in how many reports a cell was certain
 */
export async function benchLocalise(id = 'disclosure-2021') {
  const { check, evaluate, openForms, readSource, localise, reportFigures } = await load();
  const schemas = join(root, 'schemas');
  const forms = openForms([
    { ids: [id], read: (file) => readFileSync(join(schemas, file), 'utf8') },
  ]);
  const form = await forms.load(id);
  const bytes = readFileSync(join(schemas, id, 'example.yaml'));
  const checked = await check(await readSource(bytes, 'example.yaml'), form, forms);
  const numbers = [...form.fields.values()].filter(({ kind }) => kind === 'number');
  const runs = numbers.map(({ path }) => withOneMore(reportFigures(checked), path, evaluate));
  const measured = runs.map((figures) => {
    const start = process.hrtime.bigint();
    const faults = localise(figures);
    const time = Number(process.hrtime.bigint() - start) / 1e6;
    return { time, certain: faults.some(({ certainty }) => certainty === 'certain') };
  });
  const times = measured.map(({ time }) => time).sort((a, b) => a - b);
  return {
    reports: runs.length,
    median: times[Math.floor(times.length / 2)],
    slowest: times.at(-1),
    certain: measured.filter(({ certain }) => certain).length,
  };
}

/** What `npm run bench` prints of it. */
export async function localiseLine() {
  const { reports, median, slowest, certain } = await benchLocalise();
  return `Localisation: ${median.toFixed(2)} ms (slowest ${slowest.toFixed(1)} ms) over ${reports} wrong reports, a certain cell in ${certain}   target ≤ 5 ms`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await localiseLine());
