import { describe, expect, test } from 'vitest';
import { edited, findingsAfter, findingsIn } from '../report.ts';

const TEXT = '{{ requests.received.total }}件';
const withText = (text: string) => findingsAfter([TEXT, text]);

describe('bindings in a text', () => {
  test.each([
    '{{requests.received.total}}',
    '{{ requests.received.total }}，{{ agency.name }}，{{ year }}',
    '{{ 收到和处理政府信息公开申请情况.本年新收.总计 }}',
    '{{ requests.outcomes.total.总计 }}',
    '{{ 本年新收.总计 }}',
    '{{ 表三.本年新收.总计 }}',
    '{{ 表三 · 本年新收 · 总计 }}',
  ])('%s shows a value', async (text) => {
    expect(await withText(text)).toEqual([]);
  });

  test('to nothing: where exactly, and what was meant', async () => {
    expect(await withText('{{ year }}年{{ requests.recieved.total }}件')).toEqual([
      {
        code: 'prose/unknown-binding',
        path: 'overview',
        at: '{{ requests.recieved.total }}',
        zh: '格式里没有“requests.recieved.total”这一项，{{ }} 里引用不到数',
        help: ['是不是要写 {{ requests.received.total }}（表三 · 本年新收 · 总计）？'],
      },
    ]);
  });

  test('to one of several: which they are', async () => {
    const [finding] = await withText('{{ 结果纠正 }}');
    expect(finding).toMatchObject({ code: 'structure/ambiguous-path', at: '{{ 结果纠正 }}' });
    expect(finding?.help[0]?.split('\n').slice(1)).toEqual([
      'disputes.reconsideration.corrected（表四 · 行政复议 · 结果纠正）',
      'disputes.litigation.direct.corrected（表四 · 行政诉讼 · 未经复议直接起诉 · 结果纠正）',
      'disputes.litigation.afterReconsideration.corrected（表四 · 行政诉讼 · 复议后起诉 · 结果纠正）',
    ]);
  });

  test.each([
    ['{{ requests.outcomes.refused.total }}', 'requests.outcomes.refused.stateSecret.total'],
    [
      '{{ requests.outcomes.refusd.stateSecret.total }}',
      'requests.outcomes.refused.stateSecret.total',
    ],
    ['{{ 表三.本年新手.总计 }}', '表三 · 本年新收 · 总计'],
    ['{{ proactive.licencing }}', 'proactive.licensing'],
  ])('%s: advice of the same group', async (text, path) => {
    const [finding] = await withText(text);
    expect(finding?.help[0]).toContain(path);
    expect(finding?.help[0]).not.toContain('granted');
  });

  test.each([
    '{{ proactive.granted }}',
    '{{ requests.received.upheld }}',
    '{{ disputes.granted.total }}',
  ])('%s: nothing like it in that group, and no advice from another', async (text) => {
    const [finding] = await withText(text);
    expect(finding).toMatchObject({ code: 'prose/unknown-binding' });
    expect(finding?.help).toEqual(['{{ }} 里写数据的路径，各级用点隔开']);
  });

  test.each(['{{ }}', '{{ x }}', '{{ 天气 }}'])('%s: nothing like it', async (text) => {
    expect(await withText(text)).toMatchObject([{ at: text, code: 'prose/unknown-binding' }]);
  });

  test('to a group that has no sum', async () => {
    expect(await withText('{{ proactive.normativeDocuments }}')).toMatchObject([
      {
        code: 'prose/binding-to-group',
        zh: '“表二 · 行政规范性文件”是一组数，要写明引用哪一个',
        help: ['例如 {{ proactive.normativeDocuments.issued }}'],
      },
    ]);
    expect(await withText('{{ requests }}')).toMatchObject([{ code: 'prose/binding-to-group' }]);
  });

  test.each([
    ['{{ requests.received.total, numerl }}', '没有“numerl”这种写法', '是不是要写 numeral？'],
    ['{{ requests.received.total, 汉子 }}', '没有“汉子”这种写法', '是不是要写 汉字？'],
    ['{{ requests.received.total, zero }}', '没有“zero”这种写法', '逗号后面可以写'],
    ['{{ requests.received.total + }}', '运算符的一边没有数', '写成 {{ 甲 + 乙 }}'],
    ['{{ requests.received / requests.carriedIn + year }}', '除号的一边有几个数', '把和括起来'],
    ['{{ requests.received / proactive.regulations.issued }}', '除数是 0', '把这句话写成文字'],
    ['{{ requests.received, percent }}', '没有写明与哪个数相比', '写成 {{ 甲 / 乙, percent 1 }}'],
    ['{{ agency.name, numeral }}', '“agency.name”不是数', '只有数能'],
    ['{{ proactive.administrativeFees, numeral }}', '12.5 不能写成汉字数', '去掉'],
  ])('%s cannot be worked out', async (text, why, advice) => {
    const [finding, ...others] = await withText(text);
    expect(finding).toMatchObject({ code: 'prose/binding-formula', at: text });
    expect(finding?.zh).toContain(why);
    expect(finding?.help[0]).toContain(advice);
    expect(others).toEqual([]);
  });

  test('a path in a formula that leads nowhere: what was meant', async () => {
    expect(
      await withText('{{ requests.recieved.total + requests.carriedIn.total }}'),
    ).toMatchObject([
      {
        code: 'prose/unknown-binding',
        help: ['是不是要写 {{ requests.received.total }}（表三 · 本年新收 · 总计）？'],
      },
    ]);
  });

  test("to last year's report, which is not there", async () => {
    expect(
      await withText('{{ requests.received / previous.requests.received, change }}'),
    ).toMatchObject([{ code: 'prose/binding-to-last-year' }]);
  });

  test('to a section of text', async () => {
    expect(await withText('{{ problems }}')).toMatchObject([{ code: 'prose/binding-to-prose' }]);
  });

  test('to something optional that is not given', async () => {
    expect(await withText('{{ agency.website }}')).toMatchObject([
      { code: 'prose/binding-without-value', zh: '文中引用了“机关 · 网站”，但报告里没有填' },
    ]);
  });

  test('to a number with an error: one finding', async () => {
    const findings = await findingsAfter(['received: [12,', 'received: [x,']);
    expect(findings.map(({ code }) => code)).toEqual(['value/not-a-number']);
  });

  test('without its end', async () => {
    expect(await withText('{{ year }}年{{ requests.received.total }件')).toMatchObject([
      {
        code: 'prose/unclosed-binding',
        at: '{{ requests.received.total }',
        help: ['写成 {{ requests.received.total }}'],
      },
    ]);
  });

  test.each([
    '｛｛ requests.received.total ｝｝',
    '｛｛表三.本年新收.总计｝｝',
    '{｛ requests.received.total }｝',
    '{{ requests.received.total ｝｝',
  ])('%s shows a value: it can mean nothing else', async (text) => {
    expect(await withText(text)).toEqual([]);
  });

  test.each([
    ['{ requests.received.total }', 'requests.received.total'],
    ['｛requests.received.total｝', 'requests.received.total'],
    ['{表三.本年新收.总计}', '表三.本年新收.总计'],
    ['{ requests.recieved.total }', 'requests.received.total'],
    ['{ requests.received.total }}', 'requests.received.total'],
    ['{{{ requests.received.total }}}', 'requests.received.total'],
    ['{ requests.received.total', 'requests.received.total'],
    ['requests.received.total }}', 'requests.received.total'],
    ['{ year }', 'year'],
  ])('%s is a mistake, and what to write', async (text, path) => {
    expect(await withText(`共${text}件`)).toMatchObject([
      { code: 'prose/wrong-braces', at: text, help: [`写成 {{ ${path} }}`] },
    ]);
  });

  test.each([
    ['{{ requests.received.total', '{{ requests.received.total'],
    ['{{ requests.received.total }', '{{ requests.received.total }'],
    ['｛｛requests.received.total｝', '｛｛requests.received.total｝'],
    ['{{ 新收', '{{'],
  ])('%s is not closed', async (text, place) => {
    expect(await withText(`共${text}件`)).toMatchObject([
      { code: 'prose/unclosed-binding', at: place },
    ]);
  });

  test.each([
    '集合{1，2，3}',
    '函数f(x){ return x; }',
    '｛以下简称本局｝',
    '{其他}',
    '{合计}、{a.b}、{www.example.gov.cn}',
    '一半{没有写完',
    '多余的}}',
    '第{1}项{{ year }}年',
  ])('%s has braces as they are wanted', async (text) => {
    expect(await withText(text)).toEqual([]);
  });

  test('the same wrong one twice: each at its own place', async () => {
    const text = edited([TEXT, '{{ x }}、{{ x }}']);
    const findings = await findingsIn(text);
    expect(findings.map(({ at }) => at)).toEqual(['{{ x }}', '{{ x }}']);
  });

  test('in a title, on one line in quotes', async () => {
    const findings = await findingsAfter(['year: 2023', 'year: 2023\ntitle: "{{ yaer }}年报告"']);
    expect(findings).toMatchObject([{ path: 'title', at: '{{ yaer }}' }]);
    expect(findings[0]?.help[0]).toContain('{{ year }}');
  });

  test('behind escapes, too', async () => {
    const title = String.raw`"\u007b{ yaer }}"`;
    const findings = await findingsAfter(['year: 2023', `year: 2023\ntitle: ${title}`]);
    expect(findings).toMatchObject([{ at: title.slice(1, -1) }]);
  });
});
