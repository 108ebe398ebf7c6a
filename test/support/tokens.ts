import { sealTokens } from '../../src/app/purchases/search-tokens.ts';
import type { TestTrunkline } from './trunkline.ts';

/** The token of a number that the first carrier has and no search shows, for the account `support`. */
export async function tokenFor({ ports }: TestTrunkline, number: string): Promise<string> {
  const { carriers, clock, pages: series, sealingKey, store } = ports;
  const [carrier] = carriers.all;
  const terms = await carrier?.quote({ number, country_code: 'US', number_type: 'local' });
  const account = await store.operator.findAccount('support');
  if (!carrier || !terms || !account) throw new Error(`${number} has no terms`);
  const buyer = { accountId: account.id, now: clock.now(), series };
  return sealTokens(sealingKey, buyer, [{ carrier, terms }]).toString('hex');
}

/** The tokens of a page of results, as they go into the answer. */
export const tokensIn = (sealed: Buffer): string[] => sealed.toString('hex').match(/.{32}/g) ?? [];
