/** The whole numbers that a text mentions. */

/**
 * A number, with what stands before and after it as far as that tells a count from something else:
 * decimals, percentages, dates, numbers of documents and of articles.
 */
const NUMBER =
  /(?<![\d.A-Za-z〔第-])(\d{1,3}(?:,\d{3})+|\d+)(?!\d|\.\d|,\d|\s*(?:[%％〕‰]|年|月|日|号|条|-\d))/g;

/**
 * Reads the integers of a text, e.g. 收到申请1,234件 gives 1234.
 * Years, days, percentages and decimals are none.
 */
export function mentionedIntegers(text: string): Set<number> {
  const matches = text.normalize('NFKC').matchAll(NUMBER);
  return new Set([...matches].map(([, digits = '']) => Number(digits.replaceAll(',', ''))));
}
