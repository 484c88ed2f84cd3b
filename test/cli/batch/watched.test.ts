/** Runs that begin again when a file that they have read is saved. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { whenSaved } from '../../../src/cli/batch/watched.ts';
import { lookAt } from '../../../src/cli/commands/preview/look-at.ts';
import type { View } from '../../../src/cli/commands/preview/view.ts';
import { openSession } from '../../../src/cli/config/open-session.ts';
import type { Session } from '../../../src/cli/config/session.ts';
import { formFolder } from '../../fixtures/forms.ts';
import { folderWith, packageRoot, testWorld } from '../../fixtures/test-world.ts';

const folder = formFolder('disclosure-2021');
const report = readFileSync(`${folder}example.yaml`, 'utf8');
const lastYears = readFileSync(`${folder}previous.yaml`, 'utf8');
const picture = readFileSync(join(packageRoot, 'examples/city-2024/channels.png'));

/** What each round is to do; after the last one nothing is read, which ends the watching. */
async function rounds(cwd: string, ...each: ((session: Session) => Promise<void>)[]) {
  const { session } = await openSession(testWorld(cwd), 'zh', {});
  const left = [...each];
  return whenSaved(session, async (again) => left.shift()?.(again));
}

/** Looks at the report, and then saves a file. */
function looking(views: View[], save: () => void) {
  return async (session: Session) => {
    views.push(await lookAt('report.yaml', session, {}, views.at(-1)));
    save();
  };
}

const rules = (view: View | undefined) => view?.findings.map(({ rule }) => rule);

test('last year’s report and the pictures are among what is waited for', async () => {
  const withBoth = `${report.replace('overview: |\n', 'overview: |\n  ![图](a.png)\n\n')}previous: 2022.yaml\n`;
  const cwd = folderWith({ 'report.yaml': withBoth });
  const views: View[] = [];
  const end = await rounds(
    cwd,
    looking(views, () => writeFileSync(join(cwd, '2022.yaml'), lastYears)),
    looking(views, () => writeFileSync(join(cwd, 'a.png'), picture)),
    looking(views, () => rmSync(join(cwd, 'report.yaml'))),
    looking(views, () => writeFileSync(join(cwd, 'report.yaml'), report)),
  );
  expect(end).toBe(2);
  expect(rules(views[0])).toEqual(
    expect.arrayContaining(['previous/unreadable', 'image/unavailable']),
  );
  expect(rules(views[1])).not.toContain('previous/unreadable');
  expect(rules(views[2])).not.toContain('image/unavailable');
  expect(rules(views[3])).toEqual(['file/unreadable']);
  expect(views[3]).toMatchObject({ html: views[2]?.html, isOld: true });
});
