/**
 * Builds the public functions as modules for browsers and for Node: `gov-report`, the package's own
 * forms as data, `gov-report/forms`, and the types of both.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { aliases, validatorLoaders, virtualModule } from './forms.js';

/**
 * @param forms the folder of the package's forms, as `formFolder` gives it
 * @param validators gives the validators to the bundler
 */
export async function buildApi({ root, outdir, forms, validators }) {
  const api = join(outdir, 'api');
  const { warnings } = await build({
    absWorkingDir: root,
    bundle: true,
    // Whatever asks for a part of Node fails the build.
    platform: 'browser',
    target: 'es2023',
    format: 'esm',
    entryPoints: [
      { in: 'src/index.ts', out: 'index' },
      { in: 'package:forms', out: 'forms' },
    ],
    outdir: api,
    alias: aliases(root),
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [validators, packageForms(forms)],
  });
  if (warnings.length > 0) process.exit(1);
  await writeFile(join(api, 'package.json'), '{ "type": "module" }\n');
  await writeTypes(root, api);
}

/** A module with the files of the forms, and their validators, each loaded when it is needed. */
const packageForms = ({ files, ids }) =>
  virtualModule(
    'package:forms',
    `export const files = ${JSON.stringify(files)};
export const validators = ${validatorLoaders(ids)};`,
  );

const FORMS_TYPES = `import type { FormFiles } from './index.js';
/** The package's own forms. */
export declare const files: FormFiles['files'];
export declare const validators: NonNullable<FormFiles['validators']>;
`;

/** Of the declarations of all modules, those that the public ones name. */
async function writeTypes(root, api) {
  const all = await mkdtemp(join(root, 'node_modules', '.gov-report-types-'));
  try {
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const project = join(root, 'scripts/types.tsconfig.json');
    execFileSync(process.execPath, [compiler, '-p', project, '--outDir', all], {
      stdio: 'inherit',
    });
    for (const file of await reachable(join(all, 'index.d.ts'))) {
      const path = join(api, relative(all, file));
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, (await readFile(file, 'utf8')).replace(LOCAL, "$1'$2.js'"));
    }
    await writeFile(join(api, 'forms.d.ts'), FORMS_TYPES);
  } finally {
    await rm(all, { recursive: true, force: true });
  }
}

/** A name of a module beside this one. */
const LOCAL = /(from |import\()'(\.[^']*)\.ts'/g;

async function reachable(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, , name] of (await readFile(file, 'utf8')).matchAll(LOCAL)) {
    await reachable(join(dirname(file), `${name}.d.ts`), seen);
  }
  return seen;
}
