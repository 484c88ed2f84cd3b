/** The texts of a report, each read once, with the way from what stands in it to the file. */
import type { Range } from '../../diagnostic/place.ts';
import { readProse } from '../../prose/read-prose.ts';
import { textPlaces } from '../../read/yaml/text-places.ts';
import type { ReportText } from '../dataset.ts';
import { type Intake, whereIs } from '../intake.ts';
import { resolver, type Shown } from './bound-value.ts';

/** Reads all texts of a file. */
export function readTexts(intake: Intake, shown: Omit<Shown, 'form'>): Promise<ReportText[]> {
  const resolve = resolver({ form: intake.form, ...shown });
  return Promise.all(
    intake.texts.map(async (given): Promise<ReportText> => {
      const { field, node, text } = given;
      const inFile = textPlaces(text, node, intake.source.text);
      const where = (range: Range) => whereIs(intake, field, inFile(range) ?? node.range);
      if (field.layout?.kind !== 'prose') return { ...given, inFile, where };
      return { ...given, inFile, where, prose: await readProse(text, resolve) };
    }),
  );
}
