/** The signature that ends a report, where its day of publication is known. */
import type { Value } from '../check/dataset.ts';
import { COMMON, reportFacts } from '../form/common-fields.ts';
import { textOf } from '../prose/run.ts';
import type { Block, Signature } from '../report/report.ts';
import { readSignature } from '../report/signature.ts';

/**
 * @param blocks of the report; a text that ends with a signature of its own has none printed below it
 * @returns the signature, or nothing
 */
export function signatureOf(values: ReadonlyMap<string, Value>, blocks: Block[]): Signature[] {
  const { agency, published } = reportFacts(values);
  const isWanted = values.get(COMMON.signature)?.value !== 'false';
  if (!isWanted || agency === undefined || published === undefined) return [];
  const names = [agency, values.get(COMMON.shortName)?.text ?? ''];
  if (isSigned(blocks.at(-1), names)) return [];
  return [{ kind: 'signature', body: agency, day: published }];
}

/** The last line of a text is a day alone, or the body with the day or without. */
function isSigned(last: Block | undefined, names: string[]): boolean {
  if (last?.kind !== 'paragraph') return false;
  const line = textOf(last.content).trim();
  const body = readSignature(line)?.body ?? line;
  return ['', ...names].some((name) => name.normalize('NFKC') === body.normalize('NFKC'));
}
