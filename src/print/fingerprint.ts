/** Names findings so that the same one is recognised in a later run, wherever its line has moved. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { ruleOf } from '../diagnostic/rule.ts';
import type { FileResult } from './results.ts';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/**
 * FNV-1a, 64 bits, over the text in UTF-8 (Fowler, Noll and Vo; RFC 9923).
 * @returns 16 hexadecimal digits
 */
export function fnv1a64(text: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}

export type Fingerprint = (result: FileResult, finding: Diagnostic) => string;

/**
 * Starts the fingerprints of a run. One is made of the body and the year (of the file's name where
 * they are not known), the code, the rule and the data path (of what is blank, its section); what these do not tell apart is
 * numbered in the order of the calls, so that no two are the same.
 */
export function fingerprints(): Fingerprint {
  const seen = new Map<string, number>();
  return (result, finding) => {
    const facts = [...subjectOf(result), finding.code, ruleOf(finding), subject(finding)];
    const key = JSON.stringify(facts);
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    return fnv1a64(`${key}${occurrence}`);
  };
}

/** What is blank in a section is one finding, however much of it there is from run to run. */
function subject({ path = '', unfilled }: Diagnostic): string {
  return unfilled ? path.split('.')[0]! : path;
}

function subjectOf({ agency, year, file }: FileResult): string[] {
  return agency !== undefined && year !== undefined ? [agency, String(year)] : [file];
}
