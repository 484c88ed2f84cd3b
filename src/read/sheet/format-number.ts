/** A number as a sheet shows it: the formats that reports use, in plain digits for all others. */

/** @param code a format of Excel, e.g. `#,##0.00` */
export function formatNumber(text: string, code: string, from1904: boolean): string {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  const section = sectionFor(value, code);
  if (section === undefined) return plainNumber(text);
  const bare = section.code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (/general|@/i.test(bare) || /e[+-]|\?\/|#\//i.test(bare)) return plainNumber(text);
  if (/[ymdhs]/i.test(bare)) return date(value, from1904);
  return section.code.trim() === '' ? '' : sectionText(Math.abs(value), section, bare);
}

/** A number without exponent, to the 15 digits that Excel keeps. */
export function plainNumber(text: string): string {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  const exact = Number(value.toPrecision(15));
  const written = String(exact);
  if (!written.includes('e-')) return written;
  return exact.toFixed(20).replace(/0+$/, '');
}

interface Section {
  code: string;
  /** Whether the sign is written before what the section says. */
  signed: boolean;
}

/** A code has sections for positive and negative numbers and for zero, as far as they differ. */
function sectionFor(value: number, code: string): Section | undefined {
  const sections = code.match(/(?:"[^"]*"|\\.|[^;"\\])+|(?<=;)(?=;|$)|^(?=;)/g) ?? [];
  const [positive, negative, zero] = sections;
  if (sections.some((section) => /\[[<>=]/.test(section))) return undefined;
  if (value === 0 && zero !== undefined) return { code: zero, signed: false };
  if (value < 0 && negative !== undefined) return { code: negative, signed: false };
  return positive === undefined ? undefined : { code: positive, signed: value < 0 };
}

function sectionText(value: number, { code, signed }: Section, bare: string): string {
  const pattern = /[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+/.exec(bare)?.[0];
  if (pattern === undefined) return literal(code).trim();
  const [whole = '', decimals = ''] = pattern.split('.');
  const thousandths = /,*$/.exec(whole)?.[0].length ?? 0;
  const scaled = (value * (bare.includes('%') ? 100 : 1)) / 1000 ** thousandths;
  const digits = rounded(scaled, decimals, whole);
  const grouped = /,.*[0#?]/.test(whole)
    ? digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')
    : digits;
  const [before = '', after = ''] = around(code);
  const sign = signed && /[1-9]/.test(digits) ? '-' : '';
  return `${sign}${literal(before)}${grouped}${literal(after)}`.trim();
}

/** Digits with as many decimals as the format has; `#` leaves out what is 0. */
function rounded(value: number, decimals: string, whole: string): string {
  const exact = Number(value.toPrecision(15));
  const fixed = exact.toFixed(Math.min(decimals.length, 20));
  const optional = /[#?]*$/.exec(decimals)?.[0].length ?? 0;
  const [integer = '', fraction = ''] = fixed.split('.');
  let kept = fraction;
  for (let left = optional; left > 0 && kept.endsWith('0'); left--) kept = kept.slice(0, -1);
  const first = integer === '0' && !whole.includes('0') ? '' : integer;
  const padded = first.padStart((whole.match(/0/g) ?? []).length, '0');
  return kept === '' ? padded : `${padded}.${kept}`;
}

/** What stands before and after the digits of a section. */
function around(code: string): string[] {
  const parts = /^((?:"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|[^0#?.])*)[0#?.,]+(.*)$/s.exec(code);
  return parts ? parts.slice(1) : [code];
}

/** The words of a format, without its colours, paddings and quotes. */
function literal(code: string): string {
  return code
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(
      /"([^"]*)"|\\(.)|\[[^\]]*\]|_(.)|\*./g,
      (_, quoted, escaped, padded) => quoted ?? escaped ?? (padded === undefined ? '' : ' '),
    );
}

const DAY = 86_400_000;

/** Excel counts days from 1900, and believes that there was a 29 February that year. */
function date(value: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const instant = start + Math.round(value * DAY);
  if (Math.abs(instant) > 8.64e15) return String(value);
  const [day = '', time = ''] = new Date(instant).toISOString().split('T');
  return value % 1 === 0 ? day : `${day} ${time.slice(0, 8)}`;
}
