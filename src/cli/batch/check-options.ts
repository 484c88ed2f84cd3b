/** What checking needs to know of the world, the options and the configuration. */
import type { CheckOptions } from '../../check/check-options.ts';
import type { Configurable, Settings } from '../config/config.ts';
import type { World } from '../world/world.ts';

export function checkOptions(
  { now }: World,
  { exceptions = true }: Configurable,
  { deadline, previous, rules }: Partial<Pick<Settings, 'deadline' | 'previous' | 'rules'>> = {},
): CheckOptions {
  return {
    // Only exceptions ask for it, and the first local date of a process costs it several milliseconds.
    get today() {
      return localDay(now());
    },
    exceptions,
    ...(deadline ? { deadline } : {}),
    ...(previous ? { comparison: previous } : {}),
    ...(rules ? { rules } : {}),
  };
}

/** The day on the calendar of the place, `YYYY-MM-DD`. */
function localDay(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const year = String(time.getFullYear()).padStart(4, '0');
  return `${year}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
