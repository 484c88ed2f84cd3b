/** The command line of `except`. */
import { text } from '../../config/option.ts';
import type { CommandLine } from '../command.ts';

export const line = {
  name: 'except',
  about: {
    zh: '把一处问题为什么没有错写进报告，写明后不再计入',
    en: 'write into a report why a finding is no mistake, so that it no longer counts',
  },
  operands: [
    { term: '<file>', about: { zh: '数据文件', en: 'a data file' } },
    {
      term: '<rule>',
      about: {
        zh: '规则编号，即核对结果中级别后面的编号',
        en: 'the rule, as it stands after the severity of a finding',
      },
    },
    {
      term: '[path]',
      about: {
        zh: '哪一处，英文键名或官方名称均可；只有一处的可不写',
        en: 'the cell, by English keys or official labels; needed where there are several',
      },
    },
  ],
  options: {
    reason: {
      flags: '--reason <words>',
      about: { zh: '理由（必写）', en: 'why the figures are right (required)' },
      takes: text,
    },
    by: { flags: '--by <name>', about: { zh: '说明人', en: 'who says so' }, takes: text },
    until: {
      flags: '--until <date>',
      about: { zh: '有效期至，如 2024-12-31', en: 'last day on which it counts, e.g. 2024-12-31' },
      takes: text,
    },
    publish: {
      flags: '--publish',
      about: {
        zh: '理由作为表注印在表格下方',
        en: 'print the reason as a note below the table',
      },
    },
  },
  examples: [
    {
      line: 'gov-report except report.yaml proactive-implied-stock --reason 其中三件由上级登记',
      does: {
        zh: '写明理由；所涉的数一改即失效',
        en: 'writes the reason in; it lapses when one of the figures changes',
      },
    },
  ],
} satisfies CommandLine;
