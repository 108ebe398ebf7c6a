import type { Account } from '../../domain/account.ts';
import { refuseTrial } from './refuse-trial.ts';
import type { Ports } from '../ports.ts';
import {
  searchCarriers,
  type OfferPage,
  type Query,
  type SearchPorts,
} from '../carriers/search-carriers.ts';
import { sealTokens, type Sealing } from '../purchases/search-tokens.ts';

interface FoundNumbers {
  readonly page: OfferPage;
  /** what each offer can be bought with: see `sealTokens` */
  readonly tokens: Buffer;
}

export async function searchAvailableNumbers(
  ports: SearchPorts & Pick<Ports, 'pages' | 'sealingKey'>,
  account: Account,
  { jobId, ...asked }: Omit<Query, 'account_id'> & Pick<Sealing, 'jobId'>,
): Promise<FoundNumbers> {
  const { clock, pages, sealingKey } = ports;
  refuseTrial(account);
  const page = await searchCarriers(ports, { account_id: account.id, ...asked });
  const buyer = { accountId: account.id, jobId, now: clock.now(), series: pages };
  return { page, tokens: sealTokens(sealingKey, buyer, page.offers) };
}
