#!/usr/bin/env node
/** Starts the built program. */
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const program = new URL('../dist/gov-report.js', import.meta.url);

if (existsSync(program)) {
  // Keeps compiled code between runs, where Node can (22.1 and later).
  module.enableCompileCache?.();
  const { start } = await import(program.href);
  await start(fileURLToPath(new URL('..', import.meta.url)));
} else {
  console.error(
    'gov-report 尚未构建，请先运行 npm run build。\ngov-report is not built yet: run npm run build.',
  );
  process.exitCode = 2;
}
