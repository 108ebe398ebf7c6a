import { Option } from 'commander';
import { UsageError } from '../../config/usage-error.ts';
import { parseScopes, scopes } from '../../domain/scopes.ts';

export const scopeOption = (description: string) => new Option('--scope <scopes>', description);

/** Separated by spaces; throws UsageError that lists what there is. */
export function scopeIn(text: string): string {
  const { scope, unknown } = parseScopes(text);
  if (scope !== '' && unknown.length === 0) return scope;
  const problem = unknown.length > 0 ? `${unknown.join(', ')}: no such scope` : 'is empty';
  throw new UsageError(
    `--scope: ${problem}; choose from ${scopes.join(', ')}, several separated by commas`,
  );
}

const secondsOf = { s: 1, m: 60, h: 3_600, d: 86_400 };
const longestDays = 3_650;

/** `90s`, `15m`, `12h` or `30d`, in milliseconds; throws UsageError that says so. */
export function parseLifetime(text: string): number {
  const [, count = '', unit = 's'] = /^(\d{1,9})([smhd])$/.exec(text) ?? [];
  const seconds = Number(count) * secondsOf[unit as keyof typeof secondsOf];
  if (seconds > 0 && seconds <= longestDays * secondsOf.d) return seconds * 1_000;
  throw new UsageError(
    `--expires-in: must be a whole number of seconds, minutes, hours or days, such as 90s, 15m, 12h or 30d, and at most ${longestDays}d`,
  );
}
