/** Findings of a run in the format and the colours that were asked for. */
import type { Paint } from '../diagnostic/paint.ts';
import type { FileResult } from './findings.ts';
import type { Options, Session } from './session.ts';

/** Where the width of the terminal is not known: what most screens and CI logs show. */
const WIDTH = 100;

/** @returns '' when there is nothing to say as text; JSON is always a document */
export async function printFindings(
  results: FileResult[],
  { language, color, world }: Session,
  format: Options['format'],
): Promise<string> {
  const diagnostics = results.flatMap((result) => result.diagnostics);
  const read = results.filter(({ text }) => text !== undefined);
  const texts = new Map(read.map(({ file, text = '' }) => [file, text]));
  if (format === 'json') {
    const { printJson } = await import('../diagnostic/print-json.ts');
    return printJson(diagnostics, { language, texts });
  }
  if (diagnostics.length === 0) return '';
  const { printText } = await import('../diagnostic/print-text.ts');
  const width = world.stdout.columns ?? WIDTH;
  return printText(diagnostics, { language, width, texts, paint: await paint(color) });
}

async function paint(color: boolean): Promise<Paint> {
  if (color) return (await import('./chalk-paint.ts')).chalkPaint;
  return (await import('../diagnostic/paint.ts')).plain;
}
