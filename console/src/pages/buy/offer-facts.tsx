import { addressNeed } from '../../components/address/address.ts';
import { Copied } from '../../components/copied.tsx';
import { Country } from '../../components/country.tsx';
import { Facts } from '../../components/facts.tsx';
import type { Offer } from './basket.ts';
import { capabilities } from './search.ts';

const names = { voice: 'calls', sms: 'SMS', mms: 'MMS' };

/** What there is to know of a number before it is bought. */
export function OfferFacts({ offer }: { offer: Offer }) {
  const { number, location, toll_free, country_code, price } = offer;
  const can = capabilities.filter((one) => offer.capabilities[one]).map((one) => names[one]);
  return (
    <Facts
      facts={[
        ['Number', <Copied value={number} name="the number" />],
        ['Country', <Country code={country_code} />],
        ['Place', location ?? (toll_free ? 'none: callers pay nothing' : 'not known')],
        ['Can do', can.join(', ') || 'nothing'],
        ['Address', addressNeed(offer) ?? 'none is needed'],
        ['Price', `${price} a month`],
      ]}
    />
  );
}
