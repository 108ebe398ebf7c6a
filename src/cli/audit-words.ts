import { UsageError } from '../config/usage-error.ts';
import { sourceTypes } from '../domain/audit/source-types.ts';
import { instantIn, instantOf } from '../domain/instant.ts';

/** What was changed, of `--source`: a type, or one of that type; throws UsageError. */
export function sourceIn(text: string): {
  readonly source_type: string;
  readonly source_id: string | undefined;
} {
  const [, source_type = '', source_id] = /^([^:]+)(?::(.+))?$/.exec(text.trim()) ?? [];
  if (sourceTypes.some((type) => type === source_type)) return { source_type, source_id };
  throw new UsageError(`--source: must be a type, or type:id; types are ${sourceTypes.join(', ')}`);
}

/** The actor that `--actor` says without naming an agent's address; null: it says no such thing. */
export function actorIdIn(actor: string): number | null {
  if (actor === 'operator') return 0;
  if (actor === 'system') return -1;
  return /^[1-9]\d{0,14}$/.test(actor) ? Number(actor) : null;
}

const unit = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Of `--since`, in milliseconds since 1970: an instant, or how long before now; throws UsageError. */
export function momentIn(text: string, now: number): number {
  const [, count, of] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  if (count !== undefined) return now - Number(count) * unit[of as keyof typeof unit];
  const moment = instantIn(text);
  if (!Number.isNaN(moment)) return moment;
  throw new UsageError(
    `--since: must be an instant, such as ${instantOf(0)}, or how long ago, such as 12h or 30d`,
  );
}
