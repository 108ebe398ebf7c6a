import type { Account } from '../../domain/account.ts';
import { customGreetingsIn } from '../../domain/phone-numbers/greeting-rules.ts';
import type { ChangeContext } from '../../domain/phone-numbers/line.ts';
import type { LineChange } from '../../domain/phone-numbers/phone-number.ts';
import { greetings } from '../../domain/resources/greetings.ts';
import type { Store } from '../ports.ts';

/** Looks up what a change to a line must be held against; nothing when it names no own greetings. */
export async function loadChangeContext(
  store: Pick<Store, 'of'>,
  account: Account,
  change: Pick<LineChange, 'greeting_ids' | 'categorised_greetings'>,
): Promise<ChangeContext> {
  const ids = customGreetingsIn(change);
  const found = ids.length > 0 ? await store.of(account).records.findAll(greetings, ids) : [];
  return {
    account,
    greetings: new Map(found.map(({ id, category_id }) => [id, String(category_id)])),
  };
}
