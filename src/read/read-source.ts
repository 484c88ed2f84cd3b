/** Reads a report: bytes in, values with their places out. */
import { decode } from './decode.ts';
import type { Source } from './source.ts';

/**
 * Reads YAML 1.2, of which JSON is a part. Never throws: whatever the bytes are, what is wrong with
 * them is among the findings.
 * @param file name for the findings
 * @returns without `root` when the text cannot be understood as a whole
 */
export async function readSource(bytes: Uint8Array, file: string): Promise<Source> {
  const decoded = await decode(bytes, file);
  if ('diagnostic' in decoded) return { file, text: '', diagnostics: [decoded.diagnostic] };
  const { parseReport } = await import('./yaml/parse-report.ts');
  return { file, text: decoded.text, ...parseReport(decoded.text, file) };
}
