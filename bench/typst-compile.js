/**
 * Makes a tagged PDF (PDF/UA-1) with Typst: `node bench/typst-compile.js COMPILER SOURCE FONTS PDF`, where COMPILER
 * is the folder that `typst-peer.js` installs into.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const [compilerFolder = '', source = '', fonts = '', output = ''] = process.argv.slice(2);
const { NodeCompiler } = createRequire(join(compilerFolder, 'package.json'))(
  '@myriaddreamin/typst-ts-node-compiler',
);
const compiler = NodeCompiler.create({ workspace: dirname(source), fontArgs: [{ fontPaths: [fonts] }] });
writeFileSync(output, compiler.pdf({ mainFilePath: source }, { pdfStandard: 'ua-1' }));
