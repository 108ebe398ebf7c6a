import { Tooltip } from '@mantine/core';

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const full = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'long' });

/** `in 3 days`, `5 minutes ago`. */
export function fromNow(at: string, now = Date.now()): string {
  const seconds = (Date.parse(at) - now) / 1_000;
  const [unit, size] =
    units.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', 1] as const);
  return relative.format(Math.round(seconds / size), unit);
}

export const fullTime = (at: string): string => full.format(Date.parse(at));

/** A moment as people say it, the exact one on demand. */
export function Time({ at }: { at: string }) {
  return (
    <Tooltip label={fullTime(at)}>
      <time dateTime={at}>{fromNow(at)}</time>
    </Tooltip>
  );
}
