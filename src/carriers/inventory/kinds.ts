import { sql } from 'kysely';
import type { KindForSale } from '../../app/ports/carriers.ts';
import { whileUnchanged } from '../../database/while-unchanged.ts';
import { numberTypes, type AddressRequirements } from '../../domain/available-number.ts';
import type { Stock } from './stock.ts';

/** What is for sale, with the terms of the cheapest: it costs the same however many numbers there are. */
export function createKinds(stock: Stock): () => Promise<readonly KindForSale[]> {
  const remembered = whileUnchanged<readonly KindForSale[]>(stock.revision, 1);
  return async () => (await remembered('kinds', () => kindsIn(stock))) ?? [];
}

async function kindsIn({ db }: Stock): Promise<KindForSale[]> {
  const cheapest = (country: string, number_type: (typeof numberTypes)[number]) =>
    db
      .selectFrom('numbers')
      .select(['country as country_code', 'number_type', 'price'])
      .select(sql<AddressRequirements>`address_requirements`.as('address_requirements'))
      .where('country', '=', country)
      .where('number_type', '=', number_type)
      .where('reference', 'is', null)
      .orderBy('price')
      .limit(1);
  const countries = await db.selectFrom('shelves').select('country').distinct().execute();
  const found: KindForSale[] = [];
  for (const { country } of countries) {
    for (const type of numberTypes) {
      const kind = await cheapest(country, type).executeTakeFirst();
      if (kind) found.push({ ...kind, business_verification: false });
    }
  }
  return found;
}
