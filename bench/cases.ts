import type { Call, Target } from './target.ts';

export interface Aim {
  /** of the bare server's requests per second */
  readonly ratio?: number;
  readonly perSecond?: number;
}

export interface Case {
  readonly name: string;
  /** null: the figure is for information */
  readonly aim: Aim | null;
  readonly status: number;
  /** requests have bodies: the bare server parses them, as anything that used them would have to */
  readonly hasBody?: boolean;
  /** each request can be answered once only */
  readonly isOnce?: boolean;
  /** The requests, in the order in which they are to be sent. */
  calls(target: Target, limits: Limits): Promise<Call[]>;
}

export interface Limits {
  /** different phone numbers that are asked for, so that no cache of a few holds them */
  readonly ids: number;
  /** of these, the ones whose version is known beforehand: each costs a request */
  readonly versions: number;
  /** numbers that can be bought at most */
  readonly tokens: number;
}

const pageSize = 50;
const tokensPerSearch = 100;
/** The service pages no deeper: 10,000 numbers. */
const deepestPage = 100;
/** The lists that are asked for in turn: clients that poll read the first pages. */
const listedPages = 10;
const areaCodes =
  '205 206 212 213 214 303 305 312 313 404 415 503 512 602 617 702 713 718 808 919'.split(' ');

export const cases: readonly Case[] = [
  {
    name: 'show',
    aim: { ratio: 0.6 },
    status: 200,
    calls: async ({ ids }, limits) =>
      sample(ids, limits.ids).map((id) => ({ method: 'GET', path: `/${id}.json` })),
  },
  {
    name: 'show, not modified',
    aim: null,
    status: 304,
    calls: async (target, limits) => {
      const calls: Call[] = [];
      for (const id of sample(target.ids, limits.versions)) {
        const call: Call = { method: 'GET', path: `/${id}.json` };
        const answer = await target.send(call);
        await answer.arrayBuffer();
        const headers = { 'If-None-Match': answer.headers.get('etag') ?? '' };
        calls.push({ ...call, headers });
      }
      return calls;
    },
  },
  {
    name: 'list of 100',
    aim: { ratio: 0.4 },
    status: 200,
    calls: async () => pages(''),
  },
  {
    name: 'list of 100, minimal',
    aim: { ratio: 0.4 },
    status: 200,
    calls: async () => pages('&minimal_mode=true'),
  },
  {
    name: 'search, area code',
    aim: { ratio: 0.3 },
    status: 200,
    calls: async () => areaCodes.map((areaCode) => search(`area_code=${areaCode}`)),
  },
  {
    name: 'search, pizza',
    aim: { ratio: 0.3 },
    status: 200,
    calls: async () => [search('contains=pizza')],
  },
  {
    name: 'update',
    aim: { ratio: 0.3 },
    status: 200,
    hasBody: true,
    calls: async ({ ids }, limits) =>
      sample(ids, limits.ids).map((id, index) => ({
        method: 'PUT',
        path: `/${id}.json`,
        body: { phone_number: { nickname: `Line ${100_000 + index}` } },
      })),
  },
  {
    // The last one: it makes the account grow.
    name: 'buy',
    aim: { perSecond: 1_000 },
    status: 200,
    hasBody: true,
    isOnce: true,
    calls: async (target, limits) =>
      (await tokens(target, limits.tokens)).map((token) => ({
        method: 'POST',
        path: '.json',
        body: { phone_number: { token } },
      })),
  },
];

function pages(parameters: string): Call[] {
  return Array.from({ length: listedPages }, (_, index) => ({
    method: 'GET',
    path: `.json?per_page=100&page=${index + 1}${parameters}`,
  }));
}

function search(parameters: string): Call {
  return {
    method: 'GET',
    path: `/search.json?country=US&per_page=${pageSize}&${parameters}`,
  };
}

/** Search results of many pages and places, each number once. */
async function tokens(target: Target, count: number): Promise<string[]> {
  const found: string[] = [];
  for (let page = 1; found.length < count && page <= deepestPage; page += 1) {
    for (const areaCode of areaCodes) {
      const path = `/search.json?country=US&area_code=${areaCode}&per_page=${tokensPerSearch}&page=${page}`;
      const answer = await target.send({ method: 'GET', path });
      const { phone_numbers } = (await answer.json()) as { phone_numbers: { token: string }[] };
      found.push(...phone_numbers.map(({ token }) => token));
    }
  }
  return found.slice(0, count);
}

function sample(ids: readonly number[], count: number): number[] {
  return Array.from({ length: count }, () => ids[Math.floor(Math.random() * ids.length)] ?? 0);
}
