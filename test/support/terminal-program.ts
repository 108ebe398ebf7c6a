import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { temporaryFolder } from './bare.ts';

const resolveDir = fileURLToPath(new URL('../../src/cli/terminal', import.meta.url));

/** A program of a few lines that uses what is in src/cli/terminal/: the words that run it. */
export async function terminalProgram(contents: string): Promise<string[]> {
  const outfile = join(await temporaryFolder(), 'program.cjs');
  await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  return [process.execPath, outfile];
}
