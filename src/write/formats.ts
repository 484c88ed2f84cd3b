/** The formats a report can be written in. Each writer is loaded when it is first asked for. */
import type { Report } from '../report/report.ts';

/** Turns a report into the bytes of a file; the same report always gives the same bytes. */
export type Writer = (report: Report) => Promise<Uint8Array>;

const loaders = {
  docx: async (): Promise<Writer> => (await import('./word/write-word.ts')).writeWord,
  html: async (): Promise<Writer> => (await import('./html/write-html.ts')).writeHtml,
};

/** Name of a format, which is also the extension of its files. */
export type Format = keyof typeof loaders;

export const formats = Object.keys(loaders) as Format[];

export const loadWriter = (format: Format): Promise<Writer> => loaders[format]();
