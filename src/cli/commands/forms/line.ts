/** The command line of `forms`. */
import { formatOf } from '../../config/shared-options.ts';
import type { CommandLine } from '../command.ts';

export const line = {
  name: 'forms',
  about: { zh: '列出可用的官方格式', en: 'list the official forms at hand' },
  operands: [],
  options: { format: formatOf('text', 'json') },
  examples: [
    { line: 'gov-report forms', does: { zh: '列出全部格式', en: 'lists all forms' } },
    {
      line: 'gov-report forms --forms ./our-forms',
      does: { zh: '连同自备的格式一起列出', en: 'lists them together with your own' },
    },
  ],
} satisfies CommandLine;
