import { UsageError } from '../../config/usage-error.ts';

/** A whole number above 0; throws UsageError that names the option. */
export function countIn(option: string, text: string, most = 100_000): number {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= most) return count;
  throw new UsageError(`${option}: must be a whole number, 1 to ${most}`);
}
