import { onTestFinished } from 'vitest';
import { startTrunkline, type TestTrunkline } from './trunkline.ts';

/** Two nodes on one database, which have one time; they end with the test. */
export async function twoNodes(
  options: Record<string, unknown> = {},
): Promise<[TestTrunkline, TestTrunkline]> {
  const one = await startTrunkline(options);
  const other = await startTrunkline({ ...options, data: one.data }, { clock: one.clock });
  onTestFinished(async () => {
    await other.close();
    await one.close();
  });
  return [one, other];
}
