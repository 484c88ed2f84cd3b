import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/assemble/assemble.ts';
import type { Report } from '../../src/report/report.ts';
import { fill, madeUpForm, options, realForm } from './checked.ts';
import { show } from './show.ts';

const agency = {
  'agency.name': '余杭区百丈镇人民政府',
  'agency.contact.office': '党政办',
  'agency.contact.address': '竹城路213号',
  'agency.contact.phone': '88561901',
};
const full = (texts: Record<string, string> = {}) =>
  fill(realForm('disclosure-2021'), { year: 2023, ...agency, ...texts });
const report = (texts?: Record<string, string>): Promise<Report> => assemble(full(texts), options);
const lines = async (texts?: Record<string, string>) => show((await report(texts)).blocks);

describe('title', () => {
  test('the words of the form with the body and the year', async () => {
    expect((await report()).title).toBe('余杭区百丈镇人民政府2023年政府信息公开工作年度报告');
  });

  test('the report’s own words, a line break kept, bindings filled, brackets as they are', async () => {
    const title = ' {{ 机关.全称 }} \n\n{{ year }}年度报告[[{{ agency.website }}]]\n';
    expect((await report({ title })).title).toBe(
      '余杭区百丈镇人民政府\n2023年度报告[[{{ agency.website }}]]',
    );
  });
});

test('tabs in the title and in values that texts show are blanks', async () => {
  const { title, blocks } = await report({
    title: '甲\t报告',
    'agency.name': '某镇\t政府',
    preamble: '{{ agency.name }}',
  });
  expect([title, show(blocks)[0]]).toEqual(['甲 报告', 'P <@agency.name>某镇 政府</>']);
});

describe('preamble', () => {
  test('stands first, without a heading, in the words of the form; absent values leave no trace', async () => {
    const [basis, period] = await lines();
    expect(basis).toMatch(/^P 根据《中华人民共和国政府信息公开条例》/);
    expect(period).toBe(
      'P 本报告所列数据的统计期限自<@year>2023</>年1月1日起至<@year>2023</>年12月31日止。' +
        '如对本报告有疑问，请与<@agency.name>余杭区百丈镇人民政府</>' +
        '<@agency.contact.office>党政办</>联系（地址：<@agency.contact.address>竹城路213号</>，' +
        '电话：<@agency.contact.phone>88561901</>）。',
    );
  });

  test('a passage inside another is kept for itself', async () => {
    const [, period] = await lines({ 'agency.contact.postcode': '311118' });
    expect(period).toContain('213号</>，邮编：<@agency.contact.postcode>311118</>，电话');
  });

  const CONTACT = {
    office: '党政办',
    address: '竹城路213号',
    postcode: '311118',
    phone: '88561901',
    email: 'bz@example.cn',
  };
  const asked = async (contact: Record<string, string>) => {
    const form = realForm('disclosure-2021');
    const values = Object.entries(contact).map(([key, text]) => [`agency.contact.${key}`, text]);
    const given = { year: 2023, 'agency.name': '百丈镇政府', ...Object.fromEntries(values) };
    const [, period = ''] = show((await assemble(fill(form, given), options)).blocks);
    return period.replaceAll(/<@[^>]*>|<\/>/g, '').replace(/^.*31日止。/, '');
  };

  test.each([
    [{}, ''],
    [{ office: '党政办' }, '如对本报告有疑问，请与百丈镇政府党政办联系。'],
    [{ phone: '88561901' }, '如对本报告有疑问，请与百丈镇政府联系（电话：88561901）。'],
    [
      { office: '党政办', postcode: '311118', email: 'bz@example.cn' },
      '如对本报告有疑问，请与百丈镇政府党政办联系（邮编：311118，电子邮箱：bz@example.cn）。',
    ],
    [
      CONTACT,
      '如对本报告有疑问，请与百丈镇政府党政办联系（地址：竹城路213号，邮编：311118，电话：88561901，电子邮箱：bz@example.cn）。',
    ],
  ])('says what there is of a contact: %j', async (contact, sentence) => {
    expect(await asked(contact)).toBe(sentence);
  });

  test('is a sentence with any part of a contact', async () => {
    const keys = Object.keys(CONTACT) as (keyof typeof CONTACT)[];
    for (let chosen = 1; chosen < 2 ** keys.length; chosen++) {
      const some = keys.filter((_, at) => chosen & (2 ** at));
      const sentence = await asked(Object.fromEntries(some.map((key) => [key, CONTACT[key]])));
      expect(sentence).toMatch(
        /^如对本报告有疑问，请与百丈镇政府(党政办)?联系(（[^（），]+：[^（），]+(，[^（），]+：[^（），]+)*）)?。$/,
      );
      for (const key of some) expect(sentence).toContain(CONTACT[key]);
    }
  });

  test('names the body once when its office is called after it', async () => {
    const office = `${agency['agency.name']}办公室`;
    const [, period] = await lines({ 'agency.contact.office': office });
    expect(period).toContain(`请与<@agency.contact.office>${office}</>联系`);
  });

  test.each([
    ['政府办公室', '请与百丈镇政府办公室联系'],
    ['府前街综合服务科', '请与百丈镇政府府前街综合服务科联系'],
    ['百丈镇党政办', '请与百丈镇政府百丈镇党政办联系'],
  ])('names the end of the body once when its office begins with it: %s', async (office, words) => {
    expect(await asked({ office })).toContain(words);
  });

  test('the report’s own words', async () => {
    const [first, second] = await lines({ preamble: '见[[附件]]。' });
    expect([first, second]).toEqual(['P 见[[附件]]。', 'H1 一、总体情况']);
  });
});

test('sections stand in the order of the form, under their labels', async () => {
  const blocks = await lines({
    preamble: '引言',
    overview: '甲',
    problems: '### 乙',
    otherMatters: '丙',
  });
  expect(blocks.map((line) => line.replace(/^T.*/, 'T'))).toEqual([
    'P 引言',
    'H1 一、总体情况',
    'P 甲',
    'H1 二、主动公开政府信息情况',
    'T',
    'H1 三、收到和处理政府信息公开申请情况',
    'T',
    'H1 四、政府信息公开行政复议、行政诉讼情况',
    'T',
    'H1 五、存在的主要问题及改进情况',
    'H2 乙',
    'H1 六、其他需要报告的事项',
    'P 丙',
  ]);
});

test('the text binds numbers of the tables, by keys and by labels', async () => {
  const checked = full({
    overview: '收到{{ requests.received.total }}件，{{ requests.本年新收.总计 }}件',
  });
  const { text } = checked.values.get('requests.received.total')!;
  const { blocks } = await assemble(checked, options);
  expect(show(blocks)).toContain(
    `P 收到<@requests.received.total>${text}</>件，<@requests.received.total>${text}</>件`,
  );
});

test('every id of the report is unique', async () => {
  const { blocks } = await report({ overview: '### 甲\n|a|\n|-|\n|1|', problems: '### 乙' });
  const ids = blocks.flatMap((block) => {
    if (block.kind === 'table') return [block.id, ...block.rows.flat().map(({ id }) => id)];
    return block.kind === 'heading' ? [block.id] : [];
  });
  expect(new Set(ids).size).toBe(ids.length);
});

test('the data set has the texts with their bindings, and the digits of an amount as written', async () => {
  const overview = '共{{ requests.received.total }}件';
  const checked = full({ overview, 'proactive.administrativeFees': '12.50' });
  const values = { overview, proactive: { administrativeFees: 12.5 } };
  const { data } = await assemble({ ...checked, data: values }, options);
  expect(JSON.parse(data.json).overview).toBe(overview);
  expect(data.json).toContain('"administrativeFees":12.50');
  expect(data.edition).toBe(checked.form.edition.document);
});

describe('metadata', () => {
  test('what the data gives', async () => {
    const { metadata, language, draft, data } = await report({
      'agency.shortName': '百丈镇',
      published: '2024-01-25',
      'site.siteName': '余杭区人民政府',
      'site.siteIDCode': '3301100001',
      preamble: '今年，**公开**工作有进展。',
    });
    expect(metadata).toEqual({
      author: '余杭区百丈镇人民政府',
      year: 2023,
      subject: '政府信息公开工作年度报告',
      description: '今年，公开工作有进展。',
      keywords: ['余杭区百丈镇人民政府', '百丈镇', '政府信息公开工作年度报告', '2023'],
      date: '2024-01-25',
      modified: '2024-01-25T00:00:00.000Z',
      site: { siteName: '余杭区人民政府', siteIDCode: '3301100001' },
    });
    expect([language, draft]).toEqual(['zh-CN', false]);
    expect(JSON.parse(data.json)).toMatchObject({ year: 2023 });
  });

  test('a long beginning is cut, not inside a character', async () => {
    const { metadata } = await report({ preamble: `${'公'.repeat(118)}𠮷公开` });
    expect(metadata.description).toBe(`${'公'.repeat(118)}…`);
  });
});

test('a draft of an empty file has the headings, the words of the form and empty tables', async () => {
  const form = realForm('disclosure-2021');
  const empty = { ...fill(form), data: {}, values: new Map() };
  const { title, metadata, blocks, draft } = await assemble(empty, { ...options, draft: true });
  expect(title).toBe('{{ agency.name }}{{ year }}年政府信息公开工作年度报告');
  expect(metadata).toMatchObject({ author: '', year: 0, keywords: [form.title] });
  expect(blocks.filter(({ kind }) => kind === 'table')).toHaveLength(3);
  expect(draft).toBe(true);
});

test('a form without title and text has its tables', async () => {
  const form = madeUpForm({
    things: {
      title: '物品',
      layout: { kind: 'matrix', name: '表', caption: '物品' },
      type: 'object',
      properties: {
        a: {
          title: '甲',
          axis: {},
          type: 'object',
          properties: { n: { title: '数', type: 'integer' } },
        },
      },
    },
  });
  const { title, blocks, metadata } = await assemble(fill(form), options);
  expect(title).toBe('');
  expect(show(blocks)).toEqual(['H1 物品', 'T[,数 / 甲,1]']);
  expect(metadata.description).toBe('试填用的格式');
});
