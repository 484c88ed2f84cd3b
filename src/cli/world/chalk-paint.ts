/** The colours of a terminal. Loaded only when something is coloured. */
import { Chalk, type ChalkInstance } from 'chalk';
import { terminalControl } from '../../diagnostic/printable.ts';
import type { Paint } from '../../print/paint.ts';

/** The sixteen colours that every terminal has; whether to use them was decided before. */
const chalk = new Chalk({ level: 1 });

const colour = (style: ChalkInstance) => terminalControl((words) => style(words));

export const chalkPaint: Paint = {
  error: colour(chalk.bold.red),
  warning: colour(chalk.bold.yellow),
  info: colour(chalk.bold.blue),
  code: colour(chalk.bold),
  place: colour(chalk.cyan),
  gutter: colour(chalk.blue),
  note: colour(chalk.cyan),
  help: colour(chalk.green),
};
