/**
 * Charts that a text asks for where it would ask for a picture: `![图1 …](chart:path)`.
 *
 *     chart:path                   the parts of what stands at the path
 *     chart:path,years             the same over the years, as far as last years' reports are at hand
 *     chart:path,2022=12/3,2023=9  earlier years written out, part by part
 */

export interface ChartRequest {
  /** Data path, in whichever way it was written. */
  path: string;
  /** Last years' numbers stand beside this year's. */
  overYears: boolean;
  /** Digits of earlier years that the text gives itself, by year, one for each part. */
  written: ReadonlyMap<number, string[]>;
  /** What stands behind a comma and means nothing. */
  strange?: string;
}

const SCHEME = /^\s*(?:chart|图表)\s*[:：]/i;
const COMMA = /\s*[,，]\s*/;
const YEARS = /^(?:years|历年)$/i;
/** Digits as they stand in a report; a year does not have the number that `-` stands for. */
const DIGITS = /^(?:-?\d{1,15}(?:\.\d{1,6})?|-)$/;

/** @returns nothing where the address is that of a picture */
export function chartRequest(address: string): ChartRequest | undefined {
  if (!SCHEME.test(address)) return undefined;
  const [path = '', ...options] = address.replace(SCHEME, '').trim().split(COMMA);
  const written = new Map<number, string[]>();
  let strange: string | undefined;
  for (const option of options) {
    const [, year, numbers = ''] = /^(\d{4})年?\s*[=＝]\s*(.*)$/.exec(option) ?? [];
    const digits = numbers.split('/').map((each) => each.trim());
    if (year && digits.every((each) => DIGITS.test(each))) written.set(Number(year), digits);
    else if (!YEARS.test(option)) strange ??= option;
  }
  return {
    path,
    overYears: options.length > 0,
    written,
    ...(strange !== undefined && { strange }),
  };
}

/** The address of a chart as this program writes it. */
export function chartAddress(path: string, written: ChartRequest['written']): string {
  const years = [...written].map(([year, digits]) => `,${year}=${digits.join('/')}`);
  return `chart:${path}${years.join('')}`;
}
