/**
 * Prints a test report in the XML that the tools around JUnit have in common (the part of it that
 * Jenkins' junit-10.xsd allows): a suite for each file, in it a test case for each relation at each
 * place, and for each other finding.
 */

import type { Printable } from '../diagnostic/printable.ts';
import type { FormatOptions } from './format-options.ts';
import { type Outcome, type TestCase, testCases } from './junit-cases.ts';
import { listFindings } from './list-findings.ts';
import type { FileResult } from './results.ts';
import { element, xmlDocument } from './xml.ts';

/**
 * What holds has passed; an error or a warning is a failure, unless it is excused; what could not
 * be checked is skipped; a file that could not be read is an error of the test.
 */
export function printJunit(results: readonly FileResult[], options: FormatOptions): Printable {
  const suites = listFindings(results, options).map((file) => ({
    name: file.file,
    cases: testCases(file, options.language),
  }));
  const { tests, failures, errors } = counts(suites.flatMap(({ cases }) => cases));
  const about = propertiesOf(options);
  const root = { name: 'gov-report', tests, failures, errors, time: 0 };
  return xmlDocument(
    element(
      'testsuites',
      root,
      suites.map((each) => suite(each, about)),
    ),
  );
}

function suite(
  { name, cases }: { name: string; cases: TestCase[] },
  about: Printable[],
): Printable {
  const attributes = { name, ...counts(cases), time: 0 };
  return element('testsuite', attributes, [...about, ...cases.map(({ xml }) => xml)]);
}

/** What there is to know about the run: only a suite has room for it. */
function propertiesOf({ notes = [], language }: FormatOptions): Printable[] {
  const properties = notes.map(({ words }) =>
    element('property', { name: 'gov-report', value: words[language] }),
  );
  return properties.length > 0 ? [element('properties', {}, properties)] : [];
}

function counts(cases: TestCase[]) {
  const having = (outcome: Outcome) => cases.filter((each) => each.outcome === outcome).length;
  return {
    tests: cases.length,
    failures: having('failure'),
    errors: having('error'),
    skipped: having('skipped'),
  };
}
