/** The forms of folders for the bundler: their files as data, and their validators as code. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** What every bundle for Node is made with. */
export const forNode = {
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

/** Other builds of some libraries than those for Node. */
export const aliases = (root) => ({
  // The same for pages asks the page, which neither Node nor a thread of a page has.
  'decode-named-character-reference': join(
    root,
    'node_modules/decode-named-character-reference/index.js',
  ),
  // The same without the threads that the one for Node loads.
  fflate: join(root, 'node_modules/fflate/esm/browser.js'),
  // The same code for Node is one CommonJS module per class, which are slow to start.
  yaml: join(root, 'node_modules/yaml/browser/dist/index.js'),
});

/** A folder of forms: their ids, and the text of each file that they may refer to, by its path. */
export function formFolder(folder) {
  const at = (name) => existsSync(join(folder, name));
  const ids = readdirSync(folder).filter((id) => at(`${id}/form.schema.json`));
  const common = at('common') ? readdirSync(join(folder, 'common')) : [];
  const names = [
    ...(at('form.meta.json') ? ['form.meta.json'] : []),
    ...common.map((name) => `common/${name}`),
    ...ids.map((id) => `${id}/form.schema.json`),
  ];
  const read = (name) => [name, readFileSync(join(folder, name), 'utf8')];
  return { ids, files: Object.fromEntries(names.map(read)) };
}

/**
 * Gives the validators of forms to the bundler, as `validator:<form id>`; their imports are relative
 * to `src/form`.
 * @param folders as `formFolder` gives them; of two forms of one id that of the first is taken
 * @param others more schemas by the name of their validator: each the path of its file
 */
export async function validators(root, folders, others = {}) {
  const { schemaFiles, validatorModule } = await importSource(root, 'scripts/validator-modules.ts');
  const modules = new Map();
  for (const [at, { ids }] of folders.entries()) {
    // As `openForms` does: a form may refer to the common schemas of a later folder.
    const below = folders.slice(at).map(({ files }) => ({ read: (file) => files[file] }));
    for (const id of ids.filter((each) => !modules.has(each))) {
      modules.set(id, validatorModule(`${id}/form.schema.json`, schemaFiles(below)));
    }
  }
  for (const [name, path] of Object.entries(others)) {
    const files = [{ read: (file) => readFileSync(join(path, '..', file), 'utf8') }];
    modules.set(name, validatorModule(path.split(/[\\/]/).at(-1), schemaFiles(files)));
  }
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

/** The code of an object with a loader for the validator of each form. */
export function validatorLoaders(ids) {
  const loaders = ids.map(
    (id) => `${JSON.stringify(id)}: async () => (await import('validator:${id}')).default`,
  );
  return `{ ${loaders.join(', ')} }`;
}

/** A module that stands for nothing in a folder. */
export function virtualModule(name, contents) {
  return {
    name,
    setup({ onResolve, onLoad }) {
      const filter = new RegExp(`^${name}$`);
      onResolve({ filter }, () => ({ path: name, namespace: 'virtual' }));
      onLoad({ filter, namespace: 'virtual' }, () => ({ contents }));
    },
  };
}

/** Node does not read TypeScript yet, so the compiler of validators is bundled before it is run. */
async function importSource(root, entry) {
  const folder = await mkdtemp(join(root, 'node_modules', '.gov-report-'));
  try {
    const outfile = join(folder, 'entry.js');
    await build({ ...forNode, absWorkingDir: root, entryPoints: [entry], outfile });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
