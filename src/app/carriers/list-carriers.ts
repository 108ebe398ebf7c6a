import { installationAccount } from '../../domain/audit/change.ts';
import { instantOf } from '../../domain/instant.ts';
import type { Ports } from '../ports.ts';

/** How each carrier does, as all nodes together know it: the same for all accounts. */
export async function listCarriers({ store, carriers }: Pick<Ports, 'store' | 'carriers'>) {
  const last = await store.reconciliation.last();
  return Promise.all(
    carriers.all.map(async ({ name }) => ({
      name,
      ...(await stateOf(store, name)),
      reconciled_at: last && last.at,
    })),
  );
}

/** Since when is in the audit log, for as long as that is kept. A carrier that was never down is up. */
async function stateOf(store: Ports['store'], name: string) {
  const state = (await store.carrierStatus(name)) ?? 'up';
  const { auditLogs } = store.of({ id: installationAccount });
  const filters = { source_type: 'carrier', source_id: name };
  const { rows } = await auditLogs.page({ filters, order: 'newest' }, { limit: 1 });
  const [change] = rows;
  return { state, since: change?.action === state ? instantOf(change.at) : null };
}
