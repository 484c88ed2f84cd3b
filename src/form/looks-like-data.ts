/** Whether a text is meant as the data file of a report, also where its beginning is wrong. */
import { COMMON } from './common-fields.ts';
import type { Form } from './form.ts';
import type { Forms } from './forms.ts';

/** The key of the form at the margin: a report, without a look at any form. */
const FORM_KEY = /^["']?form["']?\s*[:：]/im;

/** The same where all of a data set may stand on one line. */
const JSON_KEY = /[{,]\s*"form"\s*:\s*"/;

/** A line that begins with a key, however deep it stands. */
const KEYS = /^[^\S\n\r\u2028\u2029]*["']?([\p{L}\p{N}]+)["']?\s*[:：]/gmu;

/** What stands before the first colon of a line. */
const BEFORE_COLON = /^[^:：\n\r\u2028\u2029]+(?=[:：])/gm;

/** So many keys of a report are no coincidence. */
const ENOUGH = 3;

/**
 * Gives the test for a run. The forms are loaded when the first text without the key comes along:
 * the key may stand under its label, be misspelt or be indented, and only the forms know their keys.
 */
export function dataTest(forms: Forms): (text: string) => Promise<boolean> {
  let names: Promise<Names> | undefined;
  return async (text) => {
    if (FORM_KEY.test(text) || JSON_KEY.test(text)) return true;
    const keys = new Set([...text.matchAll(KEYS)].map(([, key = '']) => key));
    if (keys.size === 0) return false;
    names ??= namesIn(forms);
    const { form, root } = await names;
    const known = [...keys].filter((key) => root.has(key)).length;
    return known >= ENOUGH || keysAtMargin(text).some((key) => form.has(key));
  };
}

const keysAtMargin = (text: string): string[] =>
  (text.match(BEFORE_COLON) ?? []).map((key) => key.trimEnd().replaceAll(/^["']|["']$/g, ''));

interface Names {
  /** Labels of the key of the form. */
  form: Set<string>;
  /** Keys and labels of everything at the top of a report. */
  root: Set<string>;
}

async function namesIn(forms: Forms): Promise<Names> {
  const loaded = await Promise.all(forms.ids.map((id) => forms.load(id)));
  const top = ({ root }: Form) => root.children.flatMap(({ key, name }) => [key, name]);
  return {
    form: new Set(loaded.flatMap(({ fields }) => fields.get(COMMON.form)?.label ?? [])),
    root: new Set(loaded.flatMap(top)),
  };
}
