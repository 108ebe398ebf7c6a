import { randomBytes } from 'node:crypto';
import type { FakeNumber, FakeOwned, FakeState } from './fake-twilio-state.ts';

/** As Twilio says no. */
export class TwilioError extends Error {
  readonly status: number;
  readonly code: number;
  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const keys = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
const pathNames: Readonly<Record<string, FakeNumber['type']>> = {
  Local: 'local',
  National: 'national',
  Mobile: 'mobile',
  TollFree: 'toll_free',
};

export type Answer = [status: number, body: object | null];

type Handler = (fake: FakeState, parts: readonly string[], sent: URLSearchParams) => Answer;

/** By method and first part of the path; `sent` is the query of a GET and the body of a POST. */
const handlers: Readonly<Record<string, Handler>> = {
  'GET AvailablePhoneNumbers': (fake, [, code = '', name], query) => [
    200,
    name === undefined ? country(fake, code) : list(fake, [code, name], query),
  ],
  'GET IncomingPhoneNumbers': (fake, [, sid], query) => [
    200,
    sid === undefined ? ownedPage(fake, query) : ownedOne(fake, sid),
  ],
  'POST IncomingPhoneNumbers': (fake, _, body) => [201, buy(fake, body)],
  'DELETE IncomingPhoneNumbers': (fake, [, sid = '']) => [204, remove(fake.owned, sid)],
  'POST Addresses': (fake, [, sid], body) => [sid ? 200 : 201, address(fake, sid, body)],
  'DELETE Addresses': (fake, [, sid = '']) => [204, remove(fake.addresses, sid)],
  'GET v1': (fake, [, , , code = '']) => [200, prices(fake, code)],
};

/** `line` is the method and the path below the account. */
export function answerTo(fake: FakeState, line: string, sent: URLSearchParams): Answer {
  const [, method = '', path = ''] = /^(\w+) \/(.*?)(?:\.json)?$/.exec(line) ?? [];
  const parts = path.split('/');
  const handler = handlers[`${method} ${parts[0]}`];
  if (!handler) throw notFound();
  return handler(fake, parts, sent);
}

const notFound = () => new TwilioError(404, 20404, 'The requested resource was not found');

function country({ numbers }: FakeState, code: string): object {
  const types = new Set(numbers.filter((one) => one.country === code).map(({ type }) => type));
  if (types.size === 0) throw notFound();
  return {
    country_code: code,
    subresource_uris: Object.fromEntries([...types].map((type) => [type, `/${code}/${type}.json`])),
  };
}

function list(
  { numbers, owned, rows: first }: FakeState,
  [code, name]: readonly string[],
  query: URLSearchParams,
): object {
  const type = pathNames[name ?? ''];
  const areaCode = query.get('AreaCode');
  if (areaCode !== null && !/^[2-9]\d\d$/.test(areaCode)) {
    throw new TwilioError(400, 21451, 'Invalid area code');
  }
  const matches = matcher(query.get('Contains'));
  const taken = new Set([...owned.values()].map(({ number }) => number));
  const rows = numbers
    .filter((one) => one.country === code && one.type === type && !taken.has(one.number))
    .filter(({ number }) => areaCode === null || number.startsWith(`+1${areaCode}`))
    .filter(({ number }) => matches(number))
    .filter(({ region }) => isAt(region, query.get('InRegion')))
    .filter(({ locality }) => isAt(locality, query.get('InLocality')))
    .slice(0, Number(query.get('PageSize') ?? 50));
  return { uri: '/', available_phone_numbers: [...first, ...rows.map(rowOf)] };
}

const isAt = (place: string | null | undefined, asked: string | null): boolean =>
  asked === null || place?.toLowerCase() === asked.toLowerCase();

/** Twilio's rule: `*` and `%` at the ends only, two digits or letters at least. */
function matcher(contains: string | null): (number: string) => boolean {
  if (contains === null) return () => true;
  if (!/^[*%]*[0-9a-zA-Z]{2,16}[*%]*$/.test(contains)) {
    throw new TwilioError(400, 21400, `Invalid pattern ${contains}`);
  }
  const digits = contains
    .toLowerCase()
    .replaceAll(/[a-z]/g, (letter) => String(2 + keys.findIndex((key) => key.includes(letter))));
  const pattern = new RegExp(digits.replaceAll('*', '\\d').replaceAll('%', '\\d*'));
  return (number) => pattern.test(number);
}

function rowOf(offer: FakeNumber) {
  const { number, country, region = null, locality = null, address = 'none', odd } = offer;
  return {
    friendly_name: number,
    phone_number: number,
    lata: null,
    locality,
    rate_center: null,
    latitude: '0.000000',
    longitude: '0.000000',
    region,
    postal_code: null,
    iso_country: country,
    address_requirements: address,
    beta: false,
    capabilities: { voice: true, SMS: true, MMS: country === 'US' },
    ...odd,
  };
}

const listed = (owned: FakeState['owned']): FakeOwned[] =>
  [...owned.values()].filter(({ isHidden }) => !isHidden);

function ownedOne({ owned }: FakeState, sid: string): object {
  const one = owned.get(sid);
  if (!one || one.isHidden === true) throw notFound();
  return ownedRow(one);
}

function ownedPage({ owned, rows: first }: FakeState, query: URLSearchParams): object {
  const part = query.get('PhoneNumber') ?? '';
  const rows = listed(owned).filter(({ number }) => number.includes(part));
  // Small pages, whatever is asked for: what follows must be asked for too.
  const size = Math.min(3, Number(query.get('PageSize') ?? 50));
  const page = Number(query.get('Page') ?? 0);
  const rest = new URLSearchParams(query);
  rest.set('Page', String(page + 1));
  const isLast = (page + 1) * size >= rows.length;
  return {
    incoming_phone_numbers: [...first, ...rows.slice(page * size, (page + 1) * size).map(ownedRow)],
    next_page_uri: isLast
      ? null
      : `/2010-04-01/Accounts/AC${'1'.repeat(32)}/IncomingPhoneNumbers.json?${rest.toString()}`,
    page,
    page_size: size,
  };
}

const ownedRow = ({ sid, number, friendlyName, addressSid, odd }: FakeOwned) => ({
  sid,
  phone_number: number,
  friendly_name: friendlyName,
  address_sid: addressSid,
  ...odd,
});

function buy({ numbers, owned, addresses }: FakeState, body: URLSearchParams): object {
  const number = body.get('PhoneNumber') ?? '';
  const friendlyName = (body.get('FriendlyName') ?? number).slice(0, 64);
  const addressSid = body.get('AddressSid');
  const has = [...owned.values()].find((one) => one.number === number);
  // An order for what the account has already changes it.
  if (has) return ownedRow(Object.assign(has, { friendlyName }));
  const offer = numbers.find((one) => one.number === number);
  if (!offer) throw new TwilioError(400, 21422, `${number} is not available`);
  const bundleSid = body.get('BundleSid');
  if (offer.needsBundle && bundleSid === null) {
    const kind = `[${offer.country}] and numberType: [${offer.type.toUpperCase()}]`;
    throw new TwilioError(400, 21649, `Bundle required and not provided for country: ${kind}`);
  }
  checkAddress(offer, addressSid === null ? undefined : addresses.get(addressSid));
  const sid = `PN${randomBytes(16).toString('hex')}`;
  const bought = { sid, number, friendlyName, addressSid, bundleSid };
  owned.set(sid, bought);
  return ownedRow(bought);
}

function checkAddress({ address = 'none', country }: FakeNumber, place?: Record<string, string>) {
  if (address === 'none') return;
  if (place && (address !== 'local' || place['IsoCountry'] === country)) return;
  throw new TwilioError(400, 21631, 'Phone Number Requires an Address');
}

function remove(from: Map<string, unknown>, sid: string): null {
  if (!from.delete(sid)) throw notFound();
  return null;
}

function address({ addresses }: FakeState, sid: string | undefined, body: URLSearchParams): object {
  if (sid !== undefined && !addresses.has(sid)) throw notFound();
  const key = sid ?? `AD${randomBytes(16).toString('hex')}`;
  const fields = { ...addresses.get(key), ...Object.fromEntries(body) };
  if (fields['Street'] === 'Nowhere') {
    throw new TwilioError(400, 21628, 'The address could not be validated');
  }
  addresses.set(key, fields);
  return { sid: key };
}

function prices(fake: FakeState, code: string): object {
  return {
    iso_country: code,
    price_unit: fake.priceUnit,
    phone_number_prices: [
      ...fake.rows,
      ...Object.entries(fake.prices).map(([number_type, price]) => ({
        number_type,
        base_price: price,
        current_price: price,
      })),
    ],
  };
}
