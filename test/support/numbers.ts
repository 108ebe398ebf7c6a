import type { PhoneNumber } from '../../src/domain/phone-numbers/phone-number.ts';
import type { Answer, AvailableNumberAnswer, Client } from './client.ts';
import { path } from './client.ts';

type Query = Record<string, string | number | boolean>;

/** Finds many numbers for sale, as many as are asked for. */
export async function findMany(
  client: Client,
  count: number,
  query: Query = { country: 'US' },
): Promise<AvailableNumberAnswer[]> {
  const found: AvailableNumberAnswer[] = [];
  for (let page = 1; found.length < count; page++) {
    const { json } = await client.search({ ...query, page, per_page: 100 });
    found.push(...json.phone_numbers);
    if (json.next_page === null) break;
  }
  if (found.length < count) throw new Error(`only ${found.length} numbers found`);
  return found.slice(0, count);
}

/** Finds one number for sale, on whichever page it is. */
export async function findOne(client: Client, query?: Query): Promise<AvailableNumberAnswer> {
  const [found] = await findMany(client, 1, query);
  if (!found) throw new Error('nothing found');
  return found;
}

/** Buys one number, with line properties if given. */
export async function buyOne(
  client: Client,
  properties: object = {},
  query?: Query,
): Promise<PhoneNumber> {
  const { token } = await findOne(client, query);
  const bought = await client.create({ phone_number: { ...properties, token } });
  if (bought.status !== 200) throw new Error(`not bought: ${bought.text}`);
  return bought.json.phone_number;
}

/** Buys many numbers, one after the other; answers their ids, newest first. */
export async function buyMany(client: Client, count: number, query?: Query): Promise<number[]> {
  const ids: number[] = [];
  for (const { token } of await findMany(client, count, query)) {
    const bought = await client.create({ phone_number: { token } });
    if (bought.status !== 200) throw new Error(`not bought: ${bought.text}`);
    ids.unshift(bought.json.phone_number.id);
  }
  return ids;
}

/** Follows an absolute URL out of an answer, as clients do. */
export function follow(client: Client, url: string): Promise<Answer> {
  const { host, pathname, search } = new URL(url);
  return client.request({ method: 'GET', url: pathname + search, headers: { host } });
}

/** The ids of every page, from a first answer on, until the link to the next one is null. */
export async function followAll(
  client: Client,
  first: Answer,
  linkOf: (answer: Answer) => string | null,
): Promise<number[][]> {
  const pages: number[][] = [];
  for (let answer: Answer | null = first; answer !== null;) {
    if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.text}`);
    pages.push(idsOf(answer));
    const link = linkOf(answer);
    answer = link === null ? null : await follow(client, link);
  }
  return pages;
}

export function idsOf(answer: Answer): number[] {
  return answer.json.phone_numbers.map(({ id }: { id: number }) => id);
}

/** The fields a 422 names, each with the codes of its errors. */
export function refusedFields(answer: Answer): Record<string, string[]> {
  const details = answer.json.details as Record<string, { error: string }[]>;
  return Object.fromEntries(
    Object.entries(details).map(([field, errors]) => [field, errors.map(({ error }) => error)]),
  );
}

/** All that a 422 says, in one text. */
export function problemsOf(answer: Answer): string {
  const details = answer.json.details as Record<string, { description: string }[]>;
  return Object.values(details)
    .flat()
    .map(({ description }) => description)
    .join('; ');
}

/** The phone number with its settings, as a later request shows it. */
export async function shown(client: Client, id: number) {
  const answer = await client.show(id, { include: 'settings' });
  if (answer.status !== 200) throw new Error(`not shown: ${answer.text}`);
  return answer.json.phone_number;
}

/** Sends a body as it is, JSON or not, under any content type. */
export function sendRaw(
  client: Client,
  method: 'POST' | 'PUT',
  id: number | null,
  { payload, type = 'application/json' }: { payload?: string; type?: string },
): Promise<Answer> {
  return client.request({
    method,
    url: id === null ? path : `${path}/${id}`,
    headers: { 'content-type': type },
    ...(payload !== undefined && { payload }),
  });
}

/** The numbers of a search or a list. */
export const numbersIn = ({ json }: Answer): string[] =>
  json.phone_numbers.map(({ number }: AvailableNumberAnswer) => number);

/** Gives a deleted number back to the carrier, before its window has passed. */
export function releaseNow(client: Client, id: number): Promise<Answer> {
  const url = `/api/v2/channels/voice/deleted_phone_numbers/${id}`;
  return client.request({ method: 'DELETE', url });
}
