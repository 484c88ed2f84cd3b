/** The findings of a run as the formats need them: with lines and columns, rule and fingerprint. */
import type { Diagnostic, Excuse, Language } from '../diagnostic/diagnostic.ts';
import { type LineIndex, lineIndex } from '../diagnostic/line-index.ts';
import type { Position, Range } from '../diagnostic/place.ts';
import { ruleOf } from '../diagnostic/rule.ts';
import { fingerprints } from './fingerprint.ts';
import type { FormatOptions } from './format-options.ts';
import { spotWords } from './place-words.ts';
import type { FileResult } from './results.ts';

export interface ListedFile {
  result: FileResult;
  /** Its path as the formats show it. */
  file: string;
  findings: Listed[];
  /** Lines and columns of a range, in another file where one is named; nothing where the text is not known. */
  regionOf(range: Range | undefined, file?: string): Region | undefined;
}

export interface Listed {
  finding: Diagnostic;
  rule: string;
  fingerprint: string;
  region: Region | undefined;
  /** The finding's own excuse, or that of the finding it echoes. */
  excused: Excuse | undefined;
  echoes: Listed[];
}

/** Both ends of a range; the end is the place after its last character. */
export interface Region extends Range {
  from: Position;
  to: Position;
}

/** Lists every finding of every file, in the order given, echoes below what they echo. */
export function listFindings(
  results: readonly FileResult[],
  { locate = withoutDot }: Pick<FormatOptions, 'locate'>,
): ListedFile[] {
  const fingerprint = fingerprints();
  return results.map((result) => {
    const regionOf = regions(result);
    const list = (finding: Diagnostic, excuse?: Excuse): Listed => {
      const excused = finding.excused ?? excuse;
      return {
        finding,
        rule: ruleOf(finding),
        fingerprint: fingerprint(result, finding),
        region: regionOf(finding.range),
        excused,
        echoes: (finding.echoes ?? []).map((echo) => list(echo, excused)),
      };
    };
    const findings = result.diagnostics.map((finding) => list(finding));
    return { result, file: locate(result.file), findings, regionOf };
  });
}

/** What a format shows one by one: root causes, and with `all` their echoes after them. */
export function shown({ findings }: ListedFile, { all }: Pick<FormatOptions, 'all'>): Listed[] {
  return all ? findings.flatMap((each) => [each, ...each.echoes]) : findings;
}

/** What a format shows that has no sign for excused findings. */
export function shownUnexcused(file: ListedFile, options: Pick<FormatOptions, 'all'>): Listed[] {
  return shown(file, options).filter(({ excused }) => excused === undefined);
}

/** The message, and below it what to do; in a document where it is, since no format has a field for that. */
export function fullMessage(finding: Diagnostic, language: Language): string {
  const { message, help } = finding;
  const lines = [message, ...help].map((words) => words[language]);
  const spot = spotWords(finding, language);
  return [...lines, ...(spot ? [spot] : [])].join('\n');
}

function withoutDot(file: string): string {
  return file.replace(/^(\.\/)+/, '');
}

function regions({ beside, ...result }: FileResult): ListedFile['regionOf'] {
  const { file } = result;
  const indexes = new Map<string, LineIndex>();
  const all = [...(beside ? [beside] : []), result];
  const texts = new Map(all.map((each) => [each.file, each.isTranscript ? '' : each.text]));
  return (range, inFile = file) => {
    const words = texts.get(inFile) ?? '';
    if (range === undefined || words === '') return undefined;
    const index = indexes.get(inFile) ?? lineIndex(words);
    indexes.set(inFile, index);
    return { ...range, from: index.positionAt(range.start), to: index.positionAt(range.end) };
  };
}
