import { expect } from 'vitest';
import { parseConfig, UsageError } from '../../src/config.ts';

/** What is said of options that are not taken. */
export function mistake(change: Record<string, unknown>): string {
  try {
    parseConfig(change);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as UsageError).message;
  }
  throw new Error(`${JSON.stringify(change)} was taken`);
}
