/** Notes of tables: `{ value, note }` in the place of a number, `notes` below the rows of a table. */
import { describe, expect, test } from 'vitest';
import { checkText, edited, findingsAfter } from '../report.ts';

const ROW = 'received: [12, 3, 0, 0, 1, 0]';
const DOCUMENTS = 'normativeDocuments: [3, 2, 11]';
const FEES = 'administrativeFees: 12.50';

const valueAt = async (text: string, path: string) => (await checkText(text)).values.get(path);

describe('a number with its note', () => {
  test.each([
    ['in a list', [ROW, 'received: [{ value: 12, note: 含网上5件 }, 3, 0, 0, 1, 0]']],
    [
      'in a list with its total',
      [ROW, 'received: [{ value: 12, note: "含 1,234 页" }, 3, 0, 0, 1, 0, 16]'],
    ],
    [
      'in a mapping',
      [ROW, 'received: { 自然人: { 数: 12, 备注: 含网上5件 }, organizations: [3, 0, 0, 1, 0] }'],
    ],
    ['by itself', ['penalties: 12', 'penalties: { note: 含简易程序, value: 12 }']],
    ['of money', [FEES, 'administrativeFees:\n    value: 12.50\n    note: 含上年{{ year }}']],
    ['that is none', [ROW, 'received: [{ value: 12 }, 3, 0, 0, 1, 0]']],
    [
      'behind a total that is left out',
      [ROW, 'received: [12, 3, 0, 0, 1, 0, { note: 含网上5件 }]'],
    ],
  ] satisfies [string, [string, string]][])('%s', async (_, edit) => {
    expect(await findingsAfter(edit)).toEqual([]);
    const { relations } = await checkText(edited(edit));
    expect(relations.every(({ status }) => status === 'holds')).toBe(true);
  });

  test('counts like any other', async () => {
    const [finding] = await findingsAfter([
      ROW,
      'received: [{ value: 13, note: 含网上5件 }, 3, 0, 0, 1, 0]',
    ]);
    expect(finding).toMatchObject({
      code: 'relation/unequal',
      path: 'requests.received.total',
    });
  });

  test('the number and the words are values of their own', async () => {
    const text = edited([
      ROW,
      'received: [{ value: 12, note: 含网上5件 }, 3, 0, 0, 1, 0, { note: 合并 }]',
    ]);
    expect(await valueAt(text, 'requests.received.individuals')).toMatchObject({ value: 12 });
    expect(await valueAt(text, 'requests.received.individuals.note')).toMatchObject({
      text: '含网上5件',
    });
    expect(await valueAt(text, 'requests.received.total')).toEqual({ value: 16, text: '16' });
  });

  test.each([
    [
      'penalties: { valeu: 12, note: 含简易程序 }',
      'structure/unknown-key',
      'valeu',
      '是不是要写 value（数）？',
    ],
    [
      'penalties: { value: 12, notes: 含简易程序 }',
      'structure/unknown-key',
      'notes',
      '是不是要写 note（注）？',
    ],
    ['penalties: { 数: 12, 备主: 含简易程序 }', 'structure/unknown-key', '备主', '是不是要写 注？'],
    [
      'penalties: { note: 含简易程序 }',
      'structure/wrong-kind',
      'penalties',
      '写成 { value: 数, note: 文字 }',
    ],
    ['penalties: { value: 12件, note: 含简易程序 }', 'value/words-in-number', '12件', '写成 12'],
    ['penalties: { value: 12, value: 12 }', 'yaml/duplicate-key', 'value', '留下正确的一处'],
    ['penalties: { value: 12, note: "" }', 'value/blank', '""', ''],
    ['penalties: { value: 12, note: _ }', 'value/blank', '_', ''],
    ['penalties: { value: _, note: 含简易程序 }', 'value/blank', '_', ''],
    [
      'penalties: { value: 12, note: 16 }',
      'value/pattern',
      '16',
      '印在数后面括号里的说明，如“其中修订16件”。',
    ],
    ['penalties: { value: 12, note: [含简易程序] }', 'structure/wrong-kind', 'note', ''],
    ['penalties: { value: [12], note: 含简易程序 }', 'structure/wrong-kind', '', ''],
    [
      'penalties: { value: 12, note: "{{ requests.recieved.total }}件" }',
      'prose/unknown-binding',
      '{{ requests.recieved.total }}',
      '',
    ],
    [
      `penalties: { value: 12, note: ${'长'.repeat(101)} }`,
      'prose/long-note',
      '',
      '留几个字，其余写到这张表的 notes（表注）里，印在表下方',
    ],
    ['penalties: 12件', 'value/words-in-number', '12件', ''],
  ])('%s', async (line, code, at, help) => {
    const findings = await findingsAfter(['penalties: 12', line]);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    const [finding] = findings;
    if (at !== '') expect(finding?.at).toBe(at);
    if (help !== '') expect(finding?.help.join('\n')).toContain(help);
  });

  test('a year has none', async () => {
    const [finding] = await findingsAfter(['year: 2023', 'year: { value: 2023, note: 全年 }']);
    expect(finding).toMatchObject({ code: 'structure/wrong-kind', at: 'year' });
  });
});

describe('notes below a table', () => {
  test.each([
    ['one', `${DOCUMENTS}\n  notes: 联合制发的由牵头机关统计。`],
    ['several', `${DOCUMENTS}\n  notes: [联合制发的由牵头机关统计。, 不含转发的文件。]`],
    ['lines', `${DOCUMENTS}\n  表注: |\n    联合制发的由牵头机关统计。\n    不含转发的文件。`],
    [
      'with a number of a table',
      `${DOCUMENTS}\n  notes: 另有转发{{ proactive.licensing }}件，行政许可106件。`,
    ],
  ])('%s', async (_, lines) => {
    expect(await findingsAfter([DOCUMENTS, lines])).toEqual([]);
    expect((await valueAt(edited([DOCUMENTS, lines]), 'proactive.notes'))?.text).toMatch(/[件。]/);
  });

  test('below a table of one row', async () => {
    expect(
      await findingsAfter(['  litigation: 0', '  litigation: 0\n  notes: 均为本级案件。']),
    ).toEqual([]);
  });

  test.each([
    [
      `${DOCUMENTS}\n  note: 不含转发的文件。`,
      'structure/unknown-key',
      'note',
      '是不是要写 notes（注）？',
    ],
    [`${DOCUMENTS}\n  notes:`, 'value/blank', 'notes', ''],
    [`${DOCUMENTS}\n  notes: []`, 'value/blank', 'notes', ''],
    [`${DOCUMENTS}\n  notes: [甲, _]`, 'value/blank', '_', ''],
    [`${DOCUMENTS}\n  notes: [{ 甲: 乙 }]`, 'structure/wrong-kind', 'notes', ''],
    [`${DOCUMENTS}\n  notes: 甲\n  表注: 乙`, 'structure/same-field-twice', '表注', ''],
    [`${DOCUMENTS}\n  notes: 共{{ proactive }}件`, 'prose/binding-to-group', '{{ proactive }}', ''],
    [`${DOCUMENTS}\n  notes: ${'长'.repeat(1001)}`, 'prose/too-long', 'notes', ''],
  ])('%s', async (lines, code, at, help) => {
    const findings = await findingsAfter([DOCUMENTS, lines]);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(findings[0]?.at).toBe(at);
    if (help !== '') expect(findings[0]?.help.join('\n')).toContain(help);
  });

  test('a row is none, and neither is the report', async () => {
    const inRow = await findingsAfter([
      ROW,
      'received: { individuals: 12, organizations: [3, 0, 0, 1, 0], notes: 甲 }',
    ]);
    expect(inRow.map(({ code }) => code)).toEqual(['structure/unknown-key']);
    const atTop = await findingsAfter(['year: 2023', 'year: 2023\nnotes: 甲']);
    expect(atTop.map(({ code }) => code)).toEqual(['structure/unknown-key']);
  });
});
