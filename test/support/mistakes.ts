import { expect } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { UsageError } from '../../src/config/usage-error.ts';

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
