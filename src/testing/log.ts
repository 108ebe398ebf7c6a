import { pino } from 'pino';
import type { Settings } from './settings.ts';

const standardError = { write: (line: string) => void process.stderr.write(line) };

/** From a level on to standard error, or everything to a function. */
export function loggerOf(log: Settings['log']) {
  if (typeof log === 'string') return pino({ level: log, base: null }, standardError);
  const write = (line: string) => log(JSON.parse(line) as Record<string, unknown>);
  return pino({ level: 'debug', base: null }, { write });
}
