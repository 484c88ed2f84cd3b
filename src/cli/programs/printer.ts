/** PDF by way of a program of the machine: a browser prints the page, else LibreOffice the Word file. */

import type { Format } from '../../write/formats.ts';
import { finishPdf, type PdfDetails } from '../../write/pdf/finish-pdf.ts';
import { CannotRun } from '../world/cannot-run.ts';
import type { World } from '../world/world.ts';
import { findProgram, type ProgramName, type Programs } from './find-program.ts';

export interface Printer {
  /** The format that it prints. */
  from: Format;
  /**
   * @param details what the file says of itself besides its pages
   * @throws ProgramFailure
   */
  print(document: Uint8Array, details: PdfDetails): Promise<Uint8Array>;
  /** Ends the program. */
  close(): void;
}

/**
 * Nothing is started before something is printed.
 * @param named in the configuration
 * @throws CannotRun where the machine has no such program
 */
export function openPrinter(named: Programs | undefined, world: World): Printer {
  const chromium = findProgram('chromium', named, world);
  if (named?.chromium !== undefined && !chromium) throw notThere('chromium', named.chromium);
  if (chromium) return browserPrinter(chromium, world);
  const soffice = findProgram('soffice', named, world);
  if (named?.soffice !== undefined && !soffice) throw notThere('soffice', named.soffice);
  if (soffice) return officePrinter(soffice, world);
  throw noProgram();
}

/** One browser for all reports of a run, one report at a time; a new one where one has failed. */
function browserPrinter(program: string, world: World): Printer {
  let browser: import('./browser.ts').Browser | undefined;
  const close = () => {
    browser?.close();
    browser = undefined;
  };
  return {
    from: 'html',
    print: inTurn(async (page, details) => {
      const { Browser } = await import('./browser.ts');
      browser ??= new Browser(program, world);
      try {
        return finishPdf(await browser.print(page), details);
      } catch (error) {
        close();
        throw error;
      }
    }),
    close,
  };
}

/** One at a time: each run of it takes what memory and processors there are. */
function officePrinter(program: string, world: World): Printer {
  return {
    from: 'docx',
    print: inTurn(async (word, details) => {
      const { printWord } = await import('./soffice.ts');
      return finishPdf(await printWord(program, word, world), details);
    }),
    close: () => {},
  };
}

function inTurn(print: Printer['print']): Printer['print'] {
  let before: Promise<unknown> = Promise.resolve();
  return (document, details) => {
    const done = before.then(() => print(document, details));
    before = done.catch(() => {});
    return done;
  };
}

function notThere(program: ProgramName, name: string): CannotRun {
  return new CannotRun({
    zh: `配置里 programs.${program} 写的程序找不到，或不能运行：${name}`,
    en: `the program that \`programs.${program}\` of the configuration names is not there or cannot be run: ${name}`,
  });
}

function noProgram(): CannotRun {
  return new CannotRun(
    {
      zh: '生成 PDF 要用 Chromium、Chrome、Edge 或 LibreOffice，这台电脑上一种也没有找到',
      en: 'PDF is printed by Chromium, Chrome, Edge or LibreOffice, and none of them was found on this computer',
    },
    {
      zh: '装上其中一种（如 apt install chromium）；装在别处的，在配置里写明：programs: { chromium: 完整路径 }',
      en: 'install one of them (e.g. apt install chromium), or name the one you have in the configuration: programs: { chromium: /its/path }',
    },
  );
}
