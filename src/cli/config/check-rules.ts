/** Whether the rules that a configuration names exist, and may be what it wants them to be. */

import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { kindCodes } from '../../diagnostic/kind-titles.ts';
import { configStatutoryRule, configUnknownRule } from '../../diagnostic/kinds/config.ts';
import { failures } from '../../diagnostic/kinds/file.ts';
import { unequal } from '../../diagnostic/kinds/relation.ts';
import { closest } from '../../form/closest.ts';
import { newestFirst } from '../../form/editions.ts';
import type { Relation } from '../../form/form.ts';
import type { Forms } from '../../form/forms.ts';
import { wordingCodes } from '../../form/stated-wording.ts';
import { isLower } from '../../judge/severities.ts';
import type { LoadedConfig } from './config.ts';

/**
 * A relation whose statement is in the official document cannot be switched off or lowered, neither
 * by its id nor by the code that all broken relations share.
 * @throws FormError when a form cannot be used
 */
export async function checkRules(
  { config, file, places }: LoadedConfig,
  forms: Forms,
): Promise<Diagnostic[]> {
  const asked = Object.entries(config.rules ?? {});
  if (asked.length === 0) return [];
  const loaded = await newestFirst(forms);
  const relations = loaded.flatMap((form) => form.relations.map(({ relation }) => relation));
  return asked.flatMap(([rule, severity]) => {
    const at = places.get(`/rules/${rule.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    const statutory = relations.find((each) => each.statutory && isNamed(each, rule));
    if (statutory && isLower(severity, statutory.severity)) {
      const basis = statutory.id === rule ? statutory.basis : undefined;
      return configStatutoryRule({ file, range: at?.value }, rule, severity, basis);
    }
    const known = knownRules(relations, loaded.flatMap(wordingCodes));
    if (known.has(rule)) return [];
    return configUnknownRule({ file, range: at?.key }, rule, closest(rule, known));
  });
}

const isNamed = ({ id }: Relation, rule: string) => rule === id || rule === unequal.code;

/** That a file cannot be read or written is no matter of severity. */
function knownRules(relations: Relation[], wording: string[]): Set<string> {
  const codes = kindCodes.filter((code) => !failures.has(code) && !code.startsWith('config/'));
  return new Set([...relations.map(({ id }) => id), ...wording, ...codes]);
}
