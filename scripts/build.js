/**
 * Builds the package: one file per entry and per library that is loaded late, the validators of all
 * forms as code, and the licences of what was bundled. A warning fails the build.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { buildApi } from './api.js';
import { aliases, formFolder, forNode, validators } from './forms.js';
import { licences } from './licences.js';
import { buildPage } from './page.js';
import { buildPreviewPage } from './preview-page.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = join(root, 'dist');
const alias = aliases(root);
const forms = formFolder(join(root, 'schemas'));
const validatorsOfForms = await validators(root, [forms], {
  'config.schema': join(root, 'schemas/config.schema.json'),
});

await rm(outdir, { recursive: true, force: true });
const { metafile, outputFiles, warnings } = await build({
  ...forNode,
  absWorkingDir: root,
  banner: {},
  entryPoints: [
    { in: 'src/cli/line/start.ts', out: 'gov-report' },
    { in: 'src/cli/batch/worker.ts', out: 'worker' },
    ...[...forms.ids, 'config.schema'].map((id) => ({
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
await buildApi({ root, outdir, forms, validators: validatorsOfForms });
const preview = await buildPreviewPage({ root, outdir: join(outdir, 'preview') });
const page = await buildPage({ root, outfile: join(outdir, 'page.html') });
const outputs = {
  ...metafile.outputs,
  ...preview.metafile.outputs,
  ...page.metafile.outputs,
};
await writeFile(join(outdir, 'THIRD-PARTY-LICENSES.txt'), licences({ outputs }, root));

/**
 * Only modules can be split into files, but CommonJS starts faster: Node reads each of its files at
 * once where it is asked for, and leaves the machinery for modules alone.
 */
async function writeCommonJs({ path, text }) {
  const { code, warnings } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: forNode.target,
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
