/** Explanations in words: a rule with its basis, a value with its whole way. */
import type { Language, Localized } from '../diagnostic/diagnostic.ts';
import { pad } from '../diagnostic/display-width.ts';
import type { Spot } from '../diagnostic/place.ts';
import { type Printable, printable, printed } from '../diagnostic/printable.ts';
import { severityWord } from '../diagnostic/rule.ts';
import { placeWords } from '../print/place-words.ts';
import type { Rule } from './rules.ts';
import type { Trace, TracedRelation } from './trace.ts';

/** A line of an explanation: what it is about, and what there is to say. */
type Item = [about: Localized, says: Localized | string];

/** @returns the rule, one aspect a line */
export function ruleText(rule: Rule, language: Language): Printable {
  const items: Item[] = [
    [{ zh: '内容', en: 'what' }, rule.title],
    ...(rule.equation ? [[{ zh: '等式', en: 'equation' }, rule.equation] satisfies Item] : []),
    [{ zh: '级别', en: 'severity' }, severityWord[rule.severity]],
    [{ zh: '依据', en: 'basis' }, rule.basis],
    [{ zh: '格式', en: 'form' }, rule.form],
    ...rule.places.map(
      (place, at): Item => [
        at === 0
          ? { zh: `适用 ${rule.places.length} 处`, en: `${rule.places.length} places` }
          : NOTHING,
        place,
      ],
    ),
  ];
  return printed`${printable(rule.id)}\n${listed(items, language)}`;
}

const NOTHING: Localized = { zh: '', en: '' };

/** Where a value stands in its file. */
export interface TraceSource {
  file: string;
  /** Line and column from 1, and the text of the line; absent for a computed total. */
  place?: { line: number; column: number; text: string };
  /** Of a document: the cell or the heading, and the row or the paragraph. */
  spot?: Spot & { text: string };
}

/** @returns the way of a value: file, labels, relations, cells, sentences */
export function traceText(trace: Trace, source: TraceSource, language: Language): Printable {
  const items: Item[] = [
    [{ zh: '名称', en: 'label' }, trace.labels.join(' › ')],
    [
      source.spot ? { zh: '文件', en: 'file' } : { zh: '数据文件', en: 'data file' },
      sourceWords(source, trace),
    ],
    ...(trace.guess ? [guessItem(trace.guess)] : []),
    ...(trace.note ? [[{ zh: '注', en: 'note' }, trace.note] as Item] : []),
    ...trace.relations.flatMap(relationItems),
    ...trace.cells.map(
      (cell): Item => [
        { zh: 'Word', en: 'Word' },
        {
          zh: `第 ${cell.table} 张表（${cell.caption}）第 ${cell.row} 行第 ${cell.column} 列`,
          en: `table ${cell.table} (${cell.caption}), row ${cell.row}, column ${cell.column}`,
        },
      ],
    ),
    ...trace.tableNotes.map((line): Item => [{ zh: '表注', en: 'table note' }, line]),
    ...(trace.cells.length > 0 ? [[HTML, `data-at="${trace.path}"`] as Item] : []),
    ...trace.sentences.map(
      ({ section, text }): Item => [{ zh: '正文', en: 'text' }, `${section}：${text}`],
    ),
  ];
  const value = trace.text ?? { zh: '（没有值）', en: '(no value)' }[language];
  return printed`${printable(`${trace.path} = ${value}`)}\n${listed(items, language)}`;
}

const HTML: Localized = { zh: '网页', en: 'HTML' };

function sourceWords({ file, place, spot }: TraceSource, { text }: Trace): Localized {
  if (spot) {
    const words = spot.text.trim().replace(/ {2,}/g, '  ');
    const at = (language: Language) => `${placeWords(file, undefined, spot, language)}  ${words}`;
    return { zh: at('zh'), en: at('en') };
  }
  if (!place) {
    return text === undefined
      ? { zh: `${file} 中没有写`, en: `not written in ${file}` }
      : { zh: `${file} 中没有写，由程序计算`, en: `not written in ${file}; computed` };
  }
  const at = `${file}:${place.line}:${place.column}  ${place.text.trim()}`;
  return { zh: at, en: at };
}

function guessItem({ value, label, from }: NonNullable<Trace['guess']>): Item {
  return [
    { zh: '推定', en: 'guess' },
    { zh: `${label}（${value}），依据是“${from}”`, en: `${value}, from “${from}”` },
  ];
}

const STATUS: Record<TracedRelation['status'], Localized> = {
  holds: { zh: '成立', en: 'holds' },
  broken: { zh: '不成立', en: 'does not hold' },
  'held-back': { zh: '所涉数字有误，未核对', en: 'not checked, a number in it is wrong' },
};

function relationItems({ id, where, status, figures }: TracedRelation): Item[] {
  const verdict = STATUS[status];
  return [
    [
      { zh: '勾稽关系', en: 'relation' },
      { zh: `${id}（${where.zh}）${verdict.zh}`, en: `${id} (${where.en}) ${verdict.en}` },
    ],
    [NOTHING, figures],
  ];
}

function listed(items: Item[], language: Language): Printable[] {
  return items.map(([about, says]) => {
    const words = printable(typeof says === 'string' ? says : says[language]);
    return printed`  ${pad(printable(about[language]), 10)}  ${words}\n`;
  });
}
