import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { UsageError } from '../../config/usage-error.ts';
import { systemReasonOf } from '../terminal/system-reason.ts';
import { Refusal } from '../terminal/refusal.ts';

/** Where somebody is signed in, and as whom. */
export interface Profile {
  readonly url: string;
  /** null: `token` is an OAuth access token */
  readonly email: string | null;
  readonly token: string;
}

export const defaultProfile = 'default';

/** XDG Base Directory Specification: `$XDG_CONFIG_HOME/trunkline/profiles.json`, below `~/.config` unless it is set. */
export function profilesFile({ XDG_CONFIG_HOME = '', HOME = homedir() } = process.env): string {
  const folder = XDG_CONFIG_HOME.startsWith('/') ? XDG_CONFIG_HOME : join(HOME, '.config');
  return join(folder, 'trunkline', 'profiles.json');
}

/** A name that profiles can have. Throws UsageError. */
export function checkedProfileName(name: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u.test(name)) return name;
  throw new UsageError(
    '--profile: must be a name of letters and digits, within it also . _ @ -, at most 64',
  );
}

/** By name. Throws Refusal for a file that others can read, or that is not what `login` writes. */
export async function readProfiles(): Promise<Record<string, Profile>> {
  const file = profilesFile();
  const text = await readPrivate(file);
  if (text === null) return {};
  try {
    const { profiles } = JSON.parse(text) as { profiles: Record<string, Profile> };
    if (isObject(profiles) && Object.values(profiles).every(isProfile)) return profiles;
  } catch {
    // It is said below.
  }
  throw new Refusal(
    `${file} is not what \`trunkline login\` writes: mend it, or remove it and sign in again`,
  );
}

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isProfile = (profile: Partial<Profile>): boolean =>
  typeof profile.url === 'string' &&
  typeof profile.token === 'string' &&
  (typeof profile.email === 'string' || profile.email === null);

/** Null: there is no such file. */
async function readPrivate(file: string): Promise<string | null> {
  try {
    const facts = await stat(file);
    if (!facts.isFile()) {
      throw new Refusal(`${file} is a folder or a device, and no file: move it away`);
    }
    if (process.platform !== 'win32' && (facts.mode & 0o077) !== 0) {
      throw new Refusal(`${file} holds tokens, and others can read it: chmod 600 '${file}'`);
    }
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${file}: cannot be read: ${systemReasonOf(error)}`);
  }
}

/**
 * Puts other profiles in the place of those there are, whole or not at all, for their owner only. What others change at
 * the same time is not lost. Throws Refusal.
 */
export async function changeProfiles(
  change: (profiles: Readonly<Record<string, Profile>>) => Readonly<Record<string, Profile>>,
): Promise<void> {
  const file = profilesFile();
  try {
    await makeFolder(dirname(file));
    await alone(`${file}.lock`, async () => writeWhole(file, change(await readProfiles())));
  } catch (error) {
    if (!(error instanceof Error && 'errno' in error)) throw error;
    throw new Refusal(`${file}: cannot be written: ${systemReasonOf(error)}`);
  }
}

async function writeWhole(
  file: string,
  profiles: Readonly<Record<string, Profile>>,
): Promise<void> {
  const next = `${file}.${process.pid}`;
  const handle = await open(next, 'w', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify({ profiles }, undefined, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(next, file);
}

/** Of Node.js, the recursive one never ends below a folder like /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder, { mode: 0o700 }).catch(unlessThere);
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/** Milliseconds: nobody has the file for as long, but who was killed meanwhile. */
const longestTurn = 3_000;

/** Does it while no other process does: each makes the same file, and takes it away. */
async function alone(lock: string, work: () => Promise<void>): Promise<void> {
  while (!(await isMade(lock))) {
    const facts = await stat(lock).catch(() => null);
    if (facts && Date.now() - facts.mtimeMs > longestTurn) await rm(lock, { force: true });
    else await setTimeout(20);
  }
  try {
    await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function isMade(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx', 0o600)).close();
    return true;
  } catch (error) {
    unlessThere(error as NodeJS.ErrnoException);
    return false;
  }
}
