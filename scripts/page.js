/**
 * Builds the page to fill a report in: one HTML file with the compiler, its forms, its style and
 * nothing else, which asks the network for nothing and opens from the disk.
 *
 *   npm run page [-- --forms <folder> …] [--out <file>]
 */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { aliases, formFolder, validatorLoaders, validators } from './forms.js';

/** Browsers of the last years, those of the systems that offices have. */
const target = ['chrome109', 'edge109', 'firefox115', 'safari16.4'];

/**
 * @param folders of forms besides the package's own
 * @returns esbuild's result, for the licences of what was bundled
 */
export async function buildPage({ root, outfile, folders = [] }) {
  const all = [...folders, join(root, 'schemas')].map(formFolder);
  const common = { absWorkingDir: root, target, minify: true, legalComments: 'none', write: false };
  const program = await build({
    ...common,
    entryPoints: ['src/page/main.ts'],
    bundle: true,
    // Whatever asks for a part of Node fails the build.
    platform: 'browser',
    format: 'iife',
    charset: 'utf8',
    alias: librariesOf(root),
    logLevel: 'warning',
    metafile: true,
    outdir: join(root, 'dist'),
    plugins: [await validators(root, all), formsOf(all), withoutWhatNoPageNeeds(root)],
  });
  const style = await build({
    ...common,
    entryPoints: ['src/page/page.css'],
    bundle: true,
    charset: 'utf8',
    outdir: join(root, 'dist'),
  });
  const html = pageOf(program.outputFiles[0].text, style.outputFiles[0].text);
  await mkdir(dirname(outfile), { recursive: true });
  await writeFile(outfile, html);
  return program;
}

/** The program runs in the page itself, which knows the names of characters: no table of ours is needed. */
function librariesOf(root) {
  const { 'decode-named-character-reference': _, ...others } = aliases(root);
  return others;
}

/** In the place of `src/page/forms.ts`; only the compiler of validators would ask what a form may say. */
function formsOf(folders) {
  const each = folders.map(
    ({ files: { 'form.meta.json': _, ...files }, ids }) =>
      `{ files: ${JSON.stringify(files, unspaced)}, validators: ${validatorLoaders(ids)} }`,
  );
  return {
    name: 'forms-of-the-page',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]page[\\/]forms\.ts$/ }, () => ({
        contents: `export const folders = [${each.join(', ')}];`,
      }));
    },
  };
}

/** The text of a schema without the blanks that people read it by. */
const unspaced = (_, value) =>
  typeof value === 'string' ? JSON.stringify(JSON.parse(value)) : value;

/**
 * Forms bring their validators, so that the compiler of validators would never be called; what reads
 * PDF is as large as everything else together; and Markdown is read here, never written.
 */
function withoutWhatNoPageNeeds(root) {
  const replaced = {
    './compile-validator.ts': 'scripts/page/no-compiler.ts',
    './pdf/read-pdf.ts': 'scripts/page/no-pdf.ts',
  };
  return {
    name: 'without-what-no-page-needs',
    setup({ onResolve }) {
      onResolve({ filter: /(compile-validator|read-pdf)\.ts$/ }, ({ path }) =>
        replaced[path] === undefined ? undefined : { path: join(root, replaced[path]) },
      );
    },
  };
}

/** The page with its program and its style, each named by its hash, so that no other is ever run. */
function pageOf(program, style) {
  // Within a script nothing may look like its end.
  const script = program.replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--').trimEnd();
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src-elem ${hashOf(style)}`,
    // Widths of columns in the shown report; an attribute can load nothing.
    "style-src-attr 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>gov-report</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<noscript>本页需要启用 JavaScript。This page needs JavaScript.</noscript>
<script>${script}</script>
</body>
</html>
`;
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: { forms: { type: 'string', multiple: true }, out: { type: 'string' } },
  });
  const root = fileURLToPath(new URL('..', import.meta.url));
  const outfile = resolve(values.out ?? join(root, 'dist/page.html'));
  await buildPage({ root, outfile, folders: (values.forms ?? []).map((each) => resolve(each)) });
  console.log(outfile);
}
