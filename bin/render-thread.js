const { join } = require('node:path');
const { loadCompiled } = require('./load-compiled.js');

loadCompiled(join(__dirname, '../dist/render-thread.cjs'));
