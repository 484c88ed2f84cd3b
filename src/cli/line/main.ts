/**
 * The program as a function: a command line and a world in, an exit code out. It never throws:
 * what the user can mend is said in a line or two, what is our fault in one line and a hint.
 */
import { chooseLanguage } from '../world/language.ts';
import { tellFailure } from '../world/tell-failure.ts';
import type { ExitCode, World } from '../world/world.ts';
import { parseCommandLine } from './program.ts';

/**
 * Runs one command.
 * @param argv the words after the program's name
 * @returns 0 all is well, 1 a report has errors, 2 the command could not do its work
 */
export async function main(argv: string[], world: World): Promise<ExitCode> {
  const language = chooseLanguage(argv, world.env);
  try {
    return await parseCommandLine(argv, world, language);
  } catch (error) {
    tellFailure(error, language, world);
    return 2;
  }
}
