/** The command line of `schema`. */
import { formatOf } from '../../config/shared-options.ts';
import type { CommandLine } from '../command.ts';

export const line = {
  name: 'schema',
  about: {
    zh: '显示编辑器用的格式定义文件在哪里（补全、悬停说明、错误下划线）',
    en: 'print the path of the schema with which editors complete, explain and underline',
  },
  operands: [{ term: '<form>', about: { zh: '格式', en: 'id of the form' } }],
  options: { format: formatOf('text', 'json') },
  examples: [
    {
      line: 'gov-report schema my-form',
      does: { zh: '显示文件的位置', en: 'prints the path of the file' },
    },
    {
      line: 'gov-report schema my-form --format json > editor.schema.json',
      does: {
        zh: '另存一份到报告旁边；VS Code（装 YAML 扩展）的 .vscode/settings.json 里写 "yaml.schemas": { "./editor.schema.json": "*.yaml" }',
        en: 'writes a copy beside the reports; for VS Code (with the YAML extension) put "yaml.schemas": { "./editor.schema.json": "*.yaml" } into .vscode/settings.json',
      },
    },
  ],
} satisfies CommandLine;
