/** The configuration file as data: what an office or a province settles once for all its reports. */
import type { Deadline } from '../../check/years/deadline.ts';
import type { Language, Severity } from '../../diagnostic/diagnostic.ts';
import type { Range } from '../../diagnostic/place.ts';
import type { SiteMetadata } from '../../report/report.ts';
import type { Format } from '../../write/formats.ts';

/** Named so that it stands beside the reports in plain sight. */
export const CONFIG_FILE = 'gov-report.config.yaml';

/** The least severity that fails a run. */
export type FailOn = Severity | 'never';

/** A finding's severity by the id of its relation or its code. */
export type RuleSeverities = Readonly<Record<string, Severity | 'off'>>;

/** The shape of `schemas/config.schema.json`. */
export interface Config {
  reports?: string[];
  ignore?: string[];
  rules?: RuleSeverities;
  forms?: string[];
  output?: { to?: Format[]; outDir?: string };
  site?: SiteMetadata;
  deadline?: Deadline;
  strictFiles?: boolean;
  maxWarnings?: number;
  failOn?: FailOn;
  lang?: Language;
  exceptions?: boolean;
}

/** A configuration file that was read. */
export interface LoadedConfig {
  config: Config;
  /** As it is called in messages. */
  file: string;
  /** Absolute path of its folder, which its paths and patterns are relative to. */
  folder: string;
  text: string;
  /** Where each key and value stands, by the JSON pointer of the value. */
  places: ReadonlyMap<string, ConfigPlace>;
}

export interface ConfigPlace {
  /** Absent for an item of a list. */
  key?: Range;
  value: Range;
}
