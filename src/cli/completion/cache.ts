import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SignIn } from '../client/sign-in.ts';

type Kept = Record<string, { readonly at: number; readonly value: unknown }>;

const goodFor = 60_000;

/** What was kept under a name within the last minute, or what `find` answers, which is kept then. */
export async function remembered<Value>(
  signIn: SignIn,
  name: string,
  find: () => Promise<Value>,
): Promise<Value> {
  const file = cacheFile(signIn);
  const kept = await readKept(file);
  const found = kept[name];
  if (found) return found.value as Value;
  const value = await find();
  await writeKept(file, { ...kept, [name]: { at: Date.now(), value } });
  return value;
}

/** XDG Base Directory Specification; whoever signs in otherwise, at another server say, has another file. */
function cacheFile({ url, email, token }: SignIn): string {
  const { XDG_CACHE_HOME = '', HOME = homedir() } = process.env;
  const folder = XDG_CACHE_HOME.startsWith('/') ? XDG_CACHE_HOME : join(HOME, '.cache');
  const hash = createHash('sha256').update(JSON.stringify([url, email, token]));
  return join(folder, 'trunkline', `completion-${hash.digest('hex').slice(0, 16)}.json`);
}

async function readKept(file: string): Promise<Kept> {
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Kept;
    const now = Date.now();
    return Object.fromEntries(
      Object.entries(kept).filter(([, { at }]) => at <= now && now - at < goodFor),
    );
  } catch {
    return {};
  }
}

async function writeKept(file: string, kept: Kept): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const next = `${file}.${process.pid}`;
  await writeFile(next, JSON.stringify(kept), { mode: 0o600 });
  await rename(next, file);
}
