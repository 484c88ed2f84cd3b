/** In the place of the compiler of validators: the page's forms were compiled with the page. */
import { FormError } from '../../src/form/schema.ts';

export function compileValidator(file: string): never {
  throw new FormError(`${file}: the page has no validator for it`);
}
