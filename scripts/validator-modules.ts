/** What the build needs of the forms: their files, and their validators as code. */
export { validatorModule } from '../src/form/compile-validator.ts';
export { schemaFiles } from '../src/form/forms.ts';
