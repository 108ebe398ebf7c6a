import type { Account } from '../../domain/account.ts';
import { dayOf } from '../../domain/instant.ts';
import { centsOf, priceOf } from '../../domain/price.ts';
import { quotaExceeded, quotaProblem, type Quota } from '../../domain/quota.ts';
import type { NewItem, NewJob } from '../ports/jobs.ts';
import type { Ports } from '../ports.ts';
import { tryPurchase, type DryRun } from '../purchases/dry-run.ts';
import { noteDryRun, openedIn } from '../purchases/note-attempts.ts';
import type { QuotePorts } from '../purchases/quote.ts';
import { dryRunChanges, type TriedChange } from './dry-run-changes.ts';
import { findTokens, noneFound, type FindPorts } from './find-numbers.ts';
import { itemsAtATime, sideBySide } from './side-by-side.ts';

type DryRunPorts = QuotePorts & FindPorts & Pick<Ports, 'time' | 'policy'>;

/** What a job would come to. */
export interface ManyDryRun {
  /** all of it */
  readonly would_succeed: boolean;
  /** of what would be bought, together; null: nothing is to be bought */
  readonly price: string | null;
  readonly items: readonly (TriedPurchase | TriedChange)[];
}

type TriedPurchase = DryRun & { readonly index: number };

/** Does nothing that lasts, but that the audit log says so. Quotas are held against all that would be bought together. */
export async function dryRunMany(
  ports: DryRunPorts,
  account: Account,
  { action, search, items }: Pick<NewJob, 'action' | 'search' | 'items'>,
): Promise<ManyDryRun> {
  if (action !== 'create') {
    const tried = await dryRunChanges(ports, account, { action, items });
    return { would_succeed: tried.every((one) => one.would_succeed), price: null, items: tried };
  }
  const orders = search ? await foundOrders(ports, account, { search, items }) : items;
  const tried: TriedPurchase[] = [];
  await sideBySide(orders.entries(), itemsAtATime, async ([index, order]) => {
    const isLacking = search !== null && order.token === null;
    const outcome = isLacking
      ? { ...nothing, details: noneFound().details ?? {} }
      : await tryPurchase(ports, account, order.properties, false);
    tried[index] = { index, ...outcome };
  });
  const quota = await ports.store.of(account).quota();
  const all = counted(tried, quota, dayOf(ports.time.now()));
  for (const [index, dryRun] of all.items.entries()) {
    const opened = openedIn(ports, orders[index]?.properties ?? {});
    await noteDryRun(ports, account, { opened, dryRun });
  }
  return all;
}

const nothing: DryRun = {
  would_succeed: false,
  number: null,
  country_code: null,
  price: null,
  address_requirements: null,
  address_sid: null,
  details: {},
};

async function foundOrders(
  ports: DryRunPorts,
  account: Account,
  { search, items }: { search: NonNullable<NewJob['search']>; items: readonly NewItem[] },
): Promise<NewItem[]> {
  const wanted = { filters: search, known: new Set<string>(), count: items.length };
  const tokens = await findTokens(ports, account, wanted);
  return items.map((item, index) => {
    const token = tokens[index] ?? null;
    return { ...item, token, properties: { ...item.properties, token } };
  });
}

/** As if each were bought after those before it. */
function counted(tried: readonly TriedPurchase[], quota: Quota, day: number): ManyDryRun {
  let [held, spend] = [0, 0];
  const items = tried.map((one) => {
    if (one.price === null) return one;
    const price = centsOf(one.price);
    const problem = quotaProblem(
      {
        ...quota,
        held: quota.held + held,
        monthly_spend: quota.monthly_spend + spend,
        purchase_day: Math.max(quota.purchase_day, day),
        purchases_that_day: held + (day <= quota.purchase_day ? quota.purchases_that_day : 0),
      },
      { price, day },
    );
    if (problem === null) {
      held += one.would_succeed ? 1 : 0;
      spend += one.would_succeed ? price : 0;
      return one;
    }
    const details = { ...one.details, ...quotaExceeded(problem).details };
    return { ...one, would_succeed: false, details };
  });
  const would_succeed = items.every((one) => one.would_succeed);
  return { would_succeed, price: priceOf(spend), items };
}
