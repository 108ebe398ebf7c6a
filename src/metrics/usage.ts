import { Gauge } from 'prom-client';
import type { Usage } from '../app/ports/accounts.ts';
import { limitedAmounts, type Amounts } from '../domain/quota.ts';

export type ReadUsage = (mostAccounts: number) => Promise<Usage>;

/** Each account is a series of each amount, and there may be thousands: those near a limit are of interest. */
const accountsShown = 50;
/** How long what was read is shown again, in milliseconds: to read it takes all accounts. */
const shownFor = 30_000;

/** What metrics call what is not called as in `account show`, or is in another unit there. */
const names: Partial<Record<keyof Amounts, string>> = {
  held: 'numbers',
  monthly_spend: 'monthly_spend_cents',
};
const nameOf = (amount: keyof Amounts): string => names[amount] ?? amount;

/** What accounts have, and may have. */
export function usageGauges(read: ReadUsage): Gauge[] {
  const usage = remembered(read);
  const gauge = (
    name: string,
    { help, labelNames }: { help: string; labelNames: string[] },
    show: (gauge: Gauge, usage: Usage) => void,
  ) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers: [],
      async collect() {
        const found = await usage();
        this.reset();
        if (found) show(this, found);
      },
    });
  return [
    gauge(
      'trunkline_usage',
      { help: 'What all accounts have together', labelNames: ['amount'] },
      (all, { total }) => {
        for (const [key] of limitedAmounts) all.set({ amount: nameOf(key) }, total[key]);
      },
    ),
    gauge(
      'trunkline_account_usage',
      { help: 'What the fullest accounts have', labelNames: ['account', 'amount'] },
      (each, { fullest }) => {
        for (const one of fullest) {
          for (const [key] of limitedAmounts) {
            each.set({ account: one.subdomain, amount: nameOf(key) }, one[key]);
          }
        }
      },
    ),
    gauge(
      'trunkline_account_limit',
      { help: 'What the fullest accounts may have', labelNames: ['account', 'amount'] },
      (each, { fullest }) => {
        for (const one of fullest) {
          for (const [key, limitKey] of limitedAmounts) {
            const limit = one[limitKey];
            if (limit !== null) each.set({ account: one.subdomain, amount: nameOf(key) }, limit);
          }
        }
      },
    ),
  ];
}

/** null: the store does not answer. */
function remembered(read: ReadUsage): () => Promise<Usage | null> {
  let last: { readonly at: number; readonly usage: Promise<Usage | null> } | undefined;
  return () => {
    if (!last || performance.now() > last.at + shownFor) {
      const usage = read(accountsShown).catch(() => {
        last = undefined;
        return null;
      });
      last = { at: performance.now(), usage };
    }
    return last.usage;
  };
}
