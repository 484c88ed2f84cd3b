/** Stands behind a number that is wrong in a draft: a sign that black-and-white print shows as well. */
export const WRONG = '※';
