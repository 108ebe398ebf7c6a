import type { Store } from '../../app/ports.ts';
import type { Carrier } from '../../app/ports/carriers.ts';
import type { OwnedLine } from '../../app/ports/purchases.ts';
import type { Account } from '../../domain/account.ts';
import { referencesOfLine } from '../../domain/phone-numbers/line-references.ts';
import { MirrorRefused } from '../mirror-refused.ts';
import type { PlannedNumber } from '../plan/copy-number.ts';
import type { CopyPlan } from '../plan/plan-copy.ts';
import type { Report } from '../report.ts';
import type { Writing } from './writing.ts';

/** Numbers that are written in one transaction. */
const atATime = 500;
const sandbox = 'sandbox';

/**
 * Numbers become the account's as if it had bought them of the sandbox carrier: first that knows whose they are, then
 * they exist. What a process that dies leaves there goes when the copy is replaced.
 */
export async function writeNumbers(writing: Writing, plan: CopyPlan): Promise<void> {
  const { ports, account, report, onProgress } = writing;
  const carrier = ports.carriers.byName(sandbox);
  const priceOf = await pricesAt(carrier);
  let done = 0;
  for await (const planned of inBatches(freeNumbers(ports.store, plan, { report, account }))) {
    await writing.checkAlone();
    const taken = await grant(carrier, account, planned);
    const owned: OwnedLine[] = [];
    for (const { line, terms } of planned) {
      const { id, number } = line.phone_number;
      if (taken.has(number)) {
        report.leaveOut({ kind: 'phone_numbers', id, reason: 'the sandbox carrier has sold it' });
        continue;
      }
      owned.push({
        carrier: carrier.name,
        line,
        price: await priceOf(terms),
        number_type: terms.number_type,
        references: referencesOfLine(line, { default_brand_id: plan.default_brand_id }),
      });
    }
    await ports.store.of(account).purchases.insertOwned(owned, {
      now: ports.time.now(),
      version: ports.ids.next(),
    });
    for (const _ of owned) report.copy('phone_numbers');
    done += planned.length;
    onProgress({ step: 'writing phone_numbers', done, total: plan.count });
  }
}

/** What is planned and not another account's here. `account`: the copy that is to be replaced; null: there is none. */
export async function* freeNumbers(
  store: Pick<Store, 'claimed' | 'reconciliation'>,
  plan: Pick<CopyPlan, 'numbers'>,
  { report, account }: { report: Report; account: Pick<Account, 'id'> | null },
): AsyncGenerator<PlannedNumber, void, undefined> {
  const seen = new Set<string>();
  for await (const batch of inBatches(plan.numbers())) {
    const numbers = batch.map(({ line }) => line.phone_number.number);
    const taken = new Set(await store.claimed(numbers));
    const held = await store.reconciliation.holdingsOf(sandbox, [...taken]);
    for (const { number, account_id } of held) if (account_id === account?.id) taken.delete(number);
    for (const planned of batch) {
      const { id, number } = planned.line.phone_number;
      const reason = seen.has(number)
        ? 'another one has the same number'
        : 'another account of this installation has the number';
      if (!seen.has(number) && !taken.has(number)) yield planned;
      else report.leaveOut({ kind: 'phone_numbers', id, reason });
      seen.add(number);
    }
  }
}

async function* inBatches<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < atATime) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function grant(
  carrier: Carrier,
  { id: account_id }: Account,
  planned: readonly PlannedNumber[],
): Promise<Set<string>> {
  if (!carrier.grant) throw new MirrorRefused(`${carrier.name} is no sandbox`);
  const orders = planned.map(({ line: { phone_number } }) => ({
    number: phone_number.number,
    reference: String(phone_number.id),
    account_id,
  }));
  return new Set(await carrier.grant(orders));
}

/** Monthly, in US cents: the carrier's or, of numbers that it does not sell, what the cheapest of their kind cost. */
async function pricesAt(carrier: Carrier) {
  const kinds = (await carrier.kinds?.()) ?? [];
  return async (terms: PlannedNumber['terms']): Promise<number> => {
    const kind = kinds.find(
      (one) => one.country_code === terms.country_code && one.number_type === terms.number_type,
    );
    return (await carrier.priceOf(terms)) ?? kind?.price ?? 0;
  };
}
