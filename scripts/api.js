/**
 * Builds the public functions as modules for browsers and for Node: `gov-report`, the package's own
 * forms as data, `gov-report/forms`, and the types of both.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

/**
 * @param files the text of every file of the package's forms, by its path
 * @param validators gives the validators to the bundler, as `validator:<form id>`
 */
export async function buildApi({ root, outdir, alias, files, forms, validators }) {
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
    alias,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [validators, packageForms(files, forms)],
  });
  if (warnings.length > 0) process.exit(1);
  await writeFile(join(api, 'package.json'), '{ "type": "module" }\n');
  await writeTypes(root, api);
}

/** A module with the files of the forms, and their validators, each loaded when it is needed. */
function packageForms(files, forms) {
  const loaders = forms.map(
    (id) => `${JSON.stringify(id)}: async () => (await import('validator:${id}')).default`,
  );
  const contents = `export const files = ${JSON.stringify(files)};
export const validators = { ${loaders.join(', ')} };`;
  return {
    name: 'package-forms',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^package:forms$/ }, () => ({ path: 'forms', namespace: 'package' }));
      onLoad({ filter: /.*/, namespace: 'package' }, () => ({ contents }));
    },
  };
}

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
