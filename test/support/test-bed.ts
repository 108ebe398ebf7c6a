import type { TestTrunkline } from '../../src/testing/index.ts';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  readonly json: any;
}

/** Calls a service as a client outside does, by its URL and the admin's credentials. */
export async function call(
  { url, authorization }: Pick<TestTrunkline, 'url' | 'authorization'>,
  method: string,
  path: string,
  body?: object,
): Promise<Answer> {
  const response = await fetch(`${url}/api/v2${path}`, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    json: text === '' ? undefined : JSON.parse(text),
  };
}

export const numbers = '/channels/voice/phone_numbers';
export const deletedNumbers = '/channels/voice/deleted_phone_numbers';

type Bed = Parameters<typeof call>[0];

/** The numbers of the first page of a search. */
export async function search(bed: Bed, query = 'country=US'): Promise<string[]> {
  const { json } = await call(bed, 'GET', `${numbers}/search?${query}`);
  return json.phone_numbers.map(({ number }: { number: string }) => number);
}

/** A search token of the first number that is found. */
export async function findToken(bed: Bed, query = 'country=US'): Promise<string> {
  const { json } = await call(bed, 'GET', `${numbers}/search?${query}&per_page=1`);
  return json.phone_numbers[0].token;
}

export async function buy(bed: Bed, token?: string): Promise<Answer> {
  return call(bed, 'POST', numbers, { phone_number: { token: token ?? (await findToken(bed)) } });
}
