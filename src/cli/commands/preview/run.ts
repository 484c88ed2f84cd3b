/** `preview`: shows a report in the browser while it is being written. */
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { printable, printed } from '../../../diagnostic/printable.ts';
import { whenSaved } from '../../batch/watched.ts';
import type { Session } from '../../config/session.ts';
import { STDIN } from '../../files/open-input.ts';
import { CannotRun } from '../../world/cannot-run.ts';
import { systemReason } from '../../world/system-reason.ts';
import type { ExitCode, World } from '../../world/world.ts';
import { lookAt, type Options } from './look-at.ts';
import { type Assets, servePreview } from './serve.ts';
import type { View } from './view.ts';

const LAST_PORT = 65_535;

export async function run(
  session: Session,
  [file = STDIN]: string[],
  { port = 0, open }: Options,
): Promise<ExitCode> {
  if (file === STDIN) throw notAFile();
  if (port > LAST_PORT) throw noPort(port);
  await seeFile(file, session.world);
  const preview = await servePreview(port, assetsOf(session.world));
  session.show(printed`${printable(preview.url)}\n`);
  session.tell({
    zh: '保存后自动更新，按 Ctrl+C 结束',
    en: 'Updated at every save; Ctrl+C ends it',
  });
  if (open) session.world.browse?.(preview.url);
  let view: View | undefined;
  return whenSaved<Options>(session, async (again, options) => {
    view = await lookAt(file, again, options, view);
    preview.show(view);
    again.tell({ zh: view.summary, en: view.summary });
  });
}

/** A file that comes and goes is waited for, but it has to be there at the start. */
async function seeFile(file: string, { cwd }: World): Promise<void> {
  try {
    await stat(resolve(cwd, file));
  } catch (error) {
    const { zh, en } = systemReason(error);
    throw new CannotRun({ zh: `${file}：${zh}`, en: `${file}: ${en}` });
  }
}

/** Bundled with the package; where the program is run from its source there are none. */
function assetsOf({ previewPage }: World): Assets {
  const read = (name: string) =>
    previewPage === undefined ? '' : readFileSync(join(previewPage, name), 'utf8');
  return { script: read('page.js'), style: read('page.css') };
}

function notAFile(): CannotRun {
  return new CannotRun({
    zh: '标准输入不能预览：它不会再变。写出文件名',
    en: 'standard input cannot be previewed, for it does not change: name a file',
  });
}

function noPort(port: number): CannotRun {
  return new CannotRun({
    zh: `没有端口 ${port}：最大是 ${LAST_PORT}`,
    en: `there is no port ${port}: the last one is ${LAST_PORT}`,
  });
}
