/** The formats for machines, by name. To add one, write its printer and name it here. */
import type { Printer } from './format-options.ts';

const LOADERS = {
  json: async () => (await import('./print-json.ts')).printJsonResults,
  jsonl: async () => (await import('./print-jsonl.ts')).printJsonl,
  sarif: async () => (await import('./print-sarif.ts')).printSarif,
  github: async () => (await import('./print-github.ts')).printGithub,
  gitlab: async () => (await import('./print-gitlab.ts')).printGitlab,
  junit: async () => (await import('./print-junit.ts')).printJunit,
  markdown: async () => (await import('./print-markdown.ts')).printMarkdown,
  checkstyle: async () => (await import('./print-checkstyle.ts')).printCheckstyle,
} satisfies Record<string, () => Promise<Printer>>;

export type MachineFormat = keyof typeof LOADERS;

/** Every name that `loadPrinter` takes. */
export const machineFormats = Object.keys(LOADERS) as MachineFormat[];

/** Loads a format's printer, and nothing of the others. */
export function loadPrinter(format: MachineFormat): Promise<Printer> {
  return LOADERS[format]();
}
