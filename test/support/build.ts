import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

const program = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url));

/** Builds what is tested as a process of its own, unless the last build is fresh. */
async function build(): Promise<void> {
  const [code] = await once(spawn(process.execPath, [program], { stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new Error('the build failed');
}

/** vitest runs it once before the tests of a project, and while it watches, before each run. */
export async function setup(project: TestProject): Promise<void> {
  await build();
  project.onTestsRerun(build);
}
