/** A consistent report to break, and what checking it gives in a short form. */

import { check } from '../../src/check/check.ts';
import type { Checked } from '../../src/check/dataset.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { wordingCodes } from '../../src/form/stated-wording.ts';
import { inOrder } from '../../src/judge/in-order.ts';
import { readSource } from '../../src/read/read-source.ts';
import { forms, loadForm } from '../fixtures/forms.ts';

export const REPORT = `form: disclosure-2021
year: 2023
agency:
  name: 青禾县人民政府
  kind: county
  contact:
    office: 政务公开办公室
    address: 人民路1号
    postcode: 311118
    phone: 0571-88561901
overview: |
  ### （一）主动公开
  收到申请{{ requests.received.total }}件。
proactive:
  regulations: 0
  normativeDocuments: [3, 2, 11]
  licensing: 105
  penalties: 12
  compulsion: 0
  administrativeFees: 12.50
requests:
  received: [12, 3, 0, 0, 1, 0]
  carriedIn: [1, 0, 0, 0, 0, 0]
  outcomes:
    granted: [5, 1, 0, 0, 0, 0]
    partlyGranted: [2, 1, 0, 0, 0, 0]
    refused:
      stateSecret: 0
      otherwiseProhibited: 0
      endangersSecurity: 0
      thirdPartyRights: [1, 0, 0, 0, 0, 0]
      internalAffairs: 0
      deliberative: 0
      enforcementFile: 0
      inquiryMatter: 0
    unavailable:
      notHeld: [3, 1, 0, 0, 1, 0]
      notCompiled: 0
      stillUnclear: 0
    declined: 0
    other: 0
  carriedOut: [2, 0, 0, 0, 0, 0]
disputes:
  reconsideration: [0, 1, 0, 0]
  litigation: 0
problems: |
  一是公开内容不够丰富，将增加图解。
otherMatters: |
  收取信息处理费 0 元。

  工作考核、社会评议均为合格，没有责任追究情形。
`;

/** Pairs of what stands in the report and what is put in its place. */
export type Edits = [from: string, to: string][];

/** The report with words replaced; every one of them must be there. */
export function edited(...edits: Edits): string {
  return edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the report: ${from}`);
    return text.replace(from, () => to);
  }, REPORT);
}

/**
 * Checks a text as a report; the findings in the order in which they are told, without those about
 * what the form wants its texts to say: here they are pieces.
 */
export async function checkText(text: string, form = 'disclosure-2021'): Promise<Checked> {
  const source = await readSource(new TextEncoder().encode(text), 'report.yaml');
  const checked = await check(source, await loadForm(form), { forms });
  const asked = new Set(wordingCodes(checked.form));
  const found = checked.diagnostics.filter(({ code }) => !asked.has(code));
  return { ...checked, diagnostics: inOrder(found) };
}

export interface Short {
  code: string;
  path: string | undefined;
  /** What the carets are under. */
  at: string | undefined;
  zh: string;
  help: string[];
}

/** The findings of a text, with the words that they point at. */
export async function findingsIn(text: string, form?: string): Promise<Short[]> {
  const { diagnostics } = await checkText(text, form);
  return diagnostics.map((diagnostic) => short(text, diagnostic));
}

/** The findings of the report after some edits. */
export const findingsAfter = (...edits: Edits): Promise<Short[]> => findingsIn(edited(...edits));

function short(text: string, { code, path, range, message, help }: Diagnostic): Short {
  return {
    code,
    path,
    at: range && text.slice(range.start, range.end),
    zh: message.zh,
    help: help.map(({ zh }) => zh),
  };
}
