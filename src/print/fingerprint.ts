/** Names findings so that the same one is recognised in a later run, wherever its line has moved. */

import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { fnv1a64 } from '../diagnostic/fnv1a64.ts';
import { ruleOf } from '../diagnostic/rule.ts';
import type { FileResult } from './results.ts';

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
