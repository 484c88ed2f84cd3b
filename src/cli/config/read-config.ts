/** Reads the configuration file: YAML in, settings out, or what is wrong with it and where. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { notAConfig } from '../../diagnostic/kinds/config.ts';
import { limits } from '../../diagnostic/limits.ts';
import type { Validate } from '../../form/form.ts';
import { schemaFiles } from '../../form/forms.ts';
import type { SchemaFiles } from '../../form/schema.ts';
import { plainData } from '../../read/plain-data.ts';
import { readSource } from '../../read/read-source.ts';
import { readFileLimited } from '../files/read-limited.ts';
import type { World } from '../world/world.ts';
import type { Config, LoadedConfig } from './config.ts';
import { CONFIG_SCHEMA, configFindings } from './config-findings.ts';

/** Name of the validator among those compiled with the package; no form is called that. */
const CONFIG_VALIDATOR = 'config.schema';

export type ConfigReading =
  | { loaded: LoadedConfig }
  /** `text` is what the places of the findings count in. */
  | { diagnostics: Diagnostic[]; text: string };

/**
 * @param path absolute path of the file
 * @param file as it is called in messages
 * @throws errors of the system, and TooLarge
 */
export async function readConfig(path: string, file: string, world: World): Promise<ConfigReading> {
  const source = await readSource(await readFileLimited(path, limits.configuration), file);
  const { root, text } = source;
  const wrong = source.diagnostics.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) return { diagnostics: wrong, text };
  if (root && root.kind !== 'map' && !isBlank(root)) {
    return { diagnostics: [notAConfig({ file, range: root.range })], text };
  }
  const { data, places } = root?.kind === 'map' ? plainData(root) : { data: {}, places: new Map() };
  const files = packageSchemas(world);
  const validate = await configValidator(files, world);
  if (!validate(data)) {
    return { diagnostics: configFindings(validate.errors ?? [], { file, places }, files), text };
  }
  return { loaded: { config: data as Config, file, folder: dirname(path), text, places } };
}

const isBlank = (root: { kind: string; value?: unknown }) =>
  root.kind === 'scalar' && root.value === null;

function packageSchemas({ packageRoot }: World): SchemaFiles {
  return schemaFiles([
    { read: (file) => readFileSync(join(packageRoot, 'schemas', file), 'utf8') },
  ]);
}

/** Compiled with the package; where it is run from its source, compiled now. */
async function configValidator(files: SchemaFiles, { validators }: World): Promise<Validate> {
  if (validators !== undefined) {
    return (await import(join(validators, `${CONFIG_VALIDATOR}.js`))).default;
  }
  const { compileValidator } = await import('../../form/compile-validator.ts');
  return compileValidator(CONFIG_SCHEMA, files);
}
