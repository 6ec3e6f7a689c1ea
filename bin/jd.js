#!/usr/bin/env node
import module from 'node:module';

// From Node 22 on, compiled code is kept for the next start.
module.enableCompileCache?.();

const { main } = await import('../dist/cli.js');
await main();
