/**
 * An official form, read from its schema: the tree of its fields, the relations between them, and
 * the compiled validator. Everything that knows a label or a path gets it from here.
 */
import type { Localized, Severity } from '../diagnostic/diagnostic.ts';
import type { Mentions } from './mentions.ts';
import type { WordingRule } from './wording.ts';

export interface Form {
  /** Name of the folder, and the value of `form` in a report. */
  id: string;
  /** Official name of the report. */
  title: string;
  description: string;
  edition: Edition;
  root: GroupField;
  /** Every field by its data path; the root has the path ''. */
  fields: ReadonlyMap<string, Field>;
  /**
   * Lists of records that a report may hold besides its fields, each as the group of one record's
   * fields. They are not printed, and none of `fields`.
   */
  records: GroupField[];
  /** In the order of the form, those with last year's report after those within one. */
  relations: RelationInstance[];
  validate: Validate;
  /**
   * The form as a report has it that gives some groups of rows as one row each: its fields, relations
   * and tables have that row in their place.
   * @param groups paths of groups that are `single`; the same ones give the same form
   */
  withSingleRows(groups: readonly string[]): Form;
}

/** The document that prescribes the form, and the reporting years it is for. */
export interface Edition {
  /** e.g. a 文号. */
  document: string;
  /** Date of the document, `YYYY-MM-DD`, where it is known. */
  adopted?: string;
  firstYear: number;
  /** Absent while the edition is in force. */
  lastYear?: number;
}

export type Field = GroupField | NumberField | TextField;

interface FieldCommon {
  key: string;
  /** Keys from the top, joined by dots: the name of the field everywhere. */
  path: string;
  parent?: GroupField;
  /** The printed label, verbatim. */
  label: string;
  /** The label as people say it: the short one where the form gives it, else without numbering. */
  name: string;
  /** Guidance for the person who fills it in. */
  description?: string;
  /** How a data file writes it. */
  writing?: string;
  required: boolean;
  /** An equation with this field alone on its left defines it: it may be left out of a file. */
  total: boolean;
  /** Other labels that reports print for it, and known misprints: for reading alone. */
  aliases?: string[];
  /** How the prose of a report speaks of it, besides its label. */
  mentions?: Mentions;
  /** What the prose in it must say, and must not. */
  wording?: WordingRule[];
}

export interface GroupField extends FieldCommon {
  kind: 'group';
  children: Field[];
  /** Set where the group is a row (or a single unlabelled row) of a table, and its fields are columns. */
  axis?: { title?: string };
  /** How the group is printed; only on sections. */
  layout?: Layout;
  /** A group of rows that a report may give as one row, or that row. */
  single?: true;
}

export interface NumberField extends FieldCommon {
  kind: 'number';
  /** `count`: an integer. `amount`: a decimal, compared exactly. */
  number: 'count' | 'amount';
  /** Smallest value allowed. */
  minimum?: number;
  unit?: string;
  /** No body has more: by its kind, `default` for the others, with where the bounds come from. */
  most?: { byKind: Readonly<Record<string, number>>; basis: Localized };
  /** The other numbers of its row add up to it: a list of them may leave it out. */
  rowTotal?: true;
}

export interface TextField extends FieldCommon {
  kind: 'text';
  /** The only values allowed. */
  values?: string[];
  /** What people write for a value, the usual word first. */
  labels?: Readonly<Record<string, string[]>>;
  /** How a value that is not given follows from the text beside it with the key `from`. */
  guess?: { from: string; patterns: Readonly<Record<string, string>> };
  pattern?: string;
  /** Of the day of publication: by when it has to be. */
  deadline?: StatedDeadline;
  /** Words used when a report gives none; may hold `{{ path }}` bindings. */
  default?: string;
  /** The field is a list of such texts; only in records. */
  several?: true;
  /** The words behind a number, or the lines below a table; none of the form's own fields. */
  note?: true;
  layout?: Layout;
}

/** The last days for publication that an official document sets. */
export interface StatedDeadline {
  /** `MM-DD` of the year after the one reported, by the kind of body; none for other kinds. */
  days: Readonly<Record<string, string>>;
  basis: Localized;
}

/** How a section of a form is printed: the keyword `layout`. */
export type Layout = MatrixLayout | StackLayout | ProseLayout;

/** Rows × columns: nested objects are the rows, an axis object gives the columns. */
export interface MatrixLayout {
  kind: 'matrix';
  /** What people call the table in a message. */
  name: string;
  /** What the table shows, for assistive technology. */
  caption: string;
  /** Words in the top left cell. */
  corner?: string;
  /** Relative widths of all grid columns; even when absent. */
  widths?: number[];
}

/** Several small tables of one width below each other. */
export interface StackLayout {
  kind: 'stack';
  name: string;
  caption: string;
  /** Heading of the column of labels. */
  stub: string;
  parts: StackPart[];
  widths?: number[];
}

export interface StackPart {
  /** Heading across the part. */
  band: string;
  /** Keys of the rows, in printed order. */
  rows: string[];
  /** Heading of the number column when the rows are plain numbers. */
  column?: string;
}

/** Running text in Markdown. */
export interface ProseLayout {
  kind: 'prose';
}

/** An arithmetic statement of the form. */
export interface Relation {
  id: string;
  title: Localized;
  basis: Localized;
  severity: Severity;
  /** The official document itself states it: it cannot be switched off or lowered. */
  statutory?: true;
  /** As written in the schema, terms relative to `owner`. */
  equation: string;
  /** The rule is asked only where this holds; written like an equation. */
  when?: string;
  /** Path of the object that carries the relation; of a shared column tree: its first use. */
  owner: string;
}

/** How the left side stands to the right one; of `divisible by` that is an integer. */
export type Operator = '=' | '<=' | '>=' | 'divisible by';

/** Two sums and how they are to stand to each other. */
export interface Comparison {
  operator: Operator;
  left: Operand[];
  right: Operand[];
}

/** A relation at one place: in one column, in one row, or at its only place. */
export interface RelationInstance extends Comparison {
  relation: Relation;
  /** Unique in the form, e.g. `requests-balance@requests.individuals`. */
  key: string;
  /** Where, in words: the table and the column or row. */
  where: Localized;
  /** Where this does not hold, the relation does, whatever the numbers are. */
  when?: Comparison;
  /** The number that the instance defines, when it stands alone on the left of an equation. */
  defines?: string;
  /** Numbers of last year's report stand in it, behind `previous.`; it holds between two files. */
  acrossYears?: true;
}

/** One term of an equation: a number, a group that stands for the sum of its numbers, or a constant. */
export interface Operand {
  /** Path of the number, or of the group (a group in one column: `<group>` + its column in `leaves`). */
  path: string;
  /** As the term is called in a message. */
  name: string;
  /** What it is multiplied by: an integer, not 0; of a constant the constant itself. */
  factor: number;
  /** Paths of the numbers that are added; one for a plain number, none for a constant. */
  leaves: string[];
}

/** A problem as a schema validator states it (the shape of Ajv's errors). */
export interface SchemaError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}

export interface Validate {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}
