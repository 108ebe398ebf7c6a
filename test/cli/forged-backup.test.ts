import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { backedUp, refused } from '../support/backups.ts';
import { readArchive, writeArchive } from '../../src/installation/backup/archive.ts';
import type { Manifest } from '../../src/installation/backup/manifest.ts';
import { tarEnd, tarHeader } from '../../src/installation/backup/tar.ts';

test('an archive that somebody has made by hand is refused before anything is there, and nothing of it reaches the terminal', async () => {
  const { folder, file } = await backedUp();
  const unpacked = join(folder, 'unpacked');
  await mkdir(unpacked);
  const manifest = await readArchive(createReadStream(file), unpacked);
  const { parts } = manifest;
  const [store, ...others] = parts;
  if (!store) throw new Error('no parts');
  const forged = join(folder, 'forged');
  const target = join(folder, 'target');
  const refusal = async (): Promise<string> => {
    const said = await refused('restore', forged, '--check');
    expect(await refused('restore', forged, '--data', target)).toBe(said);
    expect(await readdir(target)).toEqual(['server.lock']);
    return said;
  };

  await writeFile(join(unpacked, 'other.sqlite'), 'text');
  const changes: [Partial<Manifest>, RegExp][] = [
    [{ parts: [store, store] }, /its manifest makes no sense$/m],
    [{ parts: others }, /its manifest makes no sense$/m],
    [{ parts: [{ ...store, bytes: -1 }] }, /its manifest makes no sense$/m],
    [{ parts: [{ ...store, migrations: ['__proto__'] }] }, /a newer version has made it/],
    [{ parts: [{ ...store, file: '../unpacked/trunkline.sqlite' }] }, /not where it should be$/m],
    [{ parts: [{ ...store, file: 'other.sqlite', bytes: 4 }] }, /not where it should be$/m],
    [{ created_at: '\u001b[2J' }, /its manifest makes no sense$/m],
    [{ trunkline: '\u001b[2J' }, /not a backup of Trunkline$/m],
  ];
  for (const [change, problem] of changes) {
    await writeArchive(
      unpacked,
      { ...manifest, ...change },
      {
        target: createWriteStream(forged),
      },
    );
    expect(await refusal()).toMatch(problem);
  }

  const tar = gunzipSync(await readFile(file)).subarray(0, -tarEnd.length);
  const more = tarHeader({ name: '../more', size: 0 });
  await writeFile(forged, gzipSync(Buffer.concat([tar, more, tarEnd])));
  expect(await refusal()).toMatch(/more is in it than it says$/m);
});
