/** The command line as data, handed to commander; commander's own words in the user's language. */
import { Command, type Help, InvalidArgumentError, Option } from 'commander';
import type { Language } from '../../diagnostic/diagnostic.ts';
import { displayWidth } from '../../diagnostic/display-cells.ts';
import { printableLines } from '../../diagnostic/printable.ts';
import { type FormatTarget, findingFormats, parseFormatTarget } from '../config/format-target.ts';
import { openSession } from '../config/open-session.ts';
import type { Options } from '../config/session.ts';
import type { ExitCode, World } from '../world/world.ts';
import { type CommandLine, commandLines, globalOptions, type OptionLine } from './command-lines.ts';
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
  for (const line of commandLines) {
    const command = describeCommand(program, line, language);
    command.action(async () => {
      const given: Options = command.optsWithGlobals();
      const { session, options, loaded } = await openSession(world, language, given);
      if (given.printConfig) {
        const { printConfig } = await import('../config/print-config.ts');
        session.print(printConfig(given, loaded, session.language, world.cwd));
        return;
      }
      const { run } = await line.load();
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
  for (const option of globalOptions) program.addOption(describeOption(option, language));
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
  for (const option of line.options) command.addOption(describeOption(option, language));
  return command;
}

function examples(line: CommandLine, language: Language): string {
  return line.examples.map(({ line, does }) => `  ${line}\n      ${does[language]}`).join('\n');
}

function describeOption({ flags, about, choices, takes }: OptionLine, language: Language): Option {
  const option = new Option(flags, about[language]);
  const allowed = (value: string) => {
    if (choices && !choices.includes(value)) throw new InvalidArgumentError(choices.join(', '));
    return value;
  };
  if (takes === 'list') option.argParser((text) => text.split(',').map(allowed));
  else if (takes === 'repeated') {
    option.argParser((text, before: string[] = []) => [...before, text]);
  } else if (takes === 'formats') {
    option.argParser((text, before: FormatTarget[] = []) => [...before, formatTarget(text)]);
    option.attributeName = () => 'formats';
  } else if (takes === 'year') option.argParser(year);
  else if (takes === 'count') option.argParser(count);
  else if (choices) option.argParser(allowed);
  return option;
}

function count(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('0, 1, 2 …');
  return Number(text);
}

function formatTarget(text: string): FormatTarget {
  const target = parseFormatTarget(text);
  if (!target) throw new InvalidArgumentError(findingFormats.join(', '));
  return target;
}

function year(text: string): number {
  if (!/^2\d{3}$/.test(text)) throw new InvalidArgumentError('2000–2999');
  return Number(text);
}
