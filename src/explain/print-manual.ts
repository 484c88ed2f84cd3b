/** The manual as Markdown: an overview, then an entry for each rule, with anchors to link to. */
import type { Language, Localized } from '../diagnostic/diagnostic.ts';
import { type Printable, printableLines } from '../diagnostic/printable.ts';
import { severityWord } from '../diagnostic/rule.ts';
import { markdownTable } from '../print/text-table.ts';
import type { CodeEntry, RelationEntry } from './manual.ts';
import { anchorOf } from './rule-help.ts';
import type { ShownExample } from './show-example.ts';

const WORDS = {
  title: { zh: '规则手册', en: 'Rule manual' },
  relations: {
    zh: '格式的规则：勾稽关系和文字',
    en: 'Rules of the forms: relations between numbers, and words',
  },
  codes: { zh: '各种问题', en: 'Kinds of findings' },
  head: {
    zh: '规则|级别|内容',
    en: 'rule|severity|what it says',
  },
  form: { zh: '格式', en: 'Form' },
  statement: { zh: '内容', en: 'What must hold' },
  formula: { zh: '公式', en: 'Formula' },
  below: { zh: '，如在 ', en: ', for example below ' },
  places: { zh: '适用处数', en: 'Places' },
  severity: { zh: '级别', en: 'Severity' },
  statutory: {
    zh: '，法定，不能关闭，也不能列为例外',
    en: '; statutory: it cannot be switched off, and allows no exception',
  },
  basis: { zh: '依据', en: 'Basis' },
  passes: { zh: '正例：', en: 'Passes:' },
  fails: { zh: '反例：', en: 'Fails:' },
  finding: { zh: '程序给出：', en: 'The finding:' },
  advice: { zh: '怎么办', en: 'What to do' },
  colon: { zh: '：', en: ': ' },
} satisfies Record<string, Localized>;

/** @param intro what stands below the title */
export function printManual(
  relations: RelationEntry[],
  codes: CodeEntry[],
  language: Language,
  intro: Localized,
): Printable {
  const ids = [...new Set(relations.map(({ id }) => id))];
  const byId = ids.map((id) => [id, relations.filter((each) => each.id === id)] as const);
  const say = (words: Localized) => words[language];
  const parts = [
    `# ${say(WORDS.title)}\n`,
    `${say(intro)}\n`,
    overview([...byId.map(([, [first]]) => first!), ...codes], language),
    ...(byId.length > 0 ? [`## ${say(WORDS.relations)}\n`] : []),
    ...byId.map(([id, entries]) => relationSection(id, entries, language)),
    ...(codes.length > 0 ? [`## ${say(WORDS.codes)}\n`] : []),
    ...codes.map((entry) => codeSection(entry, language)),
  ];
  return printableLines(parts.join('\n'));
}

function overview(entries: (RelationEntry | CodeEntry)[], language: Language): string {
  const rows = entries.map(({ id, severity, title }) => [
    `[\`${id}\`](#${anchorOf(id)})`,
    severityWord[severity][language],
    title[language],
  ]);
  return markdownTable([WORDS.head[language].split('|'), ...rows]);
}

const heading = (id: string) => `<a id="${anchorOf(id)}"></a>\n\n### \`${id}\`\n`;

function relationSection(id: string, entries: RelationEntry[], language: Language): string {
  const forms = entries.map((entry) => relationParts(entry, entries.length > 1, language));
  const advice = adviceList(entries[0]?.advice ?? [], language);
  return [heading(id), ...forms, advice].join('\n');
}

function relationParts(entry: RelationEntry, several: boolean, language: Language): string {
  const { form, title, equation, owner, places, severity, statutory, basis, example } = entry;
  const below = owner === '' ? '' : `${WORDS.below[language]}\`${owner}\``;
  const facts: [Localized, string][] = [
    [WORDS.form, `\`${form}\``],
    [WORDS.statement, title[language]],
    ...(equation ? [[WORDS.formula, `\`${equation}\`${below}`] satisfies [Localized, string]] : []),
    [
      WORDS.severity,
      severityWord[severity][language] + (statutory ? WORDS.statutory[language] : ''),
    ],
    [WORDS.places, String(places.length)],
    [WORDS.basis, basis[language]],
  ];
  return [
    ...(several ? [`#### \`${form}\`\n`] : []),
    `${facts.map(([name, says]) => `- ${name[language]}${WORDS.colon[language]}${says}\n`).join('')}`,
    ...examplePair(entry, example, true, language),
  ].join('\n');
}

function codeSection(entry: CodeEntry, language: Language): string {
  const { id, title, severity, example, advice } = entry;
  const word = severityWord[severity];
  const sentence = { zh: `${title.zh}（${word.zh}）。`, en: `${title.en} (${word.en}).` };
  return [
    heading(id),
    `${sentence[language]}\n`,
    ...examplePair(entry, example, false, language),
    adviceList(advice, language),
  ].join('\n');
}

function examplePair(
  { id, severity }: RelationEntry | CodeEntry,
  example: ShownExample | undefined,
  withHelp: boolean,
  language: Language,
): string[] {
  if (!example) return [];
  const { message, help } = example.finding;
  const lines = [
    `${severityWord[severity][language]} ${id}  ${message[language]}`,
    ...(withHelp ? help.map((each) => `  = ${each[language]}`) : []),
  ];
  return [
    `${WORDS.passes[language]}\n\n${fenced(example.passes)}`,
    `${WORDS.fails[language]}\n\n${fenced(example.fails)}`,
    `${WORDS.finding[language]}\n\n${block('text', lines.join('\n'))}`,
  ];
}

const fenced = (lines: string) =>
  block(lines.startsWith('gov-report ') ? 'sh' : 'yaml', lines.replace(/\n$/, ''));

const block = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\`\n`;

function adviceList(advice: Localized[], language: Language): string {
  if (advice.length === 0) return '';
  const lines = advice.map((each) => each[language].replaceAll('\n', '\n  '));
  return `${WORDS.advice[language]}${WORDS.colon[language]}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
}
