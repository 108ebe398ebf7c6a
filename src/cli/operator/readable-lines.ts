import { safeText } from '../terminal/safe-text.ts';

const levels: Readonly<Record<number, string>> = {
  20: 'DEBUG',
  30: 'INFO',
  40: 'WARN',
  50: 'ERROR',
};

interface Line {
  readonly level?: number;
  readonly time?: number;
  readonly msg?: string;
  readonly err?: { readonly stack?: string; readonly message?: string };
  readonly [name: string]: unknown;
}

/** The same for people: the time of day, the level, what happened, and the rest by name. */
export function readableLine(json: string): string {
  const { level = 30, time = 0, msg = '', err, ...rest } = JSON.parse(json) as Line;
  const { method, url, status, milliseconds, request, ...facts } = rest;
  const what =
    msg === 'request'
      ? `${textOf(method)} ${textOf(url)} ${textOf(status)} ${textOf(milliseconds)} ms`
      : [msg, ...named({ method, url, status, milliseconds })].join(' ');
  const parts = [
    timeOfDay(time),
    (levels[level] ?? '').padEnd(5),
    what,
    ...named({ ...facts, request }),
  ];
  return `${safeText(parts.join(' '))}\n${stackOf(err)}`;
}

const named = (facts: object): string[] =>
  Object.entries(facts).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${textOf(value)}`,
  );

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

function timeOfDay(time: number): string {
  const at = new Date(time);
  return [at.getHours(), at.getMinutes(), at.getSeconds()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

function stackOf(err: Line['err']): string {
  const lines = (err?.stack ?? err?.message ?? '').split('\n').filter((line) => line !== '');
  return lines.map((line) => `    ${safeText(line)}\n`).join('');
}
