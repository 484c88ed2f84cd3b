/** A report as a person fills it in: what is typed, field by field, whether it is right or not. */
export interface Filled {
  /** Id of the form. */
  form: string;
  /** Numbers, short texts and Markdown as they are typed, by data path; what is blank is not there. */
  values: Readonly<Record<string, string>>;
  /** What a data file says besides the fields of its form, line for line. */
  rest: string;
}
