/**
 * The law of `src/`: the rooms from the ground up, what each is for, what it may import besides
 * itself, and why no more. A room inside a room (`cli/files`) is held to its own line.
 */
export interface Room {
  duty: string;
  /** The rooms it may import, types included. */
  may: string[];
  /** The end of the sentence "… imports …, but". */
  why: string;
}

/** What everything stands on. */
const GROUND: Record<string, Room> = {
  diagnostic: {
    duty: 'a finding as plain data: place, words of each kind, lines of a text',
    may: [],
    why: 'every room makes findings, so the room of findings needs none of them',
  },
  report: {
    duty: 'the tree between data and writers',
    may: [],
    why: 'the tree stands in the middle and depends on nothing',
  },
  form: {
    duty: 'an official edition: fields, rows, words, labels, editions, relations',
    may: ['diagnostic'],
    why: 'a form exists before any report is read',
  },
  prose: {
    duty: 'Markdown and pictures: the text of a report as blocks whose words know their places',
    may: ['diagnostic', 'report'],
    why: 'checks and the tree read the same text, whatever form it belongs to',
  },
  read: {
    duty: 'bytes to a source: values, each with its place',
    may: ['diagnostic'],
    why: 'a reader knows texts and values, not what they are for',
  },
  edit: {
    duty: 'every character written into a data file: keys, values and remarks of fields, and where they go',
    may: ['read', 'form', 'diagnostic'],
    why: 'a check shows the lines to write, so the room that writes them knows no check',
  },
};

/** The stages of `compile.ts`. */
const STAGES: Record<string, Room> = {
  check: {
    duty: 'a source against its form: the data set, the state of every relation, findings in any order',
    may: ['read', 'edit', 'prose', 'form', 'report', 'diagnostic'],
    why: 'a check finds; it neither weighs nor prints',
  },
  repair: {
    duty: 'the solver: figures and relations in, faults and smallest repairs out',
    may: ['form', 'diagnostic'],
    why: 'the solver knows no text and no file',
  },
  judge: {
    duty: 'the one room that reshapes the list of findings: excuse, weigh, fold, order',
    may: ['check', 'repair', 'read', 'form', 'diagnostic'],
    why: 'judging ends before anything is assembled or printed',
  },
  assemble: {
    duty: 'checked data and its form to the tree',
    may: ['check', 'prose', 'form', 'report', 'diagnostic'],
    why: 'the tree is made of what was checked, never of the file',
  },
  write: {
    duty: 'the tree to bytes: Word, HTML',
    may: ['report'],
    why: 'a writer must not know YAML, schemas or forms',
  },
  compile: {
    duty: 'the stages in order: read → form → check → judge → assemble → write',
    may: ['read', 'form', 'import', 'check', 'judge', 'assemble', 'write', 'report', 'diagnostic'],
    why: 'it calls the stages and knows nothing of files or terminals',
  },
};

/** What is done with a checked report besides building it. */
const AROUND: Record<string, Room> = {
  import: {
    duty: 'a document of others to the data of a report: tables paired with the printed form, doubts as findings',
    may: ['read', 'assemble', 'write', 'check', 'prose', 'form', 'report', 'diagnostic'],
    why: 'what is read from a document is certain or withheld; checking it comes after; which pictures a text can show, and where it links to them, prose knows',
  },
  compare: {
    duty: 'two reports side by side, or a published file and its data: what differs, in words',
    may: [
      'compile',
      'import',
      'assemble',
      'write',
      'read',
      'check',
      'form',
      'report',
      'diagnostic',
    ],
    why: 'a published file is held against the one that its data make, read in the same way',
  },
  fix: {
    duty: 'the changes that follow from what was found: spellings, repairs, totals left out',
    may: ['edit', 'check', 'judge', 'read', 'form', 'diagnostic'],
    why: 'a change is proposed from findings, and written by the room that writes',
  },
  print: {
    duty: 'results to text, JSON, SARIF, XML, Markdown, annotations',
    may: ['form', 'diagnostic'],
    why: 'a printer is a function of the results',
  },
  explain: {
    duty: 'the rule manual, and the way of one number from the file to the page',
    may: ['compile', 'read', 'check', 'form', 'report', 'print', 'diagnostic'],
    why: 'it explains what the compiler does, by running it',
  },
  fill: {
    duty: 'a report as a person fills it in: what the form asks for, what is typed, one look at it',
    may: ['compile', 'fix', 'edit', 'assemble', 'read', 'check', 'form', 'report', 'diagnostic'],
    why: 'what is typed becomes a data file and goes the way of every other',
  },
  index: {
    duty: 'the public functions: check, build, forms; and what a page to fill in needs',
    may: ['fill', 'compile', 'judge', 'check', 'write', 'form', 'report', 'diagnostic'],
    why: 'a page in a browser has neither files nor a terminal',
  },
  page: {
    duty: 'the page that people without a terminal fill a report in with, one file in a browser',
    may: ['index'],
    why: 'the page is a program like any other: it has the public functions and no more',
  },
};

const BELOW_CLI = Object.keys({ ...GROUND, ...STAGES, ...AROUND });

/** The only rooms that touch the outside world; each may import what stands before it. */
const CLI = inOrder({
  'cli/world':
    'the outside world as an interface: streams, clock, environment, errors of the system',
  'cli/files': 'files found, read and written whole',
  'cli/programs':
    'programs of the machine, found and run for what this one cannot: a browser, LibreOffice',
  'cli/config': 'the configuration and the options: what a run is to do',
  'cli/batch': 'the files of a run worked on, in threads where it pays, and what came of it told',
  'cli/commands': 'the commands, a folder each: its line (words, options, examples) and its run',
  'cli/line': 'a command line parsed and run',
});

function inOrder(duties: Record<string, string>): Record<string, Room> {
  const names = Object.keys(duties);
  const room = (name: string, at: number): Room => ({
    duty: duties[name] ?? '',
    may: [...BELOW_CLI, ...names.slice(0, at)],
    why: `inside cli the order is ${names.map((each) => each.slice(4)).join(' < ')}`,
  });
  return Object.fromEntries(names.map((name, at) => [name, room(name, at)]));
}

export const ROOMS: Readonly<Record<string, Room>> = { ...GROUND, ...STAGES, ...AROUND, ...CLI };

/**
 * The room of each library: whoever wants to replace one has one place to look. Archives are packed
 * in one room and unpacked in another; XML is escaped by one library wherever it is written.
 */
export const LIBRARIES: Readonly<Record<string, string | string[]>> = {
  '@noble/hashes': 'report',
  ajv: 'form',
  'big.js': 'form',
  chalk: 'cli/world',
  chardet: 'read',
  commander: 'cli/line',
  diff: 'compare',
  docx: 'write',
  'fastest-levenshtein': 'form',
  fflate: ['read', 'write'],
  hast: 'write',
  'get-east-asian-width': 'diagnostic',
  'hast-util-to-html': 'write',
  hastscript: 'write',
  'image-size': 'prose',
  'markdown-table': 'print',
  mdast: 'prose',
  'mdast-util-from-markdown': 'prose',
  'mdast-util-gfm-table': 'prose',
  'micromark-extension-cjk-friendly': 'prose',
  'micromark-extension-gfm-table': 'prose',
  'opencc-js': 'check',
  morphdom: ['cli/commands', 'page'],
  parse5: 'read',
  sarif: 'print',
  saxes: 'read',
  'stringify-entities': ['print', 'write'],
  tinyglobby: 'cli/files',
  unpdf: 'read',
  workerpool: 'cli/batch',
  yaml: 'read',
};
