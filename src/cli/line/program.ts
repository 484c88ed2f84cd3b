/** The command line as data, handed to commander; commander's own words in the user's language. */
import { Command, type Help, InvalidArgumentError, Option } from 'commander';
import type { Language, Localized } from '../../diagnostic/diagnostic.ts';
import { displayWidth } from '../../diagnostic/display-width.ts';
import { printableLines } from '../../diagnostic/printable.ts';
import type { CommandLine } from '../commands/command.ts';
import { commands } from '../commands/list.ts';
import { openSession } from '../config/open-session.ts';
import type { Options, Takes } from '../config/option.ts';
import {
  type FindingOptions,
  globalOptions,
  type SharedOptions,
} from '../config/shared-options.ts';
import type { ExitCode, World } from '../world/world.ts';
import { usageText, usageWords } from './usage-words.ts';

/**
 * Parses a command line and runs the command it names.
 * @throws CannotRun and whatever the command throws
 */
export async function parseCommandLine(
  argv: string[],
  world: World,
  language: Language,
): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = describeProgram(world, language);
  for (const { line, load } of commands) {
    const command = describeCommand(program, line, language);
    command.action(async () => {
      const given: SharedOptions & FindingOptions = command.optsWithGlobals();
      const { session, options, loaded } = await openSession(world, language, given);
      if (given.printConfig) {
        const { printConfig } = await import('../config/print-config.ts');
        session.print(printConfig(given, loaded, session.language, world.cwd));
        return;
      }
      const run = await load();
      exitCode = await run(session, command.args, options);
    });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!isCommanderError(error)) throw error;
    if (error.exitCode === 0) return 0;
    world.stderr.write(usageText(error, argv, language));
    return 2;
  }
  return exitCode;
}

/** By its code, since an error of an argument parser is one of ours until commander wraps it. */
function isCommanderError(error: unknown): error is Error & { code: string; exitCode: number } {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.startsWith('commander.');
}

function describeProgram(world: World, language: Language): Command {
  const words = usageWords[language];
  const program = new Command('gov-report')
    .description(words.about)
    .usage(words.programUsage)
    .version(world.version, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand(words.helpCommand, words.helpCommandAbout)
    .exitOverride()
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => words.headings[title] ?? title,
      displayWidth: (text) => displayWidth(text),
      subcommandTerm: (command) => command.name(),
    } satisfies Partial<Help>)
    .configureOutput({
      writeOut: (text) => world.stdout.write(printableLines(text)),
      writeErr: (text) => world.stderr.write(printableLines(text)),
      outputError: () => {},
      getOutHelpWidth: () => world.stdout.columns ?? 100,
      getErrHelpWidth: () => world.stderr.columns ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  addOptions(program, globalOptions, language);
  return program;
}

function describeCommand(program: Command, line: CommandLine, language: Language): Command {
  const words = usageWords[language];
  const command = program
    .command(line.name)
    .description(line.about[language])
    .helpOption('-h, --help', words.help)
    .usage([words.options, ...line.operands.map(({ term }) => term)].join(' '))
    .addHelpText('after', `\n${words.examples}\n${examples(line, language)}`);
  for (const { term, about } of line.operands) command.argument(term, about[language]);
  addOptions(command, line.options, language);
  return command;
}

function examples(line: CommandLine, language: Language): string {
  return line.examples.map(({ line, does }) => `  ${line}\n      ${does[language]}`).join('\n');
}

/** An option that can be taken back is two for commander. */
function addOptions(command: Command, options: Options, language: Language): void {
  for (const [name, { flags, about, takes, no }] of Object.entries(options)) {
    const add = (shown: string, words: Localized) => {
      const option = new Option(shown, words[language]);
      option.attributeName = () => name;
      command.addOption(option);
      return option;
    };
    const option = add(flags, about);
    if (takes) option.argParser(parserOf(takes));
    if (no) add(flags.replace(/^--(\S+).*/, '--no-$1'), no);
  }
}

function parserOf<T>({ parse, allowed }: Takes<T>) {
  return (word: string, before: T | undefined): T => {
    const value = parse(word, before);
    if (value === undefined) throw new InvalidArgumentError(allowed);
    return value;
  };
}
