/** Reasons of exceptions that the office publishes: they stand among the notes of their table. */
import type { Checked, Value } from '../check/dataset.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { sectionOf } from '../form/fields.ts';
import { isTable, notesPath } from '../form/notes.ts';

/** @returns the report with each published reason, once, as a line below the table of its finding */
export function withPublishedReasons(checked: Checked, found: readonly Diagnostic[]): Checked {
  const published = found.filter(({ excused }) => excused?.publish);
  if (published.length === 0) return checked;
  const values = new Map<string, Value>(checked.values);
  for (const { path = '', excused } of published) {
    const section = sectionOf(checked.form.fields.get(path)!);
    if (!section || !isTable(section)) continue;
    const notes = notesPath(section.path);
    const lines = values.get(notes)?.text.split('\n') ?? [];
    const reason = excused!.reason.trim();
    if (lines.includes(reason)) continue;
    values.set(notes, { ...values.get(notes), text: [...lines, reason].join('\n') });
  }
  return { ...checked, values };
}
