import {
  ForbiddenError,
  InvalidError,
  NotFoundError,
  type Client,
  type Schemas,
} from '../client/index.ts';
import { centsOf } from '../domain/price.ts';
import type { Properties } from './properties.ts';

/** A number that an account has. */
export interface HeldNumber {
  readonly id: number;
  /** E.164 */
  readonly number: string;
  readonly display_number: string;
  readonly country_code: string;
  readonly toll_free: boolean;
  readonly external_id: string | null;
  /** monthly, in US cents; null: nobody knows */
  readonly price: number | null;
  /** as the API has them, without settings */
  readonly properties: Properties;
}

/** What a server can do beside what every server of this API does, and how the account is set up. */
export interface Server {
  /** it tries what is to be done, and does many things at once */
  readonly hasExtensions: boolean;
  /** it keeps `external_id` with a number */
  readonly hasExternalIds: boolean;
  /** of its groups a number keeps the first alone */
  readonly omnichannel: boolean;
}

export interface HeldAccount {
  readonly server: Server;
  /** newest first */
  readonly numbers: readonly HeldNumber[];
}

export async function readAccount(client: Client): Promise<HeldAccount> {
  const [account, { numbers, isIncluded }] = await Promise.all([
    orNone(client.account.show()),
    listNumbers(client),
  ]);
  const hasExternalIds =
    isIncluded && (numbers[0] ? 'external_id' in numbers[0] : account !== null);
  return {
    server: {
      hasExtensions: account !== null,
      hasExternalIds,
      omnichannel: account?.omnichannel ?? false,
    },
    numbers: numbers.map(heldNumber),
  };
}

async function orNone<Value>(answer: Promise<Value>): Promise<Value | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof NotFoundError || error instanceof ForbiddenError) return null;
    throw error;
  }
}

/** What numbers are listed with, where the server can. */
export const included = ['external_id', 'carrier_terms'] as const;

/** A server that knows nothing of external ids refuses to include them, or does not. */
async function listNumbers({ phoneNumbers }: Client) {
  try {
    return {
      numbers: await phoneNumbers.list({ include: [...included] }).toArray(),
      isIncluded: true,
    };
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    return { numbers: await phoneNumbers.list().toArray(), isIncluded: false };
  }
}

export function heldNumber(properties: Schemas['PhoneNumber']): HeldNumber {
  const { id, number, display_number, country_code, toll_free } = properties;
  const price = properties.carrier_terms?.price;
  const { external_id = null } = properties;
  return {
    id,
    number,
    display_number,
    country_code,
    toll_free,
    external_id,
    price: price ? centsOf(price) : null,
    properties,
  };
}

/** Fewer are asked for one by one. */
const fewNumbers = 20;
/** Requests under way at a time, where there is one for each number. */
const atATime = 4;
/** Of a file that has all numbers, in milliseconds. */
const exportTimeout = 30 * 60_000;

/** The settings of numbers, by their ids. */
export async function readSettings(
  client: Client,
  { hasExtensions }: Server,
  ids: readonly number[],
): Promise<ReadonlyMap<number, Properties>> {
  const known = new Map<number, Properties>();
  if (hasExtensions && ids.length > fewNumbers) await exportSettings(client, known);
  const left = ids.filter((id) => !known.has(id));
  const showNext = async (): Promise<void> => {
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      const { settings } = await client.phoneNumbers.show(id, { include: ['settings'] });
      known.set(id, settings);
    }
  };
  await Promise.all(Array.from({ length: atATime }, showNext));
  return known;
}

async function exportSettings(client: Client, known: Map<number, Properties>): Promise<void> {
  const file = await client.phoneNumbers.export({ format: 'ndjson', timeout: exportTimeout });
  for (const line of (await file.text()).split('\n')) {
    if (line === '') continue;
    const { id, settings } = JSON.parse(line) as { id: number; settings: Properties };
    known.set(id, settings);
  }
}
