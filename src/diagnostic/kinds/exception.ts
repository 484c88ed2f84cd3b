/** Findings about exceptions: those that cannot be made, and those that no longer apply. */
import { kind, type Localized } from '../diagnostic.ts';

export const exceptionWithoutReason = kind(
  'exception/no-reason',
  'error',
  { zh: '例外没有写明理由', en: 'An exception without a reason' },
  (rule: string, key: string) => ({
    message: {
      zh: `${rule} 的例外没有写明理由`,
      en: `the exception to ${rule} gives no reason`,
    },
    help: {
      zh: `写上 ${key}: 和理由，说明所填的数为什么没有错`,
      en: `add \`${key}:\` and say why the figures are right`,
    },
  }),
);

export const exceptionToUnknownRule = kind(
  'exception/unknown-rule',
  'error',
  { zh: '例外所指的规则不存在', en: 'An exception to a rule that does not exist' },
  (rule: string, meant: string | undefined) => ({
    message: { zh: `没有“${rule}”这条规则`, en: `there is no rule “${rule}”` },
    help: meant
      ? { zh: `是不是要写 ${meant}？`, en: `did you mean ${meant}?` }
      : {
          zh: '规则编号就是核对结果中“错误”“警告”后面的编号',
          en: 'the id of a rule stands after the severity of its findings',
        },
  }),
);

export const exceptionToUnknownCell = kind(
  'exception/unknown-cell',
  'error',
  { zh: '例外所指的单元格不存在', en: 'An exception for a cell that does not exist' },
  (cell: string, meant: string | undefined) => ({
    message: { zh: `格式里没有“${cell}”`, en: `the form has no “${cell}”` },
    help: meant
      ? { zh: `是不是要写 ${meant}？`, en: `did you mean ${meant}?` }
      : {
          zh: '写数据路径，如 year；或用 “.” 连接的官方名称',
          en: 'write the data path, or the official labels joined by dots',
        },
  }),
);

export const exceptionToStatutory = kind(
  'exception/statutory',
  'error',
  { zh: '法定的勾稽关系不能列为例外', en: 'An exception to a statutory relation' },
  (rule: string, basis: Localized) => ({
    message: {
      zh: `${rule} 是官方文件规定的勾稽关系，不能列为例外`,
      en: `${rule} is laid down by the official document and allows no exception`,
    },
    help: [
      {
        zh: '核对并改正所涉的数，再删去这一条',
        en: 'correct the figures and delete the exception',
      },
      { zh: `依据：${basis.zh}`, en: `basis: ${basis.en}` },
    ],
  }),
);

export const exceptionToMistake = kind(
  'exception/not-excusable',
  'error',
  { zh: '填写错误不能列为例外', en: 'An exception to a plain mistake' },
  (rule: string) => ({
    message: {
      zh: `${rule} 是填写错误，只能改正，不能列为例外`,
      en: `${rule} is a mistake in the file: it can be corrected, not excused`,
    },
    help: { zh: '改正后删去这一条', en: 'correct it and delete the exception' },
  }),
);

export const exceptionUnbound = kind(
  'exception/no-values',
  'error',
  { zh: '例外没有数值校验码', en: 'An exception that is not bound to its figures' },
  (rule: string, values: string) => ({
    message: {
      zh: `${rule} 的例外没有写数值校验码，不起作用`,
      en: `the exception to ${rule} does not say for which values it is, and has no effect`,
    },
    help: {
      zh: `加上 values: ${values}（所涉的数一改，例外即失效）`,
      en: `add values: ${values}, which stands for the present ones`,
    },
  }),
);

export const exceptionLapsed = kind(
  'exception/lapsed',
  'warning',
  { zh: '所涉的数改过，例外已失效', en: 'An exception that lapsed because its figures changed' },
  (rule: string, figures: Localized) => ({
    message: {
      zh: `${rule} 的例外已失效：说明之后，所涉的数改过${figures.zh && `，现为 ${figures.zh}`}`,
      en: `the exception to ${rule} has lapsed: its figures changed${figures.en && `; now ${figures.en}`}`,
    },
    help: {
      zh: `核实这些数。仍需说明的，先删去这一条，再用 gov-report except <文件> ${rule} --reason <理由> 写入`,
      en: `verify the figures; if they still need an exception, delete this one and run gov-report except <file> ${rule} --reason <why>`,
    },
  }),
);

export const exceptionExpired = kind(
  'exception/expired',
  'warning',
  { zh: '例外已经过期', en: 'An exception that has expired' },
  (rule: string, until: string) => ({
    message: {
      zh: `${rule} 的例外有效期至 ${until}，已经过期`,
      en: `the exception to ${rule} expired after ${until}`,
    },
    help: {
      zh: '重新核实：问题已解决的删去这一条，仍需说明的改写日期',
      en: 'look again: delete it if it is settled, else give a later date',
    },
  }),
);

export const exceptionUnused = kind(
  'exception/unused',
  'warning',
  { zh: '例外没有对应的问题', en: 'An exception without a finding' },
  (rule: string) => ({
    message: {
      zh: `${rule} 在这里没有发现问题，这条例外用不上`,
      en: `${rule} finds nothing here: the exception is not needed`,
    },
    help: { zh: '删去这一条', en: 'delete it' },
  }),
);

export const noSuchDay = kind(
  'exception/no-such-day',
  'error',
  { zh: '日历上没有的日期', en: 'A day that is not in the calendar' },
  (text: string) => ({
    message: { zh: `日历上没有 ${text} 这一天`, en: `there is no day ${text}` },
  }),
);
