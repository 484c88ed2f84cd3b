/** `forms`: the official forms at hand. */
import type { Language } from '../../../diagnostic/diagnostic.ts';
import { jsonText, printed } from '../../../diagnostic/printable.ts';
import type { Form } from '../../../form/form.ts';
import { textTable } from '../../../print/text-table.ts';
import type { OptionsOf } from '../../config/option.ts';
import type { Session } from '../../config/session.ts';
import { loadForms } from '../../files/load-forms.ts';
import type { ExitCode } from '../../world/world.ts';
import type { line } from './line.ts';

type Options = OptionsOf<typeof line.options>;

const HEAD: Record<Language, string[]> = {
  zh: ['格式', '名称', '文号', '适用年度'],
  en: ['form', 'title', 'document', 'reporting years'],
};

export async function run(session: Session, _: string[], options: Options): Promise<ExitCode> {
  const forms = await loadForms(session.forms);
  const { language } = session;
  if (options.format === 'json') session.print(printed`${jsonText(forms.map(summary), 2)}\n`);
  else session.show(textTable([HEAD[language], ...forms.map((form) => row(form, language))]));
  return 0;
}

function row({ id, title, edition }: Form, language: Language): string[] {
  return [id, title, edition.document, years(edition, language)];
}

function years({ firstYear, lastYear }: Form['edition'], language: Language): string {
  if (lastYear === firstYear) return String(firstYear);
  if (lastYear) return `${firstYear}–${lastYear}`;
  return { zh: `${firstYear} 年起`, en: `from ${firstYear}` }[language];
}

function summary({ id, title, description, edition }: Form) {
  return { id, title, description, edition };
}
