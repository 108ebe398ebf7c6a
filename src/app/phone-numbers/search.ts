import type { Account } from '../../domain/account.ts';
import type { SearchFilters } from '../../domain/search.ts';
import { refuseTrial } from './refuse-trial.ts';
import type { Ports } from '../ports.ts';
import type { SearchWindow } from '../ports/carriers.ts';
import { searchCarriers, type OfferPage, type SearchPorts } from '../carriers/search-carriers.ts';
import { sealTokens } from '../purchases/search-tokens.ts';

interface FoundNumbers extends OfferPage {
  /** one for each offer: what it can be bought with */
  readonly tokens: readonly string[];
}

export async function searchAvailableNumbers(
  ports: SearchPorts & Pick<Ports, 'pages' | 'sealingKey'>,
  account: Account,
  filters: SearchFilters,
  window: SearchWindow,
): Promise<FoundNumbers> {
  const { clock, pages, sealingKey } = ports;
  refuseTrial(account);
  const page = await searchCarriers(ports, { account_id: account.id, filters }, window);
  const buyer = { accountId: account.id, now: clock.now(), series: pages };
  return { ...page, tokens: sealTokens(sealingKey, buyer, page.offers) };
}
