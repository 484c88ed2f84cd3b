/** Texts of a workbook, which it keeps in one list. */
import type { Run } from '../document.ts';
import { joinRuns } from '../join-runs.ts';
import { child, elements, textOf, type XmlElement } from '../package/xml.ts';

export function sharedStrings(root: XmlElement | undefined): Run[][] {
  return elements(root, 's:si').map(readRich);
}

/** A text whose pieces may differ in look. How it is pronounced, which may stand beside it, is no part. */
export function readRich(item: XmlElement | undefined): Run[] {
  const runs = elements(item).flatMap((each): Run[] => {
    if (each.name === 's:t') return [{ text: unescaped(textOf(each)) }];
    return each.name === 's:r'
      ? [{ text: unescaped(textOf(child(each, 's:t') ?? each)), ...lookOf(each) }]
      : [];
  });
  return joinRuns(runs);
}

function lookOf(run: XmlElement): Partial<Run> {
  const properties = child(run, 's:rPr');
  const raised = child(properties, 's:vertAlign')?.attributes.get('val');
  return {
    ...(has(properties, 's:b') && { strong: true }),
    ...(has(properties, 's:strike') && { struck: true }),
    ...(raised === 'superscript' && { superscript: true }),
    ...(raised === 'subscript' && { subscript: true }),
  };
}

function has(properties: XmlElement | undefined, name: string): boolean {
  const element = child(properties, name);
  return element !== undefined && isOn(element.attributes.get('val') ?? '1');
}

/** Whether an attribute says yes. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Characters that XML cannot hold are written by their code. */
function unescaped(text: string): string {
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
}
