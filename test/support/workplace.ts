import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './bare.ts';
import { main } from './cli-process.ts';

/** A folder to type commands in, as a checkout is for `npx trunkline`, which is what is tested. */
export async function workplace(): Promise<{ folder: string; env: Record<string, string> }> {
  const folder = await temporaryFolder();
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await mkdir(join(folder, 'node_modules/.bin'), { recursive: true });
  await symlink(main, join(folder, 'node_modules/.bin/trunkline'));
  const npx = `#!/bin/sh\nshift\nexec "${process.execPath}" "${main}" "$@"\n`;
  await writeFile(join(bin, 'npx'), npx, { mode: 0o755 });
  return { folder, env: { PATH: `${bin}:${process.env['PATH'] ?? ''}`, TMPDIR: folder } };
}
