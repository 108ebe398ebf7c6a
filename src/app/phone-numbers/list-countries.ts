import { needsBusiness, numberTypes, type NumberType } from '../../domain/available-number.ts';
import { callingCodeOf } from '../../domain/number-pattern.ts';
import { priceOf } from '../../domain/price.ts';
import type { KindForSale } from '../ports/carriers.ts';
import type { Ports } from '../ports.ts';

interface Offered extends KindForSale {
  readonly carrier: string;
}

/** What is sold where, as carriers know without asking anybody. `country`: that one alone. */
export async function listCountries(
  { carriers }: Pick<Ports, 'carriers'>,
  country: string | undefined,
) {
  const kinds = await Promise.all(
    carriers.all.map(async (carrier) =>
      ((await carrier.kinds?.()) ?? []).map((kind): Offered => ({
        ...kind,
        carrier: carrier.name,
      })),
    ),
  );
  const byCountry = new Map<string, Offered[]>();
  for (const kind of kinds.flat()) {
    if (country !== undefined && country !== kind.country_code) continue;
    const known = byCountry.get(kind.country_code);
    if (known) known.push(kind);
    else byCountry.set(kind.country_code, [kind]);
  }
  return [...byCountry]
    .map(([code, offered]) => ({
      country_code: code,
      calling_code: callingCodeOf(code),
      name: names.of(code) ?? code,
      types: typesOf(offered),
    }))
    .toSorted((a, b) => (a.country_code < b.country_code ? -1 : 1));
}

const names = new Intl.DisplayNames(['en'], { type: 'region' });

const typesOf = (offered: readonly Offered[]) =>
  numberTypes.flatMap((type) =>
    typeOf(
      type,
      offered.filter((one) => one.number_type === type),
    ),
  );

/** What needs a verified business at one carrier may be sold by another. */
function typeOf(type: NumberType, offered: readonly Offered[]) {
  const [first] = offered;
  if (!first) return [];
  const sold = offered.filter((one) => !one.business_verification);
  const [cheapest = first] = sold.toSorted((a, b) => costOf(a) - costOf(b));
  return [
    {
      type,
      price: cheapest.price === null ? null : priceOf(cheapest.price),
      address_requirements: cheapest.address_requirements,
      carriers: sold.map(({ carrier }) => carrier),
      not_offered: sold.length > 0 ? null : needsBusiness(first),
    },
  ];
}

const costOf = ({ price }: Offered) => price ?? Infinity;
