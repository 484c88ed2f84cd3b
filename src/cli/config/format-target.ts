/** A format that findings are printed in, and the file it goes to: `sarif:results.sarif`. */
import { type MachineFormat, machineFormats } from '../../print/formats.ts';
import type { Takes } from './option.ts';

export type FindingFormat = 'text' | MachineFormat;

export const findingFormats: FindingFormat[] = ['text', ...machineFormats];

export interface FormatTarget {
  format: FindingFormat;
  /** As it was named; standard output where there is none. */
  file?: string;
}

export const formatTarget: Takes<FormatTarget> = {
  parse(word) {
    const [, name = '', file] = /^([^:]*)(?::(.*))?$/s.exec(word) ?? [];
    const format = findingFormats.find((each) => each === name);
    if (!format || file === '') return undefined;
    return file === undefined ? { format } : { format, file };
  },
  allowed: findingFormats.join(', '),
};
