/** What an error of reading or writing means to the person at the keyboard. */
import type { Localized } from '../../diagnostic/diagnostic.ts';

/** Thrown instead of reading on. */
export class TooLarge extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super(`more than ${limit} bytes`);
    this.limit = limit;
  }
}

const REASONS: Record<string, Localized> = {
  ENOENT: { zh: '文件或文件夹不存在', en: 'no such file or folder' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'part of the path is not a folder' },
  EEXIST: { zh: '已有同名的文件', en: 'there is a file of that name' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: {
    zh: '系统不允许，文件可能正被另一个程序打开',
    en: 'not permitted; another program may have it open',
  },
  EREADONLY: { zh: '文件是只读的', en: 'the file is read-only' },
  EBUSY: {
    zh: '文件正被另一个程序打开，请关闭后重试',
    en: 'another program has it open; close it and try again',
  },
  EROFS: { zh: '所在磁盘是只读的', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘空间已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  ELOOP: { zh: '符号链接绕成了一圈', en: 'the symbolic links go round in a circle' },
  ELINEBREAK: { zh: '文件夹的名称里有换行', en: 'the name of the folder has a line break in it' },
  ENAMETOOLONG: { zh: '文件名太长', en: 'the name is too long' },
  EMFILE: { zh: '打开的文件太多', en: 'too many open files' },
  ENXIO: {
    zh: '这是管道、设备或套接字，不是普通文件',
    en: 'it is a pipe, a device or a socket, not an ordinary file',
  },
};

/** The system's name for the error, e.g. `ENOENT`; undefined when it is none of the system's. */
export function systemCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

/** @returns the reason in words; rethrows what is neither an error of the system nor a limit of ours */
export function systemReason(error: unknown): Localized {
  if (error instanceof TooLarge) {
    const limit = error.limit / 1024 / 1024;
    return { zh: `文件超过 ${limit} MB`, en: `the file is larger than ${limit} MB` };
  }
  const code = systemCode(error);
  if (code === undefined) throw error;
  return REASONS[code] ?? { zh: `系统错误 ${code}`, en: `system error ${code}` };
}
