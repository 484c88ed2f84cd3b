/**
 * Shapes of input that made programs like this one slow: each is a report of about as many bytes as
 * are asked for, nearly all of them in one place.
 */

/** A text of about so many bytes: the pieces `unit(0)`, `unit(1)`, …, or one piece again and again. */
function fill(bytes, unit) {
  const piece = typeof unit === 'string' ? () => unit : unit;
  const pieces = [];
  for (let size = 0, at = 0; size < bytes; at++) {
    const next = piece(at);
    size += Buffer.byteLength(next);
    pieces.push(next);
  }
  return pieces.join('');
}

/** A report without a mistake, in which parts can be replaced and to which lines can be added. */
function report({
  name = '青禾县民政局',
  form = 'disclosure-2021',
  overview = '全年新收政府信息公开申请{{ requests.received.total }}件。',
  received = '[12, 3, 0, 0, 1, 0, 16]',
  disputes = '0',
  inOutcomes = '',
  more = '',
}) {
  return `form: ${form}
year: 2024
agency: { name: ${name}, kind: department }
overview: ${overview}
proactive: 0
requests:
  received:    ${received}
  carriedIn:   [ 1, 0, 0, 0, 0, 0,  1]
  outcomes:
    granted:   [ 9, 2, 0, 0, 1, 0, 12]
    partlyGranted: 0
    refused: 0
    unavailable: { notHeld: [3, 1, 0, 0, 0, 0, 4], notCompiled: 0, stillUnclear: 0 }
    declined: 0
    other: 0
    total:     [12, 3, 0, 0, 1, 0, 16]
${inOutcomes}  carriedOut:  [ 1, 0, 0, 0, 0, 0,  1]
disputes: ${disputes}
problems: |
  存在的主要问题：政策解读形式不够丰富。
otherMatters: 2024年收取信息处理费0元。
${more}`;
}

/** The text below the bar of a section of prose. */
const prose = (text) => report({ overview: `|\n  ${text.replaceAll('\n', '\n  ')}` });

/** One piece, again and again, in the prose. */
const inProse = (unit) => (bytes) => prose(fill(bytes, unit));
const inName = (unit) => (bytes) => report({ name: fill(bytes, unit) });
const inQuotes = (unit) => (bytes) => report({ name: `"${fill(bytes, unit)}"` });
const inNumber = (unit) => (bytes) =>
  report({ received: `[${fill(bytes, unit)}, 3, 0, 0, 1, 0, 16]` });
const inAddress = (unit) => (bytes) =>
  report({ name: `青禾县民政局, contact: { email: "${fill(bytes, unit)}" }` });
const atEnd = (unit) => (bytes) => report({ more: fill(bytes, unit) });

/** Deeper and deeper, until the indentation of all lines comes to so many bytes. */
function deeper(bytes, line) {
  const depth = Math.ceil(Math.sqrt(bytes));
  return Array.from({ length: depth }, (_, at) => line(at)).join('');
}

/** Name of a shape → the report of about so many bytes. */
export const SHAPES = {
  // Runs of one sign.
  'line separators in prose': inProse('\u2028'),
  'line separators at the margin': atEnd('\u2028'),
  'no-break spaces at the margin': atEnd('\u00a0'),
  'full-width blanks in prose': inProse('\u3000'),
  'full-width blanks in a name': inName((at) => (at === 0 ? '青' : '\u3000')),
  'full-width blanks, quoted': inQuotes('\u3000'),
  'blanks in prose': (bytes) => prose(`甲${' '.repeat(bytes)}乙`),
  'blanks before line ends': inProse(`甲${' '.repeat(500)}\n`),
  'blanks after a colon': (bytes) => report({ more: `甲:${' '.repeat(bytes)}乙\n` }),
  'blanks in a name': (bytes) => report({ name: `青禾县${' '.repeat(bytes)}民政局` }),
  'blanks in a quoted name': (bytes) => report({ name: `"青禾县${' '.repeat(bytes)}民政局"` }),
  'tabs in prose': inProse('\t'),
  'tabs between words': inProse('甲\t'),
  'empty lines': atEnd('\n'),
  'empty lines in prose': (bytes) => prose(`甲${'\n'.repeat(bytes / 3)}乙`),
  'returns without line feeds': atEnd('\r'),
  'zeros bytes': inQuotes('\\0'),
  'control characters': inProse('\u0085\u200b'),
  'surrogates and emoji': inProse('👨‍👩‍👧'),
  'combining signs': inProse('\u0301'),
  'combining signs in a key': atEnd((at) => (at === 0 ? 'a' : '\u0301')),
  // Signs of YAML.
  'dashes in a line': atEnd('- '),
  'dashes and a wide bar': (bytes) => report({ more: `${fill(bytes, '- ')}甲：｜\n` }),
  'dashes in a name': inName((at) => (at === 0 ? '青 ' : '- ')),
  'question marks': atEnd('? '),
  'brackets in a value': inName('['),
  'braces in a value': inName('{'),
  'brackets closed': (bytes) => report({ name: '['.repeat(bytes / 2) + ']'.repeat(bytes / 2) }),
  'closing brackets': inName((at) => (at === 0 ? '青' : ']')),
  'quotation marks': inName('"'),
  'single quotation marks': inName("'"),
  'an unclosed quotation mark': (bytes) => report({ name: `"${fill(bytes, '青禾县\n')}` }),
  colons: inName((at) => (at === 0 ? '青' : ': ')),
  'wide colons': inName((at) => (at === 0 ? '青' : '：')),
  'commas in brackets': (bytes) => report({ received: `[${','.repeat(bytes)}]` }),
  'wide commas in brackets': (bytes) => report({ received: `[${'1，'.repeat(bytes / 4)}1]` }),
  'blanks between figures': (bytes) => report({ received: `[${'1 '.repeat(bytes / 2)}1]` }),
  'figures in a list': (bytes) => report({ received: `[${'1, '.repeat(bytes / 3)}1]` }),
  ampersands: atEnd((at) => `k${at}: &a${at} 1\n`),
  tags: atEnd((at) => `k${at}: !重要 甲\n`),
  aliases: atEnd((at) => (at === 0 ? 'a: &a [1, 2, 3]\n' : `k${at}: *a\n`)),
  'aliases of aliases': atEnd(
    (at) => `k${at}: &a${at} [${at > 0 ? `*a${at - 1}, *a${at - 1}` : '1'}]\n`,
  ),
  'aliases of nothing': atEnd((at) => `k${at}: *甲\n`),
  'percent signs': atEnd('%\n'),
  comments: atEnd('# 甲\n'),
  'comments behind values': atEnd((at) => `k${at}: 1 # 甲\n`),
  'hash signs in names': inName((at) => (at === 0 ? '青' : ' #1')),
  documents: atEnd('---\n甲: 1\n'),
  'wide bars': atEnd((at) => `键${at}：｜\n  甲\n`),
  'wide bars in one line': atEnd('｜'),
  'wide bars in prose': inProse('甲：｜\n'),
  'texts without a bar': atEnd((at) => `键${at}:\n  甲乙丙\n  丁戊己\n`),
  'a text without a bar': (bytes) => report({ more: `键:\n${fill(bytes, '  甲乙丙丁。\n')}` }),
  'blocks nested': (bytes) => report({ more: deeper(bytes, (at) => `${' '.repeat(at)}a:\n`) }),
  'lists nested': (bytes) => report({ more: deeper(bytes, (at) => `${' '.repeat(at)}- a:\n`) }),
  // Keys.
  'unknown keys': atEnd((at) => `key${at}: 1\n`),
  'unknown keys in a group': (bytes) =>
    report({ inOutcomes: fill(bytes, (at) => `    key${at}: 1\n`) }),
  'unknown keys in braces': (bytes) =>
    report({ more: `x: { ${fill(bytes, (at) => `k${at}: 1, `)} }\n` }),
  'one key many times': atEnd('year: 2024\n'),
  'many keys twice': (bytes) => {
    const keys = fill(bytes / 2, (at) => `key${at}: 1\n`);
    return report({ more: keys + keys });
  },
  'labels out of place': atEnd((at) => `${' '.repeat(at % 3)}本年新收${at}: 1\n`),
  'a key out of place': atEnd('received: [1]\n'),
  'long keys': atEnd((at) => `${'键'.repeat(300)}${at}: 1\n`),
  'a long key': (bytes) => report({ more: `${'键'.repeat(bytes / 3)}: 1\n` }),
  'a key with blanks': (bytes) => report({ more: `a${' '.repeat(bytes)}b: 1\n` }),
  'points in a key': (bytes) => report({ more: `${'a.'.repeat(bytes / 2)}: 1\n` }),
  'keys without values': atEnd((at) => `key${at}\n`),
  'words at the margin': atEnd('甲乙丙丁\n'),
  'keys without blanks': atEnd((at) => `key${at}:1\n`),
  'wide blanks before keys': atEnd((at) => `\u3000键${at}: 1\n`),
  'wide blanks after colons': atEnd((at) => `键${at}:\u30001\n`),
  'tabs before keys': atEnd((at) => `\t键${at}: 1\n`),
  'crooked keys': atEnd((at) => `${' '.repeat(at % 7)}键${at}: 1\n`),
  'blanks before a bracket': (bytes) => report({ disputes: `\n${' '.repeat(bytes)}{` }),
  'values of the wrong kind': (bytes) =>
    report({ disputes: `\n${fill(bytes, (at) => `  - ${at}\n`)}` }),
  // Numbers.
  digits: inNumber('9'),
  'digits behind a point': inNumber((at) => (at === 0 ? '0.' : '1')),
  zeros: inNumber('0'),
  'digits with commas': inNumber((at) => (at === 0 ? '"1' : ',000')),
  'digits with blanks': inNumber((at) => (at === 0 ? '1' : ' 000')),
  underscores: inNumber('_'),
  'minus signs': inNumber('－'),
  'words for a number': inNumber('件'),
  'wide digits': inNumber('９'),
  // Prose.
  'at signs': inProse('@@@ '),
  addresses: inProse('a@a'),
  'one long address': inProse((at) => (at === 0 ? 'a@' : 'a.')),
  'web addresses': inProse('www.'),
  'links to the web': inProse('http://a.cn '),
  bindings: inProse('{{ requests.received.total }}'),
  'unknown bindings': inProse('{{ 甲 }} '),
  'unknown bindings by lines': inProse('{{ requests.recieved.total }}\n'),
  'unclosed bindings': inProse('{{ '),
  'unclosed bindings by lines': inProse('{{ 甲\n'),
  'a long binding': (bytes) => prose(`{{ ${fill(bytes, 'a.')} }}`),
  'bindings of many paths': inProse((at) => `{{ a${at} }}`),
  'points in a list of numbers': inProse('1. '),
  'numbers nested by lines': (bytes) =>
    prose(deeper(bytes, (at) => `${' '.repeat(at * 3)}1. 甲\n`)),
  'bullets nested by lines': (bytes) => prose(deeper(bytes, (at) => `${' '.repeat(at * 2)}- 甲\n`)),
  'bullets in a line': inProse('- '),
  'stars in a line': inProse('* '),
  'pluses in a line': inProse('+ '),
  'lists and quotations in a line': inProse('> - '),
  'quotations in a line': inProse('> '),
  'a list': inProse('- 甲\n'),
  'a numbered list': inProse((at) => `${at + 1}. 甲\n`),
  'numbers out of order': inProse('7. 甲\n'),
  'a loose list': inProse('- 甲\n\n'),
  quotations: inProse('> 甲\n'),
  'quotations nested': (bytes) => prose(deeper(bytes * 2, (at) => `${'>'.repeat(at)} 甲\n`)),
  stars: inProse('*'),
  'stars and words': inProse('*甲 '),
  'strong words': inProse('**甲**'),
  'strong words left open': inProse('**甲 '),
  'strong words closed only': inProse(' 甲**'),
  'strong words within each other': (bytes) =>
    prose('**甲 '.repeat(bytes / 12) + ' 乙**'.repeat(bytes / 12)),
  'stars of several lengths': inProse((at) => `${'*'.repeat((at % 5) + 1)}甲`),
  'underscores and words': inProse('_甲_ __乙__ '),
  tildes: inProse('~~甲 '),
  accents: inProse('`'),
  'accents of several lengths': inProse((at) => `${'`'.repeat((at % 60) + 1)}甲`),
  'accents of growing lengths': (bytes) => prose(deeper(bytes * 2, (at) => `${'`'.repeat(at)}甲`)),
  'opening links': inProse('['),
  'opening pictures': inProse('!['),
  'closing links': inProse(']('),
  links: inProse('[甲](http://a.cn)'),
  'links of words alone': inProse('[甲]'),
  'links within each other': (bytes) => prose('['.repeat(bytes / 8) + '甲](b)'.repeat(bytes / 8)),
  'open parentheses of links': (bytes) => prose(`[甲](${'('.repeat(bytes)}`),
  'links with long titles': inProse('[甲](a "'),
  pictures: inProse((at) => `![图${at}](a${at}.png)\n\n`),
  'pictures without words': inProse('![](a.png)'),
  'pictures left open': inProse('![图](甲 '),
  'angle brackets': inProse('<'),
  'tags of HTML': inProse('<a>'),
  'comments of HTML': inProse('<!--'),
  entities: inProse('&amp;'),
  'ampersands in prose': inProse('&'),
  backslashes: inProse('\\'),
  headings: inProse((at) => `### （${at}）甲\n\n`),
  'plain headings': inProse('（一）甲\n'),
  'hash signs in prose': inProse('# '),
  'closing hash signs': inProse('## 甲 ##\n'),
  'a heading of hash signs': (bytes) => prose(`## 甲 ${'#'.repeat(bytes)} 乙`),
  rules: inProse('---\n'),
  'rules of stars': inProse('* * '),
  underlines: inProse('甲\n===\n'),
  fences: inProse('```\n'),
  'a fence left open': (bytes) => prose(`\`\`\`\n${fill(bytes, '甲\n')}`),
  'a table': (bytes) => prose(`| 甲 | 乙 |\n| --- | --- |\n${fill(bytes, '| 1 | 2 |\n')}`),
  tables: inProse('| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n'),
  'bars in a line': inProse('|'),
  'bars and dashes': (bytes) => prose(`${'|甲'.repeat(bytes / 8)}|\n${'|-'.repeat(bytes / 4)}|`),
  'a wide table': (bytes) => {
    const width = Math.ceil(Math.sqrt(bytes / 4));
    return prose(`${'|甲'.repeat(width)}|\n${'|-'.repeat(width)}|\n${fill(bytes, '|1|\n')}`);
  },
  'bars by lines': inProse('| 甲\n'),
  'a table from Word': inProse('甲\t乙\t丙\n'),
  'tables from Word': inProse('甲\t乙\n1\t2\n\n丙\n\n'),
  'rows of wide bars': inProse('甲｜乙｜丙\n'),
  'a long line': inProse('全年公开政府信息902条，'),
  'long lines': inProse((at) => `${'全年公开政府信息902条，'.repeat(200)}${at}\n`),
  'lines of prose': inProse((at) => `全年公开政府信息${at}条。\n`),
  'paragraphs of prose': inProse((at) => `全年公开政府信息${at}条。\n\n`),
  'sentences with a binding': inProse('甲。{{ requests.received.individuals }}乙'),
  'prose without ends of sentences': inProse('甲'),
  'numbers in prose': inProse('12,345 '),
  'digits in prose': inProse('1'),
  'years in prose': inProse('2024年\n'),
  // Other texts.
  'at signs in an address': inAddress('@'),
  'addresses in an address': inAddress('a@'),
  'an address with a blank': (bytes) => inAddress('@')(bytes).replace('"@', '"@ '),
  'years in a title': atEnd((at) => (at === 0 ? 'title: 2024年' : '2023年')),
  'blanks in a title': atEnd((at) => (at === 0 ? 'title: "甲' : at === 1 ? '乙"\n# ' : ' ')),
  'lines in a title': (bytes) => report({ more: `title: "甲${'\n'.repeat(bytes)}乙"\n` }),
  'numbers in a preamble': atEnd((at) => (at === 0 ? 'preamble: |\n  ' : '2024年')),
  // Lists of the report's own.
  exceptions: (bytes) =>
    report({
      more: `exceptions:\n${fill(bytes, '  - { rule: requests-balance, reason: 甲, cells: [requests.received.total] }\n')}`,
    }),
  'exceptions with mistakes': (bytes) =>
    report({ more: `exceptions:\n${fill(bytes, '  - { rul: 甲, cells: [乙], until: 丙 }\n')}` }),
  'cells of an exception': (bytes) =>
    report({
      more: `exceptions:\n  - rule: requests-balance\n    reason: 甲\n    cells: [${fill(bytes, 'requests.receivd.total, ')}]\n`,
    }),
  'a text for a list': atEnd((at) => (at === 0 ? 'exceptions:\n' : '  - 甲\n')),
  'an unknown form': (bytes) => report({ form: fill(bytes, 'disclosure') }),
  'nothing but a word': (bytes) => fill(bytes, '甲'),
  'a list for a report': (bytes) => fill(bytes, '- 1\n'),
  JSON: (bytes) => `{"form": "disclosure-2021", "x": [${fill(bytes, '{"a": 1}, ')}1]}`,
};
