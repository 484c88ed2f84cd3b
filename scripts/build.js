/**
 * Builds the package: one file per entry and per library that is loaded late, the validators of all
 * forms as code, and the licences of what was bundled. A warning fails the build.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, transform } from 'esbuild';
import { buildApi } from './api.js';
import { licences } from './licences.js';
import { buildPreviewPage } from './preview-page.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = join(root, 'dist');
const schemas = join(root, 'schemas');

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  // Some libraries are CommonJS and require parts of Node.
  banner: {
    js: "import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);",
  },
  logLevel: 'warning',
};

const alias = {
  // The same for pages asks the page, which neither Node nor a thread of a page has.
  'decode-named-character-reference': join(
    root,
    'node_modules/decode-named-character-reference/index.js',
  ),
  // The same without the threads that the one for Node loads.
  fflate: join(root, 'node_modules/fflate/esm/browser.js'),
  // The same code for Node is one CommonJS module per class, which are slow to start.
  yaml: join(root, 'node_modules/yaml/browser/dist/index.js'),
};

const forms = readdirSync(schemas).filter((id) =>
  existsSync(join(schemas, id, 'form.schema.json')),
);

const validatorsOfForms = validators(await validatorModules());

await rm(outdir, { recursive: true, force: true });
const { metafile, outputFiles, warnings } = await build({
  ...common,
  banner: {},
  entryPoints: [
    { in: 'src/cli/line/start.ts', out: 'gov-report' },
    { in: 'src/cli/batch/worker.ts', out: 'worker' },
    ...[...forms, 'config.schema'].map((id) => ({
      in: `validator:${id}`,
      out: `validators/${id}`,
    })),
  ],
  outdir,
  alias,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  minify: true,
  legalComments: 'none',
  metafile: true,
  plugins: [validatorsOfForms, withoutProgramsOfCommander()],
  write: false,
});
if (warnings.length > 0) process.exit(1);
for (const file of outputFiles) await writeCommonJs(file);
await writeFile(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
await buildApi({
  root,
  outdir,
  alias,
  files: filesOfForms(),
  forms,
  validators: validatorsOfForms,
});
const preview = await buildPreviewPage({ root, outdir: join(outdir, 'preview') });
const outputs = { ...metafile.outputs, ...preview.metafile.outputs };
await writeFile(join(outdir, 'THIRD-PARTY-LICENSES.txt'), licences({ outputs }, root));

/**
 * Only modules can be split into files, but CommonJS starts faster: Node reads each of its files at
 * once where it is asked for, and leaves the machinery for modules alone.
 */
async function writeCommonJs({ path, text }) {
  const { code, warnings } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: common.target,
    supported: { 'dynamic-import': false },
    // Asked for by a library that makes a `require` of it, which a path does as well.
    define: { 'import.meta.url': '__filename' },
    minify: true,
    logLevel: 'warning',
  });
  if (warnings.length > 0) process.exit(1);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, code);
}

/** What a form may refer to, by its path below `schemas/`. */
function filesOfForms() {
  const common = readdirSync(join(schemas, 'common')).map((name) => `common/${name}`);
  const names = ['form.meta.json', ...common, ...forms.map((id) => `${id}/form.schema.json`)];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(schemas, name), 'utf8')]));
}

/** The source of each form's validator, by the form's id, and that of the configuration's. */
async function validatorModules() {
  const { schemaFiles, validatorModule } = await importSource('scripts/validator-modules.ts');
  const files = schemaFiles([{ read: (file) => readFileSync(join(schemas, file), 'utf8') }]);
  const config = ['config.schema', validatorModule('config.schema.json', files)];
  return new Map([
    ...forms.map((id) => [id, validatorModule(`${id}/form.schema.json`, files)]),
    config,
  ]);
}

/** Node does not read TypeScript yet, so the compiler of validators is bundled before it is run. */
async function importSource(entry) {
  const folder = await mkdtemp(join(root, 'node_modules', '.gov-report-'));
  try {
    const outfile = join(folder, 'entry.js');
    await build({ ...common, entryPoints: [entry], outfile });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** commander loads it for commands that are programs of their own, of which there are none here. */
function withoutProgramsOfCommander() {
  return {
    name: 'without-programs-of-commander',
    setup({ onResolve }) {
      onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
        importer.includes('commander') ? { path: join(root, 'scripts/unused.js') } : undefined,
      );
    },
  };
}

/** Gives the validators to the bundler as modules; their imports are relative to `src/form`. */
function validators(modules) {
  return {
    name: 'validators',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^validator:/ }, ({ path }) => ({ path, namespace: 'validator' }));
      onLoad({ filter: /.*/, namespace: 'validator' }, ({ path }) => ({
        contents: modules.get(path.slice('validator:'.length)),
        resolveDir: join(root, 'src/form'),
      }));
    },
  };
}
