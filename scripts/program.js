/**
 * Writes the bundled modules as the program: CommonJS, which Node starts faster than modules since
 * it reads a file at once where it is asked for; and joined to a file for each of some usual runs,
 * since every file that is opened costs more than what little it holds. What a run loads is asked of
 * the program itself.
 */
import { spawnSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const LIST_LOADED = fileURLToPath(new URL('program/list-loaded.cjs', import.meta.url));

/**
 * @param modules path to code of each, as a bundler with split output gives them
 * @param outdir their folder, where the program is written
 * @param entries the names of the files that something outside asks for, without `.js`
 * @param start the file that starts the program
 * @param runs command lines by the name of the file for what they load beyond the ones before
 */
export async function writeProgram({ modules, outdir, entries, start, runs }) {
  const bundle = await rolldown({
    input: Object.fromEntries(entries.map((name) => [name, join(outdir, `${name}.js`)])),
    platform: 'node',
    treeshake: false,
    // One library makes a `require` of it, which a path does as well; one tries for more, in vain.
    transform: { define: { 'import.meta.url': '__filename', 'import.meta': '{}' } },
    plugins: [given(modules)],
    onLog: (_, { message }) => {
      throw new Error(message);
    },
  });
  const write = (groups) =>
    bundle.write({
      dir: outdir,
      format: 'cjs',
      exports: 'named',
      esModule: true,
      dynamicImportInCjs: false,
      minify: true,
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      codeSplitting: { groups },
    });
  const { output } = await write([]);
  const groups = groupsOf(output, { outdir, start, runs });
  await rm(join(outdir, 'chunks'), { recursive: true });
  await write(groups);
  await bundle.close();
}

/** Modules that are at hand already. */
function given(modules) {
  return {
    name: 'given',
    resolveId: (path, importer) => {
      const whole = importer ? resolve(dirname(importer), path) : path;
      return modules.has(whole) ? whole : undefined;
    },
    load: (id) => modules.get(id),
  };
}

/** The modules that each run loads beyond those before it, but the entries. */
function groupsOf(output, { outdir, start, runs }) {
  const known = new Set(output.map(({ isEntry, facadeModuleId }) => isEntry && facadeModuleId));
  const all = Object.entries(runs);
  return all.map(([name, words], at) => {
    const loaded = new Set(loadedBy([start, ...words]));
    const files = output.filter(({ fileName }) => loaded.has(join(outdir, fileName)));
    const ids = new Set(files.flatMap(({ moduleIds }) => moduleIds).filter((id) => !known.has(id)));
    for (const id of ids) known.add(id);
    return {
      name,
      test: (id) => ids.has(id),
      priority: all.length - at,
    };
  });
}

/** The files of the program that a command line loads. */
function loadedBy(words) {
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ['--require', LIST_LOADED, ...words],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  if (status === null || status > 1)
    throw new Error(`${words.join(' ')}: exit code ${status}\n${stderr}`);
  return JSON.parse(output[3].toString());
}
