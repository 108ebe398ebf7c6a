import { UsageError } from '../../config/usage-error.ts';
import { NotSignedIn, Refusal } from '../terminal/refusal.ts';
import {
  checkedProfileName,
  defaultProfile,
  profilesFile,
  readProfiles,
  type Profile,
} from './profiles.ts';

/** What was found to sign in with, and where. */
export interface SignIn extends Profile {
  /** of its profile; null: the environment has all of it */
  readonly profile: string | null;
}

/**
 * `--profile`, then TRUNKLINE_URL, _EMAIL and _TOKEN, then the profile that TRUNKLINE_PROFILE names or that is called
 * default. A token goes to no other server than the one that it was given for: where the environment says a URL, it says
 * the token too. Throws NotSignedIn or UsageError.
 */
export async function findSignIn(named: string | undefined): Promise<SignIn> {
  const { url, email, token, profile } = variables(process.env);
  if (named === undefined && url !== null) {
    if (token !== null) return { profile: null, url: checkedUrl(url), ...checked(email, token) };
    throw new NotSignedIn(
      'TRUNKLINE_URL is set, and TRUNKLINE_TOKEN is not: set it too, and TRUNKLINE_EMAIL for an API token',
    );
  }
  const name = named ?? profile ?? defaultProfile;
  const kept = await profileNamed(name, (named ?? profile) !== null);
  if (named !== undefined || token === null) return { profile: name, ...kept };
  return { profile: name, url: kept.url, ...checked(email, token) };
}

const checked = (email: string | null, token: string) => ({
  email: checkedEmail('TRUNKLINE_EMAIL', email),
  token: checkedToken('TRUNKLINE_TOKEN', token),
});

/** Throws UsageError, in which `what` names it. */
export function checkedEmail(what: string, email: string | null): string | null {
  if (email === null || /^[^\s@:]+@[^\s@:]+$/.test(email)) return email;
  throw new UsageError(`${what}: ${email} is not an e-mail address`);
}

/** What HTTP can send. Throws UsageError, in which the token does not stand. */
export function checkedToken(what: string, token: string): string {
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new UsageError(
    `${what}: has a space, a line break or another character that no token has: copy it again`,
  );
}

/** What is blank is not set. */
function variables(env: NodeJS.ProcessEnv) {
  const valueOf = (name: string) => env[`TRUNKLINE_${name}`]?.trim() || null;
  return {
    url: valueOf('URL'),
    email: valueOf('EMAIL'),
    token: valueOf('TOKEN'),
    profile: valueOf('PROFILE'),
  };
}

async function profileNamed(name: string, isAskedFor: boolean): Promise<Profile> {
  const profiles = await readProfiles();
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (profile) return usable(profile, name);
  checkedProfileName(name);
  const names = Object.keys(profiles);
  if (isAskedFor || names.length > 0) {
    const there = names.length === 0 ? 'there is none' : `there are ${names.join(', ')}`;
    throw new NotSignedIn(
      `no profile is called ${name}: ${there}; \`trunkline login URL --profile ${name}\` makes it`,
    );
  }
  throw new NotSignedIn(
    'you are not signed in: `trunkline login URL --email ADDRESS`, or TRUNKLINE_URL, TRUNKLINE_EMAIL and TRUNKLINE_TOKEN',
    true,
  );
}

/** Somebody may have written it by hand. Throws Refusal, which names the file. */
function usable(profile: Profile, name: string): Profile {
  try {
    return {
      url: checkedUrl(profile.url),
      email: checkedEmail('email', profile.email),
      token: checkedToken('token', profile.token),
    };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new Refusal(
      `${profilesFile()}: the profile ${name}: ${error.message}; sign in again, or mend it`,
    );
  }
}

/** Without what follows the host's path; throws UsageError. */
export function checkedUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UsageError(
      `"${text}" is not the URL of a server: http://127.0.0.1:3000, https://acme.zendesk.com`,
    );
  }
  if (url.username + url.password + url.search + url.hash !== '') {
    throw new UsageError(
      'the URL of a server has no user, query or fragment: tokens are not given in it',
    );
  }
  return url.href.replace(/\/$/, '');
}
