import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printCheckstyle } from '../../src/print/print-checkstyle.ts';
import { anyText, options, results, resultsWith } from './results-fixture.ts';
import { parseXml, shownInXml } from './xml-tree.ts';

test('every file, and every finding that is not excused', () => {
  const root = parseXml(printCheckstyle(results, options('en')));
  expect([root.name, root.attributes]).toEqual(['checkstyle', { version: '4.3' }]);
  expect(
    root.children.map(({ attributes, children }) => [attributes.name, children.length]),
  ).toEqual([
    ['甲 乡/2023.yaml', 3],
    ['乙,县:b.yaml', 1],
    ['/data/丙.yaml', 1],
    ['good.yaml', 0],
  ]);
  expect(root.children[0]!.children[0]).toMatchObject({
    name: 'error',
    attributes: {
      line: '5',
      column: '13',
      severity: 'error',
      message: 'received 12, but granted 11; 1 apart\ngranted should be 12',
      source: 'gov-report.balance',
    },
  });
  expect(root.children[2]!.children[0]!.attributes).not.toHaveProperty('column');
});

test('any words and names', () => {
  fc.assert(
    fc.property(anyText, anyText, (file, words) => {
      const given = options('zh', { locate: (name) => name });
      const [only] = parseXml(printCheckstyle(resultsWith(file, words), given)).children;
      expect(only!.attributes.name).toBe(shownInXml(file));
      expect(only!.children[0]!.attributes.message).toBe(shownInXml(`${words}\n${words}`));
    }),
  );
  const tricky = `"<a b='c'>&amp;]]>\t\r\n\0\ud800`;
  const [only] = parseXml(printCheckstyle(resultsWith(tricky, tricky), options())).children;
  expect(only!.attributes.name).toBe(`"<a b='c'>&amp;]]>\t\r\n\ufffd\ufffd`);
});
