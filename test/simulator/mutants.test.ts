import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = 'test/simulator/mutants';

test.each(readdirSync(new URL('mutants', import.meta.url)))(
  '%s takes its mend out of the sources as they are',
  (patch) => {
    const { status, stderr } = spawnSync('git', ['apply', '--check', `${folder}/${patch}`], {
      cwd: root,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  },
);
