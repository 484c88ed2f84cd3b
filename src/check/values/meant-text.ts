/** A short text of the wrong shape (a date, a postcode) in the shape that its field asks for. */
import type { Diagnostic, Where } from '../../diagnostic/diagnostic.ts';
import { fullWidthDigits, wrongPattern } from '../../diagnostic/kinds/value.ts';
import { quote } from '../../diagnostic/quote.ts';
import { fieldWords } from '../../form/field-words.ts';
import type { TextField } from '../../form/form.ts';

/** What is longer is a sentence. */
const MAX_LENGTH = 40;

const DATE = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/;

/** The finding about a text that the pattern of its field does not allow. */
export function patternFinding(where: Where, field: TextField, text: string): Diagnostic {
  const words = fieldWords(field);
  const meant = meantText(text, field.pattern);
  const instead = meant && inFile(meant);
  return instead && /[０-９]/.test(text) && meant === folded(text)
    ? fullWidthDigits(where, words, quote(text), { text: instead, certainty: 'certain' })
    : wrongPattern(where, words, quote(text), field.description, instead);
}

/**
 * Says how a text should have been written: in half-width characters, without blanks, its date with
 * the year first and two digits each for month and day.
 * @returns nothing when none of these fits the pattern of the field
 */
function meantText(text: string, pattern: string | undefined): string | undefined {
  if (pattern === undefined || text.length > MAX_LENGTH) return undefined;
  const allowed = new RegExp(pattern, 'u');
  const narrow = folded(text);
  return [narrow, dateIn(narrow), narrow.replace(/\s+/g, '')].find(
    (other) => other !== undefined && other !== text && allowed.test(other),
  );
}

const folded = (text: string): string => text.normalize('NFKC').trim();

function dateIn(text: string): string | undefined {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (!year || !month || !day) return undefined;
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

/** As it is written in a file: digits alone in quotation marks, which make them a text. */
const inFile = (text: string): string => (/^\d+$/.test(text) ? `"${text}"` : text);
