import { mkdir, open, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
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

/** By name. Throws Refusal for a file that others can read, or that is not what `login` writes. */
export async function readProfiles(): Promise<Record<string, Profile>> {
  const file = profilesFile();
  const text = await readPrivate(file);
  if (text === null) return {};
  try {
    const { profiles } = JSON.parse(text) as { profiles: Record<string, Profile> };
    if (Object.values(profiles).every(isProfile)) return profiles;
  } catch {
    // It is said below.
  }
  throw new Refusal(
    `${file} is not what \`trunkline login\` writes: mend it, or remove it and sign in again`,
  );
}

const isProfile = (profile: Partial<Profile>): boolean =>
  typeof profile.url === 'string' && typeof profile.token === 'string';

/** Null: there is no such file. */
async function readPrivate(file: string): Promise<string | null> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (handle === null) return null;
  try {
    const { mode } = await handle.stat();
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      throw new Refusal(`${file} holds tokens, and others can read it: chmod 600 '${file}'`);
    }
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

/** Puts the profiles in the place of those there are, whole or not at all, for their owner only. */
export async function writeProfiles(profiles: Readonly<Record<string, Profile>>): Promise<void> {
  const file = profilesFile();
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
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
