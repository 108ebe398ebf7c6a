import * as z from 'zod';
import type { JobOrder } from '../../app/jobs/begin.ts';
import { refuseTrial } from '../../app/phone-numbers/refuse-trial.ts';
import { offeredTo, openedIn } from '../../app/purchases/note-attempts.ts';
import { purchaseRequestSchema } from '../../app/purchases/purchase-request.ts';
import { isTokenLike } from '../../app/purchases/search-tokens.ts';
import type { Account } from '../../domain/account.ts';
import { badParameter, fieldError, recordInvalid } from '../../domain/errors.ts';
import { maxJobItems } from '../../domain/jobs/job.ts';
import { lineChangeSchema } from '../../domain/phone-numbers/phone-number.ts';
import { searchFilters } from '../../domain/search.ts';
import { parseRecord } from '../../domain/validation.ts';
import { bodyOf } from '../parameters.ts';
import type { Query } from '../quirks.ts';
import { idsIn, refuseTooMany } from './ids.ts';

type Order = Pick<JobOrder, 'search' | 'items'>;
type Properties = Readonly<Record<string, unknown>>;

/** A filter that is misspelt would let other numbers be bought: it is not ignored. */
const searchSchema = z.strictObject(
  {
    country: z.string(),
    area_code: z.union([z.string(), z.int().transform(String)]).optional(),
    contains: z.union([z.string(), z.int().transform(String)]).optional(),
    toll_free: z.boolean().optional(),
    type: z.string().optional(),
    locality: z.string().optional(),
  },
  {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? 'takes country, area_code, contains, toll_free, type and locality, and nothing else'
        : undefined,
  },
);

const countSchema = z.int().min(1);

type OpenPorts = Parameters<typeof openedIn>[0];

/** What `create_many` is to buy: what tokens stand for, or what a search finds. */
export function purchasesIn(ports: OpenPorts, account: Account, body: unknown): Order {
  const given = (body ?? {}) as Properties;
  if (given['search'] === undefined) {
    const items = tokensIn(ports, account, listOf(given));
    refuseBesideList(given, ['count', 'phone_number', 'address_sid']);
    return { search: null, items };
  }
  if (given['phone_numbers'] !== undefined) refuseBesideList(given, ['search']);
  refuseTrial(account);
  const { search } = parseRecord(z.object({ search: searchSchema }), given);
  const filters = searchFilters(search);
  if (typeof given['count'] === 'number') refuseTooMany(given['count']);
  const { count } = parseRecord(z.object({ count: countSchema }), given);
  const properties = sharedProperties(given);
  parseRecord(purchaseRequestSchema, properties);
  refuseSharedExternalId(properties, count);
  const item = { subject: null, token: null, properties };
  return { search: filters, items: Array.from({ length: count }, () => item) };
}

/** Of every number that is bought; address_sid may stand beside them, as of a single one. */
function sharedProperties(given: Properties): Properties {
  const properties = given['phone_number'] === undefined ? {} : bodyOf(given, 'phone_number');
  const { address_sid } = given;
  return address_sid === undefined ? properties : { address_sid, ...properties };
}

/** Each of a list has its own: what is meant for all would be ignored. */
function refuseBesideList(given: Properties, names: readonly string[]): void {
  const name = names.find((one) => given[one] !== undefined);
  if (name) throw badParameter(name, 'InvalidValue', 'cannot stand beside phone_numbers');
}

/** The objects under `phone_numbers`. */
function listOf(given: Properties): Properties[] {
  const list = given['phone_numbers'];
  if (!Array.isArray(list) || list.length === 0) {
    const problem = `must be a list of 1 to ${maxJobItems} objects`;
    throw badParameter('phone_numbers', 'InvalidType', problem);
  }
  refuseTooMany(list.length);
  list.forEach((one: unknown, index) => {
    if (typeof one === 'object' && one !== null && !Array.isArray(one)) return;
    throw recordInvalid(fieldError(`phone_numbers[${index}]`, 'InvalidType', 'must be an object'));
  });
  return list as Properties[];
}

/** Two searches give two tokens for one number, which is bought once: it is not two of what was asked for. */
function tokensIn(ports: OpenPorts, account: Account, list: readonly Properties[]): Order['items'] {
  const items = list.map((properties) => ({
    subject: null,
    token: tokenIn(properties),
    properties,
  }));
  const numberOf = (token: string | null) =>
    offeredTo(account, openedIn(ports, { token }))?.number ?? token;
  refuseTwice(items, ({ token }) => numberOf(token), 'token');
  refuseTwice(items, externalIdOf, 'external_id');
  return items;
}

/** null: what is wrong with it is said where it is bought. */
function tokenIn({ token }: Properties): string | null {
  const text = typeof token === 'string' ? token.trim().toLowerCase() : '';
  return isTokenLike(text) ? text : null;
}

/** What `update_many` is to change: one change for all ids, or a list with one for each. */
export function changesIn(query: Query, body: unknown): Order {
  const given = (body ?? {}) as Properties;
  if (query['ids'] !== undefined) {
    if (given['phone_numbers'] !== undefined) refuseBesideList(query, ['ids']);
    const properties = bodyOf(body, 'phone_number');
    parseRecord(lineChangeSchema, properties);
    const ids = idsIn(query);
    refuseSharedExternalId(properties, ids.length);
    return subjectsOf(ids, properties);
  }
  const items = listOf(given).map(({ id, ...properties }, index) => {
    if (typeof id === 'number' && Number.isSafeInteger(id) && id > 0) {
      return { subject: id, token: null, properties };
    }
    const problem = 'must be the id of a phone number';
    throw recordInvalid(fieldError(`phone_numbers[${index}].id`, 'InvalidValue', problem));
  });
  refuseBesideList(given, ['phone_number']);
  refuseTwice(items, ({ subject }) => subject, 'id');
  refuseTwice(items, externalIdOf, 'external_id');
  return { search: null, items };
}

export const subjectsOf = (ids: readonly number[], properties: Properties = {}): Order => ({
  search: null,
  items: ids.map((subject) => ({ subject, token: null, properties })),
});

/** null: none, or what is wrong with it is said where it is written. */
function externalIdOf({ properties }: { readonly properties: Properties }): string | null {
  const { external_id } = properties;
  return typeof external_id === 'string' ? external_id.trim() : null;
}

function refuseSharedExternalId(properties: Properties, count: number): void {
  if (count < 2 || externalIdOf({ properties }) === null) return;
  const problem = `can be of one phone number, not of ${count}: give each its own, under phone_numbers`;
  throw recordInvalid(fieldError('external_id', 'DuplicateValue', problem));
}

function refuseTwice<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => unknown,
  name: string,
): void {
  const seen = new Set<unknown>();
  items.forEach((item, index) => {
    const key = keyOf(item);
    if (key !== null && seen.has(key)) {
      const field = `phone_numbers[${index}].${name}`;
      throw recordInvalid(fieldError(field, 'DuplicateValue', 'is there more than once'));
    }
    seen.add(key);
  });
}
