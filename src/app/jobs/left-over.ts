import { maxJobItems } from '../../domain/jobs/job.ts';
import type { Job } from '../ports/jobs.ts';
import { LeaseLost } from '../ports/leases.ts';
import type { Purchase } from '../ports/purchases.ts';
import { withdrawal } from '../purchases/create.ts';
import { executePurchase, lateSaleOf } from '../purchases/execute.ts';
import type { JobPorts } from './job-ports.ts';
import { isRefusal } from './place.ts';
import { itemsAtATime, sideBySide } from './side-by-side.ts';

/**
 * Settles what an earlier attempt at a job that does all or nothing has left: what was only claimed goes back, and what
 * may have been ordered is brought to its end. No recovery does it. false: some of it has no outcome yet.
 */
export async function settleLeftOver(
  ports: JobPorts,
  job: Job,
  isStopping: () => boolean,
): Promise<boolean> {
  const { intents } = ports.store;
  const lease = ports.leases.begin();
  const left = await intents.leasePurchasesOf(job, {
    ...lease,
    now: ports.time.now(),
    limit: maxJobItems,
    except: ports.leases.underWay(),
    lateSale: lateSaleOf(ports.policy),
  });
  await sideBySide(left, itemsAtATime, async (purchase) => {
    if (isStopping()) return;
    await ports.leases.during(lease, purchase, () => settle(ports, job, purchase));
  });
  return !(await intents.hasOpenPurchases(job));
}

async function settle(ports: JobPorts, job: Job, purchase: Purchase): Promise<void> {
  if (job.stage === 'claiming') {
    await ports.store.of(job.account).purchases.giveBack(purchase, withdrawal);
    return;
  }
  try {
    // Who asked for the job asked for it, and is who acts here.
    await executePurchase(ports, { ...purchase, actor: null });
  } catch (error) {
    if (!isRefusal(error) && !(error instanceof LeaseLost)) throw error;
  }
}
