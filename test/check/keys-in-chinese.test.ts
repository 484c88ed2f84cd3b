/** A file whose keys are the official labels: whatever is suggested for it is written with labels, too. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/line/main.ts';
import { checkInput } from '../../src/compile.ts';
import { forms } from '../fixtures/forms.ts';
import { folderWith, testWorld } from '../fixtures/test-world.ts';

const WITH_MISTAKES = `格式: disclosure-2021
年度: 2023
机关:
  全称: 青禾县民政局
  联系方式:
    电话: 0571-88561901
总体情况: |
  收到申请{{ 表三.本年新收.总汁 }}件。
主动公开政府信息情况:
  规章: 0
  行政规范性文件:
  行政许可: 105
  行政处罚: 12
  行政强制: 0
收到和处理政府信息公开申请情况:
  本年新受: [12, 3, 0, 0, 1, 0]
  上年结转: 5
  本年度办理结果:
    予以公开: [5, 1, 0, 0, 0, 0]
    部分公开: [2, 1, 0, 0, 0, 0]
    不予公开: 7
    无法提供:
      没有现成信息需要另行制作: 0
    不予处理: 0
    其他处理: 0
  结转下年度: [2, 0, 0, 0, 0, 0]
政府信息公开行政复议、行政诉讼情况:
  行政复议: [0, 1, 0, 0]
其他需要报告的事项: |
  收取信息处理费 0 元。
例外:
  - 规则: x
    单元格: 甲
    利由: 已核
`;

test('no help names an English key', async () => {
  const bytes = new TextEncoder().encode(WITH_MISTAKES);
  const image = () => Promise.reject(new Error());
  const { diagnostics } = await checkInput({ file: 'report.yaml', bytes, image }, forms);
  const help = diagnostics.flatMap((each) => each.help.map(({ zh }) => zh));
  expect(help.length).toBeGreaterThan(12);
  for (const words of help) expect(words).not.toMatch(/[a-z]{2}/i);
  expect(help).toEqual(
    expect.arrayContaining([
      '是不是要写 {{ 表三 · 本年新收 · 总计 }}？',
      '是不是要写 本年新收？',
      '是不是要写 理由？',
      '写上 理由: 和理由，说明所填的数为什么没有错',
      '全部为 0 的，可以整个换成一行 行政规范性文件: 0',
      '在第 14 行之后加上：\n  行政事业性收费: _',
    ]),
  );
});

const COMPLETE = `格式: disclosure-2021
年度: 2023
机关:
  全称: 青禾县民政局
总体情况: 略
主动公开政府信息情况:
  规章: 0
  行政规范性文件: { 制发: 5, 废止: 1, 现行有效: 1 }
  行政许可: 1
  行政处罚: 0
  行政强制: 0
  行政事业性收费: 0
收到和处理政府信息公开申请情况: 0
政府信息公开行政复议、行政诉讼情况:
  行政复议: { 结果维持: 1, 结果纠正: 0, 其他结果: 0, 尚未审结: 0 }
  行政诉讼: 0
存在的主要问题及改进情况: 一是公开内容不够丰富，将增加图解。
其他需要报告的事项: 略
`;

test('totals and exceptions are written in with labels', async () => {
  const folder = folderWith({ 'report.yaml': COMPLETE });
  const run = async (...argv: string[]) => {
    const world = testWorld(folder);
    expect(await main(argv, world), world.output.stderr).toBe(0);
    return world.output.stdout;
  };
  const rule = ['report.yaml', 'proactive-implied-stock'];
  expect(await run('except', ...rule, '--reason', '联合制发', '--by', '张三')).toMatch(
    /^例外:\n {2}- 规则: proactive-implied-stock\n {4}单元格: .*\n {4}理由: 联合制发\n {4}说明人: 张三\n {4}数值校验码: /,
  );
  await run('fix', '--totals', '--yes', 'report.yaml');
  const text = readFileSync(`${folder}/report.yaml`, 'utf8');
  expect(text).toContain('尚未审结: 0, 总计: 1 }');
  expect(text).toContain('\n例外:\n  - 规则: ');
  expect(await run('validate', 'report.yaml')).not.toContain('proactive-implied-stock  ');
});
