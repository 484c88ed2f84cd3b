/** A format that findings are printed in, and the file it goes to: `sarif:results.sarif`. */
import { type MachineFormat, machineFormats } from '../../print/formats.ts';

export type FindingFormat = 'text' | MachineFormat;

export const findingFormats: FindingFormat[] = ['text', ...machineFormats];

export interface FormatTarget {
  format: FindingFormat;
  /** As it was named; standard output where there is none. */
  file?: string;
}

/** @returns nothing when there is no such format, or the file has no name */
export function parseFormatTarget(text: string): FormatTarget | undefined {
  const [, name = '', file] = /^([^:]*)(?::(.*))?$/s.exec(text) ?? [];
  const format = findingFormats.find((each) => each === name);
  if (!format || file === '') return undefined;
  return file === undefined ? { format } : { format, file };
}
