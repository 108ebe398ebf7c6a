import type { Ports } from '../ports.ts';

/** How long others can be told what a resource was like after a change, in milliseconds: a week. */
export const detailMaxAge = 7 * 24 * 3_600_000;

/** Removes what is older than the log is kept. */
export async function retainAuditLogs({
  store: { auditRetention },
  clock,
  policy,
}: Pick<Ports, 'store' | 'clock' | 'policy'>): Promise<void> {
  const now = clock.now();
  if (policy.auditRetention > 0) await auditRetention.removeBefore(now - policy.auditRetention);
  await auditRetention.forgetDetailsBefore(now - detailMaxAge);
}
