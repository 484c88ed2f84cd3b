/** Bundles the program and the style of the page that `gov-report preview` shows reports in. */
import { join } from 'node:path';
import { build } from 'esbuild';

/** @returns esbuild's result; `page.js` and `page.css` lie in the folder */
export function buildPreviewPage({ root, outdir }) {
  const page = join(root, 'src/cli/commands/preview/page');
  return build({
    absWorkingDir: root,
    entryPoints: [join(page, 'page.ts'), join(page, 'page.css')],
    outdir,
    bundle: true,
    platform: 'browser',
    target: ['chrome109', 'firefox115', 'safari16.4'],
    format: 'esm',
    minify: true,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
}
