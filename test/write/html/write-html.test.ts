import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/report/report.ts';
import { writeHtml } from '../../../src/write/html/write-html.ts';
import { fullReport, smallReport } from './fixtures.ts';
import { attribute, below, elements, named, type PageElement, text, withId } from './parsed.ts';

async function pageOf(report: Report): Promise<PageElement[]> {
  return elements(await writeHtml(report));
}

function metaTags(all: PageElement[]): Record<string, string> {
  const tags = named(all, 'meta').filter((one) => attribute(one, 'name') !== undefined);
  return Object.fromEntries(tags.map((one) => [attribute(one, 'name'), attribute(one, 'content')]));
}

describe('the page', () => {
  test('is a standards-mode document in Chinese, UTF-8', async () => {
    const source = new TextDecoder().decode(await writeHtml(smallReport()));
    expect(source.startsWith('<!doctype html>\n<html lang="zh-CN">\n<head>\n')).toBe(true);
    expect(source.indexOf('<meta charset="utf-8">')).toBeLessThan(100);
    expect(source.endsWith('</html>\n')).toBe(true);
  });

  test('is the same for the same report', async () => {
    expect(await writeHtml(fullReport())).toEqual(await writeHtml(fullReport()));
  });

  test('takes nothing from elsewhere and runs no script', async () => {
    const all = await pageOf(fullReport());
    const loading = all.filter((one) => attribute(one, 'src') !== undefined);
    expect(loading.every((one) => attribute(one, 'src')!.startsWith('data:image/'))).toBe(true);
    expect(named(all, 'link', 'iframe', 'object', 'base')).toEqual([]);
    expect(named(all, 'script').map((one) => attribute(one, 'type'))).toEqual(['application/json']);
    expect(text(named(all, 'style')[0]!)).not.toMatch(/url\(|@import/);
  });

  test('has one h1, the title with its line break, and headings below it', async () => {
    const all = await pageOf(smallReport());
    expect(named(all, 'h1').map(text)).toEqual(['某某镇人民政府\n2023年政府信息公开工作年度报告']);
    const headings = named(all, 'h2', 'h3', 'h4', 'h5');
    expect(headings.map((one) => [one.tagName, attribute(one, 'id'), text(one)])).toEqual([
      ['h2', 'overview', '一、总体情况'],
      ['h3', 'overview-1', '（一）主动公开'],
      ['h4', 'overview-1-1', '1.公开渠道'],
      ['h5', 'overview-1-1-1', '（1）网站'],
    ]);
  });

  test('lists its sections, and only when there are several', async () => {
    const links = below(named(await pageOf(fullReport()), 'nav')[0]!).filter(
      (one) => one.tagName === 'a',
    );
    expect(links).toHaveLength(6);
    expect(attribute(links[2]!, 'href')).toBe('#requests');
    expect(named(await pageOf(smallReport()), 'nav')).toEqual([]);
  });

  test('leads to the files beside it, and only to those', async () => {
    const beside = [
      { format: 'docx', name: '2023 年报.docx' },
      { format: 'html', name: '2023 年报.html' },
    ];
    const [files] = named(await pageOf(smallReport({ beside })), 'nav');
    const links = below(files!).filter((one) => one.tagName === 'a');
    expect(links.map((one) => [text(one), attribute(one, 'href')])).toEqual([
      ['Word 文件', '2023%20%E5%B9%B4%E6%8A%A5.docx'],
    ]);
  });

  test('says when it was published', async () => {
    const metadata = { ...smallReport().metadata, date: '2024-01-09' };
    const [time] = named(await pageOf(smallReport({ metadata })), 'time');
    expect([text(time!), attribute(time!, 'datetime')]).toEqual(['2024年1月9日', '2024-01-09']);
  });

  test('begins with a link to its text', async () => {
    const all = await pageOf(fullReport());
    const link = named(all, 'a')[0]!;
    expect(withId(all, attribute(link, 'href')!.slice(1)).tagName).toBe('main');
  });

  test('has no id twice', async () => {
    const ids = (await pageOf(fullReport())).flatMap((one) => attribute(one, 'id') ?? []);
    expect(ids.length).toBeGreaterThan(200);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says that it is a draft when it is one', async () => {
    const draft = await pageOf(smallReport({ draft: true }));
    expect(attribute(named(draft, 'body')[0]!, 'class')).toBe('draft');
    expect(text(named(draft, 'aside')[0]!)).toContain('草稿');
    expect(text(named(draft, 'title')[0]!)).toMatch(/^【草稿】/);
    expect(metaTags(draft).robots).toBe('noindex');
    const final = new TextDecoder().decode(await writeHtml(smallReport()));
    expect(final.slice(final.indexOf('</style>'))).not.toContain('草稿');
  });
});

describe('the head', () => {
  test('has the tags that a report always has, and no others', async () => {
    expect(metaTags(await pageOf(smallReport()))).toEqual({
      viewport: 'width=device-width, initial-scale=1',
      ArticleTitle: '某某镇人民政府2023年政府信息公开工作年度报告',
      ContentSource: '某某镇人民政府',
      Keywords: '政府信息公开,年度报告',
      Author: '某某镇人民政府',
      Description: '某某镇人民政府2023年政府信息公开工作年度报告',
      'format-detection': 'telephone=no',
      generator: 'gov-report',
    });
  });

  test('adds the date and the tags of the site when they are given', async () => {
    const metadata = {
      ...smallReport().metadata,
      date: '2024-01-20',
      site: {
        siteName: '某某区人民政府',
        siteDomain: 'www.example.gov.cn',
        siteIDCode: '3301100001',
        columnName: '年度报告',
        columnDescription: '栏目说明',
        columnKeywords: '年报',
        columnType: '政府信息公开',
        url: 'https://www.example.gov.cn/2023.html',
        image: 'https://www.example.gov.cn/2023.png',
      },
    };
    expect(metaTags(await pageOf(smallReport({ metadata })))).toMatchObject({
      SiteName: '某某区人民政府',
      SiteDomain: 'www.example.gov.cn',
      SiteIDCode: '3301100001',
      ColumnName: '年度报告',
      ColumnDescription: '栏目说明',
      ColumnKeywords: '年报',
      ColumnType: '政府信息公开',
      PubDate: '2024-01-20 00:00',
      Url: 'https://www.example.gov.cn/2023.html',
      Image: 'https://www.example.gov.cn/2023.png',
    });
  });
});

describe('the text', () => {
  test('marks a bound number with its path, inside strong words', async () => {
    const bound = (await pageOf(smallReport())).find((one) => one.tagName === 'span')!;
    expect(attribute(bound, 'data-at')).toBe('requests.received.total');
    expect(text(bound)).toBe('12');
    expect((bound.parentNode as PageElement).tagName).toBe('strong');
  });

  test('links to http, https and mailto only', async () => {
    const all = await pageOf(smallReport());
    const hrefs = named(all, 'a').map((one) => attribute(one, 'href'));
    expect(hrefs).toEqual(['#report-content', 'https://www.example.gov.cn/?a=1&b=2']);
    expect(text(named(all, 'p')[0]!)).toBe('共收到申请12件，详见门户网站或此处。');
  });

  test.each([
    'javascript:alert(1)',
    ' javascript:x',
    'java\nscript:x',
    'data:text/html,x',
    '//x',
    '',
  ])('leaves a link to %j out', async (href) => {
    const blocks: Report['blocks'] = [{ kind: 'paragraph', content: [{ text: '此处', href }] }];
    expect(named(await pageOf(smallReport({ blocks })), 'a')).toHaveLength(1);
  });

  test('keeps lists, their numbers and what is nested in them', async () => {
    const [ordered] = named(await pageOf(smallReport()), 'ol');
    expect(attribute(ordered!, 'start')).toBe('3');
    expect(below(ordered!).map((one) => one.tagName)).toEqual(['li', 'li', 'p', 'ul', 'li', 'li']);
  });

  test('carries pictures inside itself', async () => {
    const all = await pageOf(smallReport());
    const image = named(all, 'img')[0]!;
    expect(attribute(image, 'src')).toMatch(/^data:image\/png;base64,iVBORw0KGgo/);
    expect(attribute(image, 'alt')).toBe('各渠道发布信息数量');
    expect([attribute(image, 'width'), attribute(image, 'height')]).toEqual(['640', '200']);
    expect(named(all, 'figcaption').map(text)).toEqual(['图1 各渠道发布信息数量']);
  });

  test('begins the second line of a long title with the year', async () => {
    const source = new TextDecoder().decode(
      await writeHtml(smallReport({ title: '某某县人民政府2023年政府信息公开工作年度报告' })),
    );
    expect(source).toContain('<h1>某某县人民政府<wbr>2023年政府信息公开工作年度报告</h1>');
  });

  test('lets a long address break without changing it', async () => {
    const content = [{ text: '见 https://www.example.gov.cn/zfxxgk/2023?a=1&b=2。' }];
    const all = await pageOf(smallReport({ blocks: [{ kind: 'paragraph', content }] }));
    expect(text(named(all, 'p')[0]!)).toBe(content[0]!.text);
    expect(named(all, 'wbr').length).toBeGreaterThan(3);
  });
});

test('the data set is embedded', async () => {
  const report = smallReport();
  const script = withId(await pageOf(report), 'report-data');
  expect(JSON.parse(text(script))).toEqual(JSON.parse(report.data.json));
  expect(attribute(script, 'data-edition')).toBe(report.data.edition);
  const hash = createHash('sha256').update(text(script)).digest('hex');
  expect(attribute(script, 'data-sha256')).toBe(hash);
});
