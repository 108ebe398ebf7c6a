import { InvalidError, type Client } from '../client/index.ts';
import { included } from './account.ts';
import { orderOf } from './bulk.ts';
import type { Offer, Market } from './offers.ts';
import type { Add } from './changes.ts';
import { errorText } from './refusal-words.ts';

/** How many numbers are tried for one that is wanted, where others are quicker. */
const maxOffers = 5;

export type Bought =
  | { readonly status: 'done'; readonly number: string }
  | { readonly status: 'failed'; readonly message: string };

/**
 * Buys a number under its external id, which the server gives to one number only: whoever asks again buys nothing
 * more. What is sold meanwhile is searched for again, at no higher price than was planned.
 */
export async function buy(client: Client, add: Add, market: Market): Promise<Bought> {
  if (!add.offer) return { status: 'failed', message: add.problem ?? 'no such number is for sale' };
  let offer: Offer = add.offer;
  for (let tried = 1; ; tried++) {
    try {
      const { number } = await order(client, { ...add, offer });
      return { status: 'done', number };
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      if (isAbout(error, 'external_id')) return existing(client, add, error);
      if (!isAbout(error, 'token') || tried === maxOffers) {
        return { status: 'failed', message: errorText(add, error) };
      }
    }
    market.forget();
    const next = await market.next({ ...add.want, maxPrice: add.offer.price });
    if ('problem' in next) return { status: 'failed', message: next.problem };
    ({ offer } = next);
  }
}

const isAbout = ({ fields }: InvalidError, name: string): boolean =>
  fields.some(({ property }) => property === name);

function order({ phoneNumbers }: Client, add: Add) {
  const { token, ...properties } = orderOf(add);
  // The same for as long as the body is: another offer is another order.
  const headers = { 'idempotency-key': `lines ${token}` };
  return phoneNumbers.buy(token, properties, { headers });
}

/** What has the external id by now: somebody else applies the same file, or an earlier order has come through. */
async function existing(client: Client, add: Add, error: InvalidError): Promise<Bought> {
  const { externalId } = add;
  const filter = { external_id: [externalId] };
  const [held] = await client.phoneNumbers.list({ filter, include: [...included] }).toArray();
  if (held) return { status: 'done', number: held.number };
  const purchases = client.purchases.list({ 'filter[external_id]': [externalId] });
  for await (const { state, number } of purchases) {
    if (state === 'refused') continue;
    return {
      status: 'failed',
      message: `${number} is being bought for it (${state}): apply again`,
    };
  }
  return { status: 'failed', message: errorText(add, error) };
}
