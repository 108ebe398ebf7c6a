import type { Account } from '../domain/account.ts';
import type { SearchFilters } from '../domain/search.ts';
import { ask } from './ask-carrier.ts';
import { refuseTrial } from './list-phone-numbers.ts';
import type { Ports, SearchPage } from './ports.ts';
import { sealTokens } from './search-tokens.ts';

interface FoundNumbers extends SearchPage {
  /** one for each number: what it can be bought with */
  readonly tokens: readonly string[];
}

export async function searchAvailableNumbers(
  ports: Ports,
  account: Account,
  filters: SearchFilters,
  window: { limit: number; offset: number },
): Promise<FoundNumbers> {
  const { carrier, clock, random, sealingKey } = ports;
  refuseTrial(account);
  const page = await ask(ports, carrier.search(filters, window));
  const buyer = { accountId: account.id, carrier: carrier.name, now: clock.now(), random };
  return { ...page, tokens: sealTokens(sealingKey, buyer, page.available) };
}
