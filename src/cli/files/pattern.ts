/** Patterns of files: a command line on Windows hands them over as they were typed. */
import nodePath, { type PlatformPath } from 'node:path';

export const isPattern = (name: string): boolean => /[*?[\]{}]/.test(name);

/** A pattern, cut in front of its first part that is none of a plain path. */
export interface Pattern {
  /** A path of the system, with its drive or server; empty for the working folder. */
  folder: string;
  /** The pattern below it, with slashes. */
  rest: string;
}

/** A backslash parts folders on Windows; elsewhere it takes its meaning from the sign behind it. */
export function splitPattern(pattern: string, path: PlatformPath = nodePath): Pattern {
  const isWindows = path.sep === '\\';
  const { root } = path.parse(pattern);
  const parts = pattern.slice(root.length).split(isWindows ? /[\\/]/ : '/');
  const first = parts.findIndex((part) => isPattern(part) || part.includes('\\'));
  return {
    folder: root + parts.slice(0, first).join(path.sep),
    rest: parts.slice(first).join('/'),
  };
}

/** The nearest folder around all folders; on Windows there is none around several drives. */
export function commonParent(
  [first, ...others]: readonly string[],
  path: PlatformPath = nodePath,
): string | undefined {
  return others.reduce<string | undefined>((common, folder) => {
    for (let parent = common; parent !== undefined; parent = above(parent, path)) {
      if (isIn(parent, folder, path)) return parent;
    }
    return undefined;
  }, first);
}

function above(folder: string, path: PlatformPath): string | undefined {
  const parent = path.dirname(folder);
  return parent === folder ? undefined : parent;
}

function isIn(parent: string, folder: string, path: PlatformPath): boolean {
  const way = path.relative(parent, folder);
  return !path.isAbsolute(way) && way.split(path.sep)[0] !== '..';
}
