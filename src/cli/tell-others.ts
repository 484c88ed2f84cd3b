/** Says which YAML files of a folder were passed over, so that none is missed by mistake. */
import type { Session } from './session.ts';

/** More names than this are counted. */
const MAX_NAMED = 5;

export function tellOthers(others: readonly string[], session: Session): void {
  if (others.length === 0) return;
  const names = others.slice(0, MAX_NAMED);
  const more = others.length > names.length;
  session.tell({
    zh: `另有 ${others.length} 个 YAML 文件不像年度报告，没有核对：${names.join('、')}${more ? '等' : ''}`,
    en: `${others.length} other YAML ${others.length === 1 ? 'file does' : 'files do'} not look like reports and were passed over: ${names.join(', ')}${more ? ' …' : ''}`,
  });
}
