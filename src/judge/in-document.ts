/** Findings about what was written down from a document, told where the document has it. */
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Place } from '../diagnostic/place.ts';
import type { Transcript } from '../read/source.ts';

/** What is said about the writing of a data file is left out, and no change has a place to be made in. */
export function inDocument(finding: Diagnostic, transcript: Transcript): Diagnostic {
  const { edit: _, notes, help, echoes, repair, unfilled, ...rest } = finding;
  return {
    ...placed(rest, transcript),
    notes: notes.map((note) =>
      note.file === undefined || note.file === finding.file ? placed(note, transcript) : note,
    ),
    help: help.filter(({ ofDataFile }) => !ofDataFile),
    ...(echoes && { echoes: echoes.map((echo) => inDocument(echo, transcript)) }),
    ...(unfilled && { unfilled: unfilled.map(({ range: _, ...each }) => each) }),
    ...(repair && {
      repair: {
        ...repair,
        alternatives: repair.alternatives.map((changes) =>
          changes.map(({ range: _, ...change }) => change),
        ),
      },
    }),
  };
}

function placed<T extends Partial<Place>>(
  { path, range, cell, label: _, ...rest }: T,
  { placeOf }: Transcript,
) {
  const place = placeOf({
    ...(path !== undefined && { path }),
    ...(range && { range }),
    ...(cell && { cell }),
  });
  return { ...rest, ...place };
}
