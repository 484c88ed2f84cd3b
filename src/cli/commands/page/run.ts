/** `page`: the program as one page, for those who have neither a terminal nor Node. */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { printable, printed } from '../../../diagnostic/printable.ts';
import type { Session } from '../../config/session.ts';
import { writeNamed } from '../../files/write-text.ts';
import { CannotRun } from '../../world/cannot-run.ts';
import type { ExitCode } from '../../world/world.ts';

/** Opens the page that came with the package, or saves it under a name. */
export async function run({ world, show, tell }: Session, [file]: string[]): Promise<ExitCode> {
  const { page } = world;
  if (page === undefined) throw notBuilt();
  if (file === undefined) {
    const url = pathToFileURL(page).href;
    show(printed`${printable(url)}\n`);
    world.browse?.(url);
    return 0;
  }
  await writeNamed([{ path: file, bytes: await readFile(page) }], world, exists);
  tell({
    zh: `已写入 ${file}，用浏览器打开`,
    en: `Wrote ${file}; open it in a browser`,
  });
  return 0;
}

const notBuilt = (): CannotRun =>
  new CannotRun(
    { zh: '没有网页版：本程序是从源代码直接运行的', en: 'there is no page: this runs from source' },
    { zh: '先运行 npm run build', en: 'run npm run build first' },
  );

const exists = (file: string): CannotRun =>
  new CannotRun(
    { zh: `${file} 已经存在，没有改动`, en: `${file} exists already and was left alone` },
    {
      zh: '换一个文件名，或先把原文件移走',
      en: 'choose another name, or move the file away first',
    },
  );
