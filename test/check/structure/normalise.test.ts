import { describe, expect, test } from 'vitest';
import { checkText, edited, findingsAfter, REPORT } from '../report.ts';

const canonical = async (text: string) => JSON.stringify((await checkText(text)).data);

const ROW = 'received: [12, 3, 0, 0, 1, 0]';
const LITIGATION = 'litigation: 0';

describe('one canonical shape', () => {
  test.each<[string, string, string]>([
    ['a list with the total', ROW, 'received: [12, 3, 0, 0, 1, 0, 16]'],
    [
      'a mapping with the group of columns',
      ROW,
      'received: {individuals: 12, organizations: {businesses: 3, researchInstitutions: 0, publicInterest: 0, legalServices: 1, others: 0}}',
    ],
    [
      'a mapping with a list for the group',
      ROW,
      'received: {individuals: 12, organizations: [3, 0, 0, 1, 0], total: 16}',
    ],
    [
      'a flat mapping by labels',
      ROW,
      'received: {商业企业: 3, 自然人: 12, 科研机构: 0, 社会公益组织: 0, 法律服务机构: 1, 其他: 0, 总计: 16}',
    ],
    ['the printed label for the row', 'received:', '一、本年新收政府信息公开申请数量:'],
    ['the label without its number', 'received:', '本年新收政府信息公开申请数量:'],
    ['the short name', 'received:', '本年新收:'],
    ['a label with other brackets', 'granted:', '"(一) 予以公开":'],
    ['zeros one by one', LITIGATION, 'litigation: {direct: [0, 0, 0, 0], afterReconsideration: 0}'],
    ['a column group left out', LITIGATION, '未经复议直接起诉: 0\n  复议后起诉: 0'],
    [
      'the table as one list',
      'disputes:\n  reconsideration: [0, 1, 0, 0]\n  litigation: 0',
      'disputes: [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]',
    ],
    [
      'the table as one list with totals',
      'disputes:\n  reconsideration: [0, 1, 0, 0]\n  litigation: 0',
      'disputes: [0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]',
    ],
    ['a row of totals', '    other: 0\n', '    other: 0\n    （七）总计: [11, 3, 0, 0, 1, 0]\n'],
    ['a postcode in quotes', 'postcode: 311118', 'postcode: "311118"'],
  ])('%s', async (_, from, to) => {
    expect(await findingsAfter([from, to])).toEqual([]);
    expect(await canonical(edited([from, to]))).toBe(await canonical(REPORT));
  });

  test('whatever the order of the keys', async () => {
    const [head, ...sections] = REPORT.split(/^(?=[a-z])/m);
    const reversed = [head, ...sections.reverse()].join('');
    expect(await canonical(reversed)).toBe(await canonical(REPORT));
  });

  test('holds numbers as numbers, and texts as they are written', async () => {
    const { data } = await checkText(REPORT);
    expect(data).toMatchObject({
      form: 'disclosure-2021',
      year: 2023,
      agency: { contact: { postcode: '311118' } },
      proactive: { regulations: { issued: 0, repealed: 0, inForce: 0 }, administrativeFees: 12.5 },
      requests: { received: { individuals: 12, organizations: { businesses: 3 }, total: 16 } },
    });
    expect(Object.keys(data)).not.toContain('title');
  });
});

describe('places', () => {
  const slice = (text: string, range: { start: number; end: number } | undefined) =>
    range && text.slice(range.start, range.end);

  test('every number keeps its place, whatever the shape of its row', async () => {
    const text = edited([ROW, 'received: {自然人: 12, 商业企业: 3, organizations: [0]}']);
    const { places, values } = await checkText(text);
    expect(slice(text, places.get('requests.received.individuals')?.key)).toBe('自然人');
    expect(slice(text, values.get('requests.received.organizations.businesses')?.range)).toBe('3');
    const cell = places.get('requests.outcomes.granted.organizations.businesses');
    expect(cell).not.toHaveProperty('key');
    expect(slice(text, cell?.value)).toBe('1');
    expect(slice(text, places.get('disputes.litigation.direct.upheld')?.value)).toBe('0');
    expect(slice(text, places.get('requests.outcomes')?.key)).toBe('outcomes');
  });

  test('an amount is shown with the digits of the file', async () => {
    const { values } = await checkText(REPORT);
    expect(values.get('proactive.administrativeFees')).toMatchObject({
      value: 12.5,
      text: '12.50',
    });
  });

  test('a number with an error is known, without a value', async () => {
    const { values, data } = await checkText(edited(['licensing: 105', 'licensing: 12件']));
    expect(values.get('proactive.licensing')).not.toHaveProperty('value');
    expect(data.proactive).not.toHaveProperty('licensing');
  });
});

describe('totals', () => {
  test('left out, they are computed, one from the other', async () => {
    const { values } = await checkText(REPORT);
    expect(values.get('requests.received.total')).toEqual({ value: 16, text: '16' });
    expect(values.get('requests.outcomes.total.total')).toEqual({ value: 15, text: '15' });
    expect(values.get('disputes.reconsideration.total')).toEqual({ value: 1, text: '1' });
  });

  test('partly written, the rest is computed', async () => {
    const { values, diagnostics } = await checkText(
      edited(['    other: 0\n', '    other: 0\n    total: {自然人: 11}\n']),
    );
    expect(diagnostics).toEqual([]);
    expect(values.get('requests.outcomes.total.individuals')).toHaveProperty('range');
    expect(values.get('requests.outcomes.total.organizations.businesses')?.text).toBe('3');
  });

  test('written, they are checked', async () => {
    const findings = await findingsAfter([ROW, 'received: [12, 3, 0, 0, 1, 0, 17]']);
    expect(findings.map(({ path, at, zh }) => ({ path, at, zh }))).toContainEqual({
      path: 'requests.received.total',
      at: '17',
      zh: '表三 · 本年新收：总计 17，而 自然人 12 + 法人或其他组织 4 = 16，相差 1',
    });
  });

  test('are not computed from numbers with an error', async () => {
    const { values } = await checkText(edited([ROW, 'received: [12, x, 0, 0, 1, 0]']));
    expect(values.has('requests.received.total')).toBe(false);
    expect(values.has('requests.outcomes.total.total')).toBe(true);
  });
});
