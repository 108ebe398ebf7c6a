import { onTestFinished } from 'vitest';
import type { Overrides } from '../../src/compose.ts';
import { startTrunkline, type TestTrunkline } from './trunkline.ts';

/** Two nodes on one database, which have one time; they end with the test. */
export async function twoNodes(
  options: Record<string, unknown> = {},
  overrides: Pick<Overrides, 'pages'> = {},
): Promise<[TestTrunkline, TestTrunkline]> {
  const one = await startTrunkline(options, overrides);
  const other = await startTrunkline(
    { ...options, data: one.data },
    { ...overrides, clock: one.clock },
  );
  onTestFinished(async () => {
    await other.close();
    await one.close();
  });
  return [one, other];
}
