/** What stands above the report: how many findings there are, and those that have no place in it. */
import type { ShownFinding, View } from '../view.ts';
import { button, element, inline } from './element.ts';
import { word } from './words.ts';

interface Shown {
  /** Marked places, in the order of the page. */
  placed: HTMLElement[];
  unplaced: ShownFinding[];
  isPaper: boolean;
  turn(toPaper: boolean): void;
}

export function bar(view: View, { placed, unplaced, isPaper, turn }: Shown): HTMLElement[] {
  const go = (step: 1 | -1) => () => goTo(placed, step);
  const say = (key: Parameters<typeof word>[0]) => word(key, view);
  const notice = view.html === undefined ? 'none' : 'old';
  const controls = [
    ...(placed.length > 0 ? [button(say('before'), go(-1)), button(say('next'), go(1))] : []),
    button(say('asPage'), () => turn(false), !isPaper),
    button(say('asPaper'), () => turn(true), isPaper),
  ];
  const line = element(
    'pv-bar',
    {},
    inline('pv-name', `${say('preview')} · ${view.file}`),
    inline('pv-summary', view.summary),
    inline('pv-gone', say('ended')),
    inline('pv-controls', ...controls),
  );
  line.querySelector('.pv-summary')?.setAttribute('role', 'status');
  const isUnread = view.isOld || view.html === undefined;
  return [
    line,
    ...(isUnread ? [element('pv-notice', { role: 'alert' }, say(notice))] : []),
    ...(unplaced.length > 0 ? [listOf(unplaced, view)] : []),
  ];
}

function listOf(findings: readonly ShownFinding[], view: View): HTMLElement {
  const items = findings.map((each) => findingElement(each, view));
  return element(
    'pv-list',
    { role: 'group', tabindex: '0', 'aria-label': word('elsewhere', view) },
    ...items,
  );
}

/** The words of a finding, its place in the file, what helps. */
export function findingElement(finding: ShownFinding, view: View): HTMLElement {
  const { severity, message, help, place, rule } = finding;
  return element(
    `pv-finding pv-${severity}`,
    {},
    element('pv-message', {}, inline('pv-severity', word(severity, view)), message),
    ...help.map((line) => element('pv-help', {}, line)),
    element('pv-place', {}, `${place}  ${rule}`),
  );
}

/** From where the reader is to the next mark, round the page. */
function goTo(placed: readonly HTMLElement[], step: 1 | -1): void {
  const at = placed.indexOf(document.activeElement as HTMLElement);
  const start = at === -1 && step === -1 ? 0 : at;
  const next = placed[(start + step + placed.length) % placed.length];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'center', behavior: 'auto' });
}
