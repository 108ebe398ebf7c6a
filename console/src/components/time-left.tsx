import { Tooltip } from '@mantine/core';
import { useSyncExternalStore } from 'react';

const minute = 60_000;
const hour = 60 * minute;

/** One timer for all that count, and only what counts is drawn anew. */
function ticker(interval: number) {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let now = Date.now();
  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      timer ??= setInterval(() => {
        now = Date.now();
        for (const tell of listeners) tell();
      }, interval);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
    now: () => (timer === undefined ? Math.floor(Date.now() / interval) * interval : now),
  };
}

const seconds = ticker(1_000);
const full = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'long' });

/** `2 d 5 h`, `14 min 3 s`: the two largest units that are left. */
export function spanText(milliseconds: number): string {
  const whole = Math.max(0, Math.floor(milliseconds / 1_000));
  const parts = [
    [Math.floor(whole / 86_400), 'd'],
    [Math.floor(whole / 3_600) % 24, 'h'],
    [Math.floor(whole / 60) % 60, 'min'],
    [whole % 60, 's'],
  ] as const;
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return '0 s';
  return parts
    .slice(first, first + 2)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

/** How long it is until then, counting down; `over`: what to say once it has come. */
export function TimeLeft({ until, over }: { until: string; over: string }) {
  const end = Date.parse(until);
  // What is drawn changes with the text alone: with days left, once an hour.
  const text = useSyncExternalStore(seconds.subscribe, () => {
    const left = end - seconds.now();
    if (left <= 0) return over;
    return spanText(left > 48 * hour ? Math.floor(left / hour) * hour : left);
  });
  return (
    <Tooltip label={full.format(end)}>
      <time dateTime={until}>{text}</time>
    </Tooltip>
  );
}
