/** The texts of a report, each read once, with the way from what stands in it to the file. */
import type { Range } from '../../diagnostic/place.ts';
import type { Form } from '../../form/form.ts';
import { resolvePath } from '../../form/named-fields.ts';
import type { Resolve } from '../../prose/bound-text.ts';
import { readProse } from '../../prose/read-prose.ts';
import { blankTabs } from '../../prose/typed-lines.ts';
import { textPlaces } from '../../read/yaml/text-places.ts';
import type { ReportText, Value } from '../dataset.ts';
import { at, type Intake } from '../intake.ts';

/** Reads all texts of a file. */
export function readTexts(
  intake: Intake,
  values: ReadonlyMap<string, Value>,
): Promise<ReportText[]> {
  const resolve = resolver(intake.form, values);
  return Promise.all(
    intake.texts.map(async (given): Promise<ReportText> => {
      const { field, node, text } = given;
      const inFile = textPlaces(text, node, intake.source.text);
      const where = (range: Range) => at(intake, field, inFile(range) ?? node.range);
      if (field.layout?.kind !== 'prose') return { ...given, inFile, where };
      return { ...given, inFile, where, prose: await readProse(text, resolve) };
    }),
  );
}

/** @returns a function that resolves a path, of English keys or labels, against the values */
export function resolver(form: Form, values: ReadonlyMap<string, Value>): Resolve {
  return (path) => {
    const at = resolvePath(form, path)?.path;
    const value = at === undefined ? undefined : values.get(at);
    // A binding stands inside a line, so a text of several lines is joined; Chinese needs no blank.
    return value && { text: blankTabs(onOneLine(value.text)), at: at! };
  };
}

const onOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('');
