/** A file and a finding as JSON. The shape is documented in `schemas/findings.schema.json`. */
import type { Diagnostic, Language, Repair } from '../diagnostic/diagnostic.ts';
import type { Range } from '../diagnostic/place.ts';
import { amountLeft, count } from '../diagnostic/summary.ts';
import type { FormatOptions } from './format-options.ts';
import type { Listed, ListedFile, Region } from './list-findings.ts';

type RegionOf = ListedFile['regionOf'];

/** Goes up when a field is renamed, removed or changes its meaning; not when one is added. */
export const FINDINGS_VERSION = 1;

/** What there is to know about the run; nothing where there is nothing. */
export function noteEntries({ notes = [], language }: FormatOptions) {
  if (notes.length === 0) return undefined;
  return notes.map(({ file, words }) => ({ file, message: words[language] }));
}

/** A file with the numbers of its findings and relations. */
export function fileEntry({ result, file }: ListedFile) {
  const { agency, year, diagnostics, relations } = result;
  const having = (status: string) => relations.filter((each) => each.status === status).length;
  return {
    file,
    agency,
    year,
    errors: count(diagnostics, 'error'),
    warnings: count(diagnostics, 'warning'),
    remarks: count(diagnostics, 'info'),
    excused: diagnostics.filter(({ excused }) => excused !== undefined).length,
    unfilled: amountLeft(diagnostics),
    relations: {
      holds: having('holds'),
      broken: having('broken'),
      heldBack: having('held-back'),
    },
  };
}

/** A finding with all that is known about it, its echoes inside it. */
export function findingEntry(listed: Listed, from: ListedFile, options: FormatOptions): object {
  const { finding, rule, fingerprint, excused, echoes } = listed;
  const { code, severity, path, message, range, cell, label, repair, edit, unfilled } = finding;
  const { language } = options;
  return {
    file: from.file,
    code,
    rule,
    severity,
    path,
    message: message[language],
    range: rangeEntry(range, from.regionOf),
    cell,
    label: label?.[language],
    ...details(finding, language, from.regionOf),
    repair: repair && repairEntry(repair, from.regionOf),
    unfilled: unfilled?.map((each) => ({ ...each, range: rangeEntry(each.range, from.regionOf) })),
    edit: edit && { ...edit, range: rangeEntry(edit.range, from.regionOf) },
    echoes: echoes.map((echo) => findingEntry(echo, from, options)),
    excused,
    fingerprint,
    helpUri: options.ruleHelp?.(rule),
  };
}

function details({ notes, help, arithmetic }: Diagnostic, language: Language, regionOf: RegionOf) {
  return {
    notes: notes.map(({ message, path, range, cell, label, file }) => ({
      message: message[language],
      file,
      path,
      range: rangeEntry(range, (each) => regionOf(each, file)),
      cell,
      label: label?.[language],
    })),
    help: help.map((words) => words[language]),
    arithmetic: arithmetic && {
      ...arithmetic,
      title: arithmetic.title[language],
      basis: arithmetic.basis[language],
    },
  };
}

function repairEntry({ certainty, alternatives }: Repair, regionOf: RegionOf) {
  return {
    certainty,
    alternatives: alternatives.map((changes) =>
      changes.map(({ range, ...change }) => ({ ...change, range: rangeEntry(range, regionOf) })),
    ),
  };
}

/** Nothing where the text is none of a file: a document has no lines. */
function rangeEntry(range: Range | undefined, regionOf: RegionOf) {
  const region = regionOf(range);
  return region && edges(region);
}

function edges({ start, end, from, to }: Region) {
  return { start: { offset: start, ...from }, end: { offset: end, ...to } };
}
