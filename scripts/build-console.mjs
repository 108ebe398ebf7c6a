// Builds the console into dist/console, each file also compressed as browsers take it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './bundle.mjs';

const compressed = new Set(['.js', '.css', '.svg']);
const smallest = 1_400;

/** Resolves with the folders of the packages whose code is in it, such as `node_modules/react`. */
export async function buildConsole() {
  const packages = new Set();
  // React makes another page of what is built in a test run.
  process.env.NODE_ENV = 'production';
  await build({
    root: join(root, 'console'),
    configFile: join(root, 'console/vite.config.ts'),
    logLevel: 'warn',
    plugins: [
      {
        name: 'packages',
        generateBundle(_options, bundle) {
          const modules = Object.values(bundle).flatMap((chunk) =>
            Object.keys(chunk.modules ?? {}),
          );
          for (const id of modules) {
            const path = relative(root, id.replace(/^\0/, ''));
            const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
            if (folder) packages.add(folder);
          }
        },
      },
    ],
  });
  compressIn(join(root, 'dist/console'));
  compressIn(join(root, 'dist/console/assets'));
  return [...packages];
}

function compressIn(folder) {
  for (const name of readdirSync(folder).filter((file) => compressed.has(extname(file)))) {
    const bytes = readFileSync(join(folder, name));
    // Less than a packet is not worth two files.
    if (bytes.length < smallest) continue;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, { params }));
  }
}
