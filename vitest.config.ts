import { defineConfig } from 'vitest/config';

/** Replaces a module of Node, so it needs modules that no other test has loaded. */
const ALONE = 'test/cli/files/write-failures.test.ts';
const BROWSER = 'test/browser/**/*.test.ts';

/** Long enough for a busy machine; no test asserts a time. */
const testTimeout = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        // The program holds no state between runs: its modules and forms are loaded once for all.
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [ALONE, BROWSER],
          isolate: false,
          testTimeout,
        },
      },
      { test: { name: 'alone', include: [ALONE], testTimeout } },
      { test: { name: 'browser', include: [BROWSER], testTimeout } },
    ],
  },
});
