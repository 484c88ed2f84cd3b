/** Findings about the words of the prose. Rules of a form make further ones: `ruleOfForm`. */
import { type Diagnostic, kind, type Localized, type Severity, type Where } from '../diagnostic.ts';

/** What a form says of a rule of its own. */
export interface FormRule {
  code: string;
  severity: Severity;
  title: Localized;
  basis: Localized;
  help: Localized;
}

/** A finding of a rule that the form states: its words are the form's. */
function ofForm(where: Where, { basis, help, ...rule }: FormRule, message: Localized): Diagnostic {
  const { code, severity, title } = rule;
  const made = kind(code, severity, title, () => ({
    message,
    help: [help, { zh: `依据：${basis.zh}`, en: `basis: ${basis.en}` }],
  }));
  return { ...made(where), title };
}

/** A section without what has to stand in it. */
export function notSaid(
  where: Where,
  rule: FormRule,
  section: Localized,
  missing: Localized[],
): Diagnostic {
  return ofForm(where, rule, {
    zh: `“${section.zh}”没有写到${missing.map(({ zh }) => zh).join('、')}`,
    en: `${section.en} says nothing of ${missing.map(({ en }) => en).join(', ')}`,
  });
}

/** Words that should not stand in the text. */
export function notWanted(where: Where, rule: FormRule, quoted: string): Diagnostic {
  return ofForm(where, rule, {
    zh: `正文里有“${quoted}”：${rule.title.zh}`,
    en: `“${quoted}”: ${rule.title.en}`,
  });
}
