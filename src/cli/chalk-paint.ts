/** The colours of a terminal. Loaded only when something is coloured. */
import { Chalk } from 'chalk';
import type { Paint } from '../diagnostic/paint.ts';

/** The sixteen colours that every terminal has; whether to use them was decided before. */
const chalk = new Chalk({ level: 1 });

export const chalkPaint: Paint = {
  error: chalk.bold.red,
  warning: chalk.bold.yellow,
  info: chalk.bold.blue,
  code: chalk.bold,
  place: chalk.cyan,
  gutter: chalk.blue,
  note: chalk.cyan,
  help: chalk.green,
};
