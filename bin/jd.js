#!/usr/bin/env node
const { join } = require('node:path');
const { loadCompiled } = require('./load-compiled.js');

void loadCompiled(join(__dirname, '../dist/cli.cjs')).main();
