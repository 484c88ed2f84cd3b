/** The notices that the licences of the bundled packages ask for. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @param metafile esbuild's account of what went into the bundle
 * @param root folder of this package
 * @returns the notices of all packages in it, by name
 * @throws when a package brings no licence text, and there is none in `licences/` either
 */
export function licences(metafile, root) {
  return bundledPackages(metafile)
    .map((folder) => notice(join(root, folder)))
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function bundledPackages(metafile) {
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const folders = used.map((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0]);
  return [...new Set(folders)].filter(Boolean).sort();
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const own = readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isFile() && /^(third.party.)?licen[cs]e/i.test(each.name))
    .map((each) => join(folder, each.name));
  const kept = fileURLToPath(new URL(`licences/${name}.txt`, import.meta.url));
  const files = own.length > 0 ? own : [kept].filter(existsSync);
  if (files.length === 0) throw new Error(`${name} brings no licence text`);
  const texts = files.map((file) => readFileSync(file, 'utf8').trim());
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}
