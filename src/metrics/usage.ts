import { Gauge } from 'prom-client';
import type { Amounts, Usage } from '../app/ports/accounts.ts';

export type ReadUsage = (mostAccounts: number) => Promise<Usage>;

/** Each account is a series of each amount, and there may be thousands: those near a limit are of interest. */
const accountsShown = 50;
/** How long what was read is shown again, in milliseconds: to read it takes all accounts. */
const shownFor = 30_000;

/** Amounts by the name they have in `account show`, with the limit each is held to. */
const amounts = [
  ['numbers', 'held', 'max_numbers'],
  ['monthly_spend_cents', 'monthly_spend', 'max_monthly_spend'],
  ['records', 'records', 'max_records'],
  ['record_bytes', 'record_bytes', 'max_record_bytes'],
  ['audio_bytes', 'audio_bytes', 'max_audio_bytes'],
] as const satisfies readonly (readonly [string, keyof Amounts, string])[];

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
        for (const [amount, key] of amounts) all.set({ amount }, total[key]);
      },
    ),
    gauge(
      'trunkline_account_usage',
      { help: 'What the fullest accounts have', labelNames: ['account', 'amount'] },
      (each, { fullest }) => {
        for (const one of fullest) {
          for (const [amount, key] of amounts) {
            each.set({ account: one.subdomain, amount }, one[key]);
          }
        }
      },
    ),
    gauge(
      'trunkline_account_limit',
      { help: 'What the fullest accounts may have', labelNames: ['account', 'amount'] },
      (each, { fullest }) => {
        for (const one of fullest) {
          for (const [amount, , key] of amounts) {
            const limit = one[key];
            if (limit !== null) each.set({ account: one.subdomain, amount }, limit);
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
