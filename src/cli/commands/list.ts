/** Every command, in the order of the help. To add one, make its folder and name it here. */
import { line as build } from './build/line.ts';
import { command } from './command.ts';
import { line as diff } from './diff/line.ts';
import { line as except } from './except/line.ts';
import { line as explain } from './explain/line.ts';
import { line as fix } from './fix/line.ts';
import { line as forms } from './forms/line.ts';
import { line as importing } from './import/line.ts';
import { line as create } from './new/line.ts';
import { line as page } from './page/line.ts';
import { line as preview } from './preview/line.ts';
import { line as rules } from './rules/line.ts';
import { line as schema } from './schema/line.ts';
import { line as validate } from './validate/line.ts';
import { line as verify } from './verify/line.ts';

export const commands = [
  command(build, () => import('./build/run.ts')),
  command(validate, () => import('./validate/run.ts')),
  command(preview, () => import('./preview/run.ts')),
  command(page, () => import('./page/run.ts')),
  command(fix, () => import('./fix/run.ts')),
  command(except, () => import('./except/run.ts')),
  command(importing, () => import('./import/run.ts')),
  command(verify, () => import('./verify/run.ts')),
  command(diff, () => import('./diff/run.ts')),
  command(create, () => import('./new/run.ts')),
  command(forms, () => import('./forms/run.ts')),
  command(schema, () => import('./schema/run.ts')),
  command(rules, () => import('./rules/run.ts')),
  command(explain, () => import('./explain/run.ts')),
];
