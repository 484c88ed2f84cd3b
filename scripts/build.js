/**
 * Builds the package: one file for each usual run, one per entry and per library that is
 * loaded late, the validators of all
 * forms as code, and the licences of what was bundled. A warning fails the build.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildApi } from './api.js';
import { aliases, formFolder, forNode, validators } from './forms.js';
import { licences } from './licences.js';
import { buildPage } from './page.js';
import { buildPreviewPage } from './preview-page.js';
import { writeProgram } from './program.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = join(root, 'dist');
const alias = aliases(root);
const forms = formFolder(join(root, 'schemas'));
const validatorsOfForms = await validators(root, [forms], {
  'config.schema': join(root, 'schemas/config.schema.json'),
});

const entryPoints = [
  { in: 'src/cli/line/start.ts', out: 'gov-report' },
  { in: 'src/cli/batch/worker.ts', out: 'worker' },
  ...[...forms.ids, 'config.schema'].map((id) => ({
    in: `validator:${id}`,
    out: `validators/${id}`,
  })),
];

await rm(outdir, { recursive: true, force: true });
const { metafile, outputFiles, warnings } = await build({
  ...forNode,
  absWorkingDir: root,
  banner: {},
  entryPoints,
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
await mkdir(outdir, { recursive: true });
await writeFile(join(outdir, 'package.json'), '{ "type": "commonjs" }\n');
const example = (path) => join(root, 'examples', path);
const scratch = await mkdtemp(join(tmpdir(), 'gov-report-build-'));
await writeProgram({
  modules: new Map(outputFiles.map(({ path, text }) => [path, text])),
  outdir,
  entries: entryPoints.map(({ out }) => out),
  start: join(root, 'bin/gov-report.js'),
  runs: {
    start: ['--version'],
    validate: ['validate', example('baizhang-2023/report.yaml')],
    mistakes: ['validate', example('first-report/one-wrong-number.yaml')],
    build: ['build', example('baizhang-2023/report.yaml'), '--out-dir', scratch],
  },
});
await rm(scratch, { recursive: true });
await buildApi({ root, outdir, forms, validators: validatorsOfForms });
const preview = await buildPreviewPage({ root, outdir: join(outdir, 'preview') });
const page = await buildPage({ root, outfile: join(outdir, 'page.html') });
const outputs = {
  ...metafile.outputs,
  ...preview.metafile.outputs,
  ...page.metafile.outputs,
};
await writeFile(join(outdir, 'THIRD-PARTY-LICENSES.txt'), licences({ outputs }, root));

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
