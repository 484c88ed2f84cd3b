/** One finding as a result of SARIF 2.1.0. */
import type * as Sarif from 'sarif';
import type {
  Correction,
  Diagnostic,
  Excuse,
  Language,
  Note,
  Repair,
} from '../diagnostic/diagnostic.ts';
import type { Place } from '../diagnostic/place.ts';
import { fullMessage, type Listed, type ListedFile, type Region } from './list-findings.ts';
import { spotWords } from './place-words.ts';
import { LEVEL } from './sarif-rules.ts';
import { fileUri, isAbsolute } from './uri.ts';

/** The folder that all relative names start from: SARIF's usual name for it. */
export const BASE = '%SRCROOT%';

export interface ResultContext {
  file: ListedFile;
  /** The file's place in the list of artifacts. */
  index: number;
  language: Language;
  /** The place of a rule in the list of rules. */
  ruleIndex(rule: string): number;
}

export function sarifResult(listed: Listed, context: ResultContext): Sarif.Result {
  const { finding, rule, fingerprint, excused } = listed;
  const { notes, code, severity, arithmetic } = finding;
  const { language, ruleIndex } = context;
  return {
    ruleId: rule,
    ruleIndex: ruleIndex(rule),
    level: LEVEL[severity],
    message: { text: fullMessage(finding, language) },
    locations: [location(listed.region, finding, context)],
    relatedLocations: notes.map((note, index) => related(note, index + 1, context)),
    partialFingerprints: { 'govReportFacts/v1': fingerprint },
    fixes: fixes(finding, context),
    suppressions: excused ? [suppression(excused, language)] : [],
    properties: { code, difference: arithmetic?.difference },
  };
}

/** Where a file is, relative to the base unless its name is absolute. */
export function artifactLocation(file: string, index: number): Sarif.ArtifactLocation {
  const uri = fileUri(file);
  return isAbsolute(file) ? { uri, index } : { uri, uriBaseId: BASE, index };
}

function location(
  region: Region | undefined,
  place: Partial<Place>,
  { file, index, language }: ResultContext,
): Sarif.Location {
  const { path, cell } = place;
  const name = spotWords(place, language);
  const logical = [
    ...(path === undefined ? [] : [{ fullyQualifiedName: path }]),
    ...(name === undefined ? [] : [{ name, kind: cell ? 'cell' : 'section' }]),
  ];
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(file.file, index),
      region: region && sarifRegion(region),
    },
    logicalLocations: logical.length > 0 ? logical : undefined,
  };
}

function related(note: Note, id: number, context: ResultContext): Sarif.Location {
  const message = { text: note.message[context.language] };
  if (note.file === undefined) {
    return { id, message, ...location(context.file.regionOf(note.range), note, context) };
  }
  // Another file may be none of the run: it has no place in the list of artifacts.
  const { physicalLocation: _, ...logical } = location(undefined, note, context);
  const region = context.file.regionOf(note.range, note.file);
  const physicalLocation = {
    artifactLocation: { uri: fileUri(note.file) },
    region: region && sarifRegion(region),
  };
  return { id, message, physicalLocation, ...logical };
}

function sarifRegion({ start, end, from, to }: Region): Sarif.Region {
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}

/** Only what is certain, and stands in the file just as it is to be replaced, is a fix. */
function fixes({ repair, edit }: Diagnostic, context: ResultContext): Sarif.Fix[] | undefined {
  const changes = repair ? repaired(repair, context) : edited(edit, context);
  if (changes.length === 0) return undefined;
  const { file, index, language } = context;
  const artifactChange = {
    artifactLocation: artifactLocation(file.file, index),
    replacements: changes.map(([region, text]) => ({
      deletedRegion: sarifRegion(region),
      insertedContent: { text },
    })),
  };
  const words = changes.map(
    ([{ start, end }, text]) => `${file.result.text.slice(start, end)} → ${text}`,
  );
  const text = { zh: `改正：${words.join('，')}`, en: `Correct ${words.join(', ')}` }[language];
  return [{ description: { text }, artifactChanges: [artifactChange] }];
}

/** What stands where, and the text instead of it. */
type Replaced = [Region, string];

/** All changes of the only alternative, or nothing. */
function repaired({ certainty, alternatives }: Repair, { file }: ResultContext): Replaced[] {
  const [changes = [], ...others] = alternatives;
  if (certainty !== 'certain' || others.length > 0) return [];
  const replaced = changes.flatMap(({ range, from, to }): Replaced[] => {
    const region = file.regionOf(range);
    if (region === undefined || to === undefined) return [];
    return file.result.text.slice(region.start, region.end) === from ? [[region, to]] : [];
  });
  return replaced.length === changes.length ? replaced : [];
}

function edited(edit: Correction | undefined, { file }: ResultContext): Replaced[] {
  const region = edit?.certainty === 'certain' ? file.regionOf(edit.range) : undefined;
  return edit && region ? [[region, edit.text]] : [];
}

function suppression({ reason, by, until }: Excuse, language: Language): Sarif.Suppression {
  const words = {
    zh: [reason, by && `说明人：${by}`, until && `有效期至 ${until}`].filter(Boolean).join('；'),
    en: [reason, by && `by ${by}`, until && `until ${until}`].filter(Boolean).join('; '),
  };
  return { kind: 'inSource', status: 'accepted', justification: words[language] };
}
