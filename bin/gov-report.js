#!/usr/bin/env node
/** Starts the built program. CommonJS, as what is built: Node starts it faster than modules. */
'use strict';
const { existsSync } = require('node:fs');
const nodeModule = require('node:module');
const { dirname, join } = require('node:path');

const packageRoot = dirname(__dirname);
const program = join(packageRoot, 'dist/gov-report.js');

if (existsSync(program)) {
  // Keeps compiled code between runs, where Node can (22.1 and later).
  nodeModule.enableCompileCache?.();
  require(program).start(packageRoot);
} else {
  console.error(
    'gov-report 尚未构建，请先运行 npm run build。\ngov-report is not built yet: run npm run build.',
  );
  process.exitCode = 2;
}
