/** What the validator of the configuration says, as findings with places and guesses. */

import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { configUnknownKey, configWrongValue } from '../../diagnostic/kinds/config.ts';
import { closest } from '../../form/closest.ts';
import type { SchemaError } from '../../form/form.ts';
import type { Schema, SchemaFiles } from '../../form/schema.ts';
import { dereference } from '../../form/schema.ts';
import type { LoadedConfig } from './config.ts';
import { expectedAt } from './expected.ts';

/** Name of the schema, relative to the folder of the forms. */
export const CONFIG_SCHEMA = 'config.schema.json';

type Placed = Pick<LoadedConfig, 'file' | 'places'>;

/** One finding for each value that is wrong, however many branches of the schema refuse it. */
export function configFindings(
  errors: readonly SchemaError[],
  placed: Placed,
  files: SchemaFiles,
): Diagnostic[] {
  const unknown = errors.filter(({ keyword }) => keyword === 'additionalProperties');
  const wrong = new Set(
    errors
      .filter(({ keyword }) => keyword !== 'additionalProperties')
      .map(({ instancePath }) => instancePath),
  );
  // Of a value and what stands in it, the inner one tells more.
  const innermost = [...wrong].filter(
    (pointer) =>
      ![...wrong, ...unknown.map(keyPointer)].some((other) => other.startsWith(`${pointer}/`)),
  );
  return [
    ...unknown.map((error) => unknownKey(error, placed, files)),
    ...innermost.map((pointer) => wrongValue(pointer, placed)),
  ];
}

function keyPointer({ instancePath, params }: SchemaError): string {
  const key = String(params.additionalProperty);
  return `${instancePath}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function unknownKey(error: SchemaError, { file, places }: Placed, files: SchemaFiles): Diagnostic {
  const key = String(error.params.additionalProperty);
  const known = keysAt(error.instancePath, files);
  const range = places.get(keyPointer(error))?.key;
  return configUnknownKey({ file, range }, key, closest(key, known), known);
}

/** The keys that the schema has at a place; of alternatives, those of the one that is a mapping. */
function keysAt(pointer: string, files: SchemaFiles): string[] {
  let placed = { schema: files(CONFIG_SCHEMA), file: CONFIG_SCHEMA };
  for (const key of pointer.split('/').slice(1)) {
    placed = dereference(
      { schema: placed.schema.properties?.[key] ?? {}, file: placed.file },
      files,
    );
  }
  const { properties, anyOf } = placed.schema as Schema & { anyOf?: Schema[] };
  return Object.keys(properties ?? anyOf?.find((each) => each.properties)?.properties ?? {});
}

function wrongValue(pointer: string, { file, places }: Placed): Diagnostic {
  const range = places.get(pointer)?.value;
  const name = pointer.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~');
  return configWrongValue({ file, range }, name, expectedAt(pointer));
}
