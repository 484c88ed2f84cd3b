/** The configuration file as data: what an office or a province settles once for all its reports. */

import type { Comparison, Deadline } from '../../check/check-options.ts';
import type { Language, Severity } from '../../diagnostic/diagnostic.ts';
import type { RuleSeverities } from '../../diagnostic/rule.ts';
import type { DataPlace } from '../../read/plain-data.ts';
import type { SiteMetadata } from '../../report/report.ts';
import type { DocumentFormat } from '../files/outputs.ts';
import type { Search } from '../files/search-files.ts';
import type { Programs } from '../programs/find-program.ts';

/** The least severity that fails a run. */
export type FailOn = Severity | 'never';

export const failOnLevels: readonly FailOn[] = ['error', 'warning', 'info', 'never'];

/** The shape of `schemas/config.schema.json`. */
export interface Config {
  reports?: string[];
  ignore?: string[];
  rules?: RuleSeverities;
  forms?: string[];
  output?: { to?: DocumentFormat[]; outDir?: string };
  site?: SiteMetadata;
  programs?: Programs;
  deadline?: Deadline;
  previous?: Comparison;
  strictFiles?: boolean;
  maxWarnings?: number;
  failOn?: FailOn;
  lang?: Language;
  exceptions?: boolean;
}

/** What an option says as well, which then wins. */
export type Configurable = Pick<Config, 'strictFiles' | 'maxWarnings' | 'failOn' | 'exceptions'> &
  NonNullable<Config['output']>;

/** A configuration file that was read. */
export interface LoadedConfig {
  config: Config;
  /** As it is called in messages. */
  file: string;
  /** Absolute path of its folder, which its paths and patterns are relative to. */
  folder: string;
  text: string;
  /** Where each key and value stands, by the JSON pointer of the value. */
  places: ReadonlyMap<string, DataPlace>;
}

/** What only a configuration settles; without one everything is empty. */
export interface Settings
  extends Search,
    Pick<Config, 'deadline' | 'previous' | 'site' | 'programs'> {
  /** The configuration file, as it is called in messages. */
  file?: string;
  rules: NonNullable<Config['rules']>;
}
