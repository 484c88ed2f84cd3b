import { expect, test } from 'vitest';
import { check } from '../../../../src/check/check.ts';
import { checkInput } from '../../../../src/compile.ts';
import { readSource } from '../../../../src/read/read-source.ts';
import { forms, loadForm } from '../../../fixtures/forms.ts';
import { checkText, REPORT } from '../../report.ts';

const OVERVIEW = /overview: \|\n(?: {2}.*\n)+/;

/** The report with another overview. Received 16, carried in 1, outcomes 15, carried out 2. */
const reportSaying = (...lines: string[]): string =>
  REPORT.replace(OVERVIEW, () => `overview: |\n${lines.map((line) => `  ${line}\n`).join('')}`);

/** The findings about the text, each as its code, what it stands at, and its words. */
async function found(...lines: string[]) {
  const text = reportSaying(...lines);
  const { diagnostics } = await checkText(text);
  return diagnostics
    .filter(({ code }) => code.startsWith('text/'))
    .map(({ code, range, message }) => [code, text.slice(range!.start, range!.end), message.zh]);
}

const at = async (...lines: string[]) => (await found(...lines)).map(([, words]) => words);

test.each([
  '全年收到政府信息公开申请16件，办结15件，结转下年度2件。',
  '全年收到政府信息公开申请17件（含上年结转1件），15件已办结。',
  '共收到16件申请，其中自然人12件、商业企业3件、法律服务机构1件。',
  '收到政府信息公开申请十六件，答复15件。',
  '制发行政规范性文件3件，废止2件，现行有效11件；办理行政许可105件，行政处罚12件。',
  '行政事业性收费12.5万元，即125000元；因政府信息公开引起的行政复议1件，行政诉讼0件。',
  '予以公开及部分公开9件，占比60%。',
  '全县政府信息公开申请16件，上年结转1件。',
  '共办理依申请公开17件，其中新收16件。',
  '政府信息公开申请、行政复议办理情况：不予公开、行政复议各1件。',
  '收到政府信息公开申请16件。因不掌握等无法提供5件，内部事务信息等不予公开1件。',
  '收到政府信息公开申请16件。从结果看：一是予以公开，共6件；二是部分公开，共3件。',
  '全县16件政府信息公开申请来自12名自然人和4家单位。',
  '受理政府信息公开申请16件，撤回3件，实际答复12件。',
  '全年收到申请16件，需办理17件；办结15件，结转2件。',
  '因政府信息公开引发行政复议、行政诉讼1件，其中复议1件、诉讼0件；已审结1件，其中纠正1件、维持0件；未审结0件。',
])('fits the tables: %s', async (sentence) => {
  expect(await found(sentence)).toEqual([]);
});

test.each([
  ['收到政府信息公开申请18件。', '18'],
  ['收到政府信息公开申请16件，办结14件。', '14'],
  ['本年新收17件，上年结转政府信息公开申请1件。', '17'],
  ['收到政府信息公开申请16件，其中自然人14件。', '14'],
  ['废止3份规范性文件。', '3'],
  ['依申请公开方面，2件结转下年度，1件重复申请。', '1'],
  ['行政处罚1.3万件。', '1.3万'],
  ['收到政府信息公开申请十七件（含上年结转二件）。', '二'],
  ['从结果看，予以公开6件，部分公开4件。', '4'],
  ['6件予以公开，4件部分公开。', '4'],
  ['从申请人看，自然人12件，企业4件。', '4'],
  ['全县政府信息公开申请18件。', '18'],
  ['政府信息公开申请16件，办结15件，结转3件。', '3'],
  ['行政规范性文件：制发3件，废止1件。', '1'],
  ['发生1件政府信息公开行政复议案件和2件政府信息公开行政诉讼案件。', '2'],
  ['2023年以来收到政府信息公开申请18件。', '18'],
  ['全县新收申请18件。', '18'],
  ['新收申请16件，其中自然人12件。全年办结14件。', '14'],
  ['收到政府信息公开申请16件，予以公开（5件）、部分公开（3件）。', '5'],
  ['收到政府信息公开申请16件。因不掌握等原因无法提供4件。', '4'],
  ['收到政府信息公开申请16件。属于重复申请、不予处理的1件。', '1'],
  ['收到政府信息公开申请16件，信息不存在4件。', '4'],
  ['收到政府信息公开申请16件，需办理18件。', '18'],
  ['因政府信息公开引发行政复议、行政诉讼1件，其中复议1件；已审结2件。', '2'],
  ['截至2023年12月31日，收到政府信息公开申请18件。', '18'],
  ['行政许可、行政强制均为0。', '0'],
  ['收到政府信息公开申请16件。第三方权益等不予公开2件。', '2'],
  ['收到政府信息公开申请16件。从结果看：一是予以公开，共6件；二是部分公开，共4件。', '4'],
  ['全县18件政府信息公开申请来自12名自然人。', '18'],
  ['登记受理政府信息公开申请18件。', '18'],
  ['公开规范性文件8件（含新制定3件，修改4件，废止2件）。', '8'],
  ['县政府和县政府办公室制发规范性文件6件。', '6'],
  ['县政府制发规范性文件2件。', '2'],
  ['办理申请17件，其中上年结转1件、本年新收15件。', '15'],
])('contradicts them: %s', async (sentence, number) => {
  expect(await at(sentence)).toEqual([number]);
});

test.each([
  ['a number that no field is named with', '门户网站发布信息902条，群众诉求348件均已办结。'],
  ['about so many', '收到政府信息公开申请20余件，近30件。'],
  ['another year', '2022年收到政府信息公开申请33件，办结31件。'],
  ['a part of a year', '2023年上半年收到政府信息公开申请7件。'],
  ['a plan', '2024年将收到政府信息公开申请90件。'],
  ['an office of the body', '县民政局收到政府信息公开申请4件，办结4件。'],
  ['a way in which some came', '网上收到政府信息公开申请9件，当面收到7件。'],
  ['postings', '全年发布信息500条，其中规范性文件40件、行政许可90条。'],
  ['another subject', '收到政府信息公开申请16件，办理人大建议20件，办结19件。'],
  ['how many more', '收到政府信息公开申请16件，较上年增加5件，办结15件。'],
  ['what is reviewed', '审核规范性文件76件，清理规范性文件300件。'],
  ['general cases', '全县办理行政复议案件512件。'],
  ['the year before', '上年度收到政府信息公开申请10件，本年度收到16件。'],
  ['what it is compared with', '较2022年收到政府信息公开申请10件增加6件，办结15件。'],
  ['another year, gone on about', '2022年收到政府信息公开申请33件。其中，予以公开28件。'],
  ['years since', '“十四五”以来收到政府信息公开申请260件。'],
  ['some months', '截至6月底，收到政府信息公开申请8件，办结7件。'],
  ['one month', '2023年12月收到政府信息公开申请3件。'],
  ['an office, gone on about', '县政府办公室收到政府信息公开申请4件。办结3件。'],
  ['a township', '红石镇主动公开信息326条，收到政府信息公开申请3件。'],
  ['offices with powers', '县公安局作出行政处罚8件，县行政审批局办理行政许可62件。'],
  ['a part beside the whole', '简易程序行政处罚决定120件，普通程序行政处罚决定12件。'],
  ['how documents are marked', '制发文件45件，主动公开16件，部分公开12件，不予公开17件。'],
  ['fees that were not taken', '减免行政事业性收费126万元。'],
  ['requests that were disputed', '其中，2件申请被提起行政复议，1件被提起行政诉讼。'],
  ['cases of all kinds', '县政府作为被告的行政诉讼案件56件。'],
  ['a register', '依托“规范性文件”专栏，集中公开规范性文件58件。'],
  ['parts of a part', '公开答复9件，其中自然人5件、企业4件。'],
  ['requests of a kind of their own', '全年受理林木采伐申请40件，收到许可申请12件。'],
  ['requests where something else is spoken of', '公租房保障有力。全年受理申请300件，办结280件。'],
  ['something else in the clause before', '公租房保障方面，全年受理申请300件。'],
  ['a bracket after something else', '收到政府信息公开申请16件，征求意见（5件）、延期（3件）。'],
  ['cases of all courts', '法院办理行政诉讼案件512件，已审结480件。'],
  ['years in a bracket', '收到申请16件（2022年为10件，2021年为9件）。'],
])('leaves alone: %s', async (_, sentence) => {
  expect(await found(sentence)).toEqual([]);
});

test('names the reading that is nearest, the cells, and the binding to write', async () => {
  const text = reportSaying('收到政府信息公开申请61件。');
  const finding = (await checkText(text)).diagnostics.find(({ code }) => code === 'text/disagrees');
  expect(finding).toMatchObject({
    severity: 'warning',
    path: 'requests.received.total',
    message: {
      zh: '正文写“收到政府信息公开申请61件”，而 表三 · 本年新收 + 表三 · 上年结转 为 17；表三 · 本年新收 为 16',
    },
  });
});

test('tells a number that is last year’s, and works changes on last year out', async () => {
  const before = await checkText(
    REPORT.replace('year: 2023', 'year: 2022').replace(
      '[12, 3, 0, 0, 1, 0]',
      '[16, 3, 0, 0, 1, 0]',
    ),
  );
  const saying = async (line: string) => {
    const source = await readSource(new TextEncoder().encode(reportSaying(line)), 'report.yaml');
    const report = { ...before, text: '' };
    const lastYear = async () => ({ file: 'last.yaml', report, errors: 0 });
    const { diagnostics } = await check(source, await loadForm('disclosure-2021'), {
      forms,
      lastYear,
    });
    return diagnostics.flatMap(({ code, message }) => (code.startsWith('text/') ? message.zh : []));
  };
  expect(await saying('收到政府信息公开申请20件。')).toEqual([
    expect.stringContaining('为 16；正文里的是上年的数'),
  ]);
  expect(await saying('收到政府信息公开申请16件，同比下降20%。')).toEqual([]);
  expect(await saying('收到政府信息公开申请16件，同比下降25%。')).toEqual([
    '正文写增减 25%，按所写的数算是 23.8%、20.0%',
  ]);
});

test('says that the parts do not add up, and once if one of them is wrong', async () => {
  expect(await found('发布信息120条（救助类70条、养老类30条）。')).toEqual([
    ['text/sum', '120', '正文写总数 120，而所列各项 70 + 30 = 100'],
  ]);
  expect(await found('发布信息120条，其中救助类70条、养老类30条。')).toEqual([]);
});

test('works percentages out again', async () => {
  expect(await at('答复政府信息公开申请15件，其中予以公开6件，占45%。')).toEqual(['45%']);
  expect(await at('收到政府信息公开申请16件，比2022年（10件）增长6%。')).toEqual(['6%']);
  const listed = '办结政府信息公开申请15件，予以公开6件，部分公开3件，分别占';
  expect(await at(`${listed}40%、30%。`)).toEqual(['30%']);
  expect(await at(`${listed}40%、20%。`)).toEqual([]);
  expect(await at('答复政府信息公开申请15件，综合答复率88.2%。')).toEqual([]);
  expect(await at('答复政府信息公开申请15件，综合答复率98.2%。')).toEqual(['98.2%']);
  expect(await at('答复政府信息公开申请15件，按期答复率97%，工单办结率98%。')).toEqual([]);
});

test('compares what is said in words', async () => {
  expect(await found('本年度未收到政府信息公开申请。')).toEqual([
    ['text/not-none', '未收到', '正文写“未收到”，而 表三 · 本年新收 为 16'],
  ]);
  expect(await at('未发生因政府信息公开引起的行政复议、行政诉讼。')).toEqual(['未发生']);
  expect(await at('未发生因政府信息公开提起的行政诉讼。')).toEqual([]);
});

test.each([
  ['信息1，234条。', '1，234'],
  ['信息12.条。', '12.'],
  ['信息-3条。', '-3'],
  ['信息012条。', '012'],
  ['2023年发布信息１２条。', '１２'],
])('finds what is not written as a number: %s', async (sentence, number) => {
  const [[code, words] = [], ...others] = await found(sentence);
  expect([code, words, others]).toEqual(['text/malformed-number', number, []]);
});

test('takes a bound number as what it shows', async () => {
  const bound = '收到政府信息公开申请{{ requests.received.total }}件';
  expect(await found(`${bound}，办结15件。`)).toEqual([]);
  expect(await at(`${bound}（网络10件、当面6件），办结14件。`)).toEqual(['14']);
  expect(await at(`${bound}（网络10件、当面5件）。`)).toEqual(['{{ requests.received.total }}']);
});

test.each([
  ['a folded block', 'overview: >-\n  收到政府信息公开\n  申请18件。\n'],
  ['double quotes', 'overview: "收到政府信息\\u516c开\\\n  申请18件。"\n'],
  ['single quotes', "overview: '“收到”''政府信息公开\n\n  申请''18件。'\n"],
  ['a plain text', 'overview: 收到政府信息公开申请18件。\n'],
  ['Markdown', 'overview: |\n  - **收到**政府信息公开申请 18 件。\n'],
])('stands at the number in %s', async (_, overview) => {
  const text = REPORT.replace(OVERVIEW, () => overview);
  const { diagnostics } = await checkText(text);
  const ranges = diagnostics
    .filter(({ code }) => code.startsWith('text/'))
    .map(({ range }) => range!);
  for (const { start, end } of ranges) expect(text.slice(start, end)).toBe('18');
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('an exception answers it until the number or the cell changes', async () => {
  const check = async (text: string) => {
    const image = () => Promise.reject(new Error());
    const input = { file: 'report.yaml', bytes: new TextEncoder().encode(text), image };
    return (await checkInput(input, forms)).diagnostics;
  };
  const exception = (values: string) =>
    `exceptions:\n  - rule: text/disagrees\n    cells: [requests.received.total]\n    reason: 只是机关本级\n    values: ${values}\n`;
  const plain = reportSaying('收到政府信息公开申请18件。');
  const [lapsed] = (await check(plain + exception('bbbbbbbb'))).filter(({ code }) =>
    code.startsWith('exception/'),
  );
  expect(lapsed?.code).toBe('exception/lapsed');
  const { valuesOf } = await import('../../../../src/judge/excusable.ts');
  const checked = await checkText(plain);
  const values = valuesOf('text/disagrees', checked.diagnostics, checked, { text: plain } as never);
  const answered = await check(plain + exception(values));
  expect(answered.map(({ code, excused }) => [code, excused?.reason])).toEqual([
    ['text/disagrees', '只是机关本级'],
  ]);
  const changed = await check(plain.replace('18件', '19件') + exception(values));
  expect(changed.map(({ code }) => code).toSorted()).toEqual([
    'exception/lapsed',
    'text/disagrees',
  ]);
});

test('a heading about something else keeps what stands below it apart, without a number in it', async () => {
  expect(await at('### （二）困难救助', '', '收到申请18件。')).toEqual([]);
});
