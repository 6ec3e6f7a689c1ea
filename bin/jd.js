#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { loadCompiled } from './load-compiled.js';

const { main } = loadCompiled(fileURLToPath(new URL('../dist/cli.cjs', import.meta.url)));
await main();
