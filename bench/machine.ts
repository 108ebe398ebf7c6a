import { closeSync, fsyncSync, openSync, statfsSync, writeSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { canPin, generatorCore, serverCore } from './processes.ts';
import { median } from './statistics.ts';

const syncs = 50;
const page = Buffer.alloc(4096);

export function machine(): string {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  return `${platform()} ${arch()}, ${availableParallelism()} cores, ${model}`;
}

export function pinning(): string {
  return canPin
    ? `servers on core ${serverCore}, load generator on core ${generatorCore}`
    : 'processes not pinned to cores: figures vary more';
}

/** Throws when the file system of a folder has less room than this, in gigabytes. */
export function checkRoom(folder: string, gigabytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= gigabytes * 1e9) return;
  throw new Error(`the benchmark needs ${gigabytes} GB of temporary space; TMPDIR names the place`);
}

/** What durability costs here: a page written and synced, in milliseconds. */
export function syncTime(folder: string): number {
  const file = openSync(join(folder, 'sync'), 'w');
  const times = Array.from({ length: syncs }, (_, index) => {
    const start = performance.now();
    writeSync(file, page, 0, page.length, index * page.length);
    fsyncSync(file);
    return performance.now() - start;
  });
  closeSync(file);
  return median(times);
}
