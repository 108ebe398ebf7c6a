import type { Aim, Peer } from './results.ts';
import type { Call, Target } from './target.ts';

export interface Case {
  readonly name: string;
  readonly aim: Aim;
  readonly status: number;
  /** who else is measured */
  readonly peers: readonly Peer[];
  /** each request can be answered once only */
  readonly isOnce?: boolean;
  /** latency at a fixed rate is measured too */
  readonly isSteady?: boolean;
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
/** The numbers that clients poll. */
const polled = 10;
const areaCodes =
  '205 206 212 213 214 303 305 312 313 404 415 503 512 602 617 702 713 718 808 919'.split(' ');

export const cases: readonly Case[] = [
  {
    name: 'show',
    aim: { ratio: 0.55 },
    status: 200,
    peers: ['naive', 'Prism'],
    isSteady: true,
    calls: async ({ ids }, limits) => sample(ids, limits.ids).map(show),
  },
  {
    name: 'show, few',
    aim: { ratio: 0.65 },
    status: 200,
    peers: ['naive'],
    calls: async ({ ids }) => sample(ids, polled).map(show),
  },
  {
    name: 'show, not modified',
    aim: {},
    status: 304,
    peers: [],
    calls: async (target, limits) => {
      const calls: Call[] = [];
      for (const call of sample(target.ids, limits.versions).map(show)) {
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
    aim: { ratio: 0.7 },
    status: 200,
    peers: ['naive', 'Prism'],
    calls: async () => pages(''),
  },
  {
    name: 'list of 100, minimal',
    aim: { ratio: 0.6 },
    status: 200,
    peers: ['naive'],
    calls: async () => pages('&minimal_mode=true'),
  },
  {
    name: 'search, area code',
    aim: { ratio: 0.35 },
    status: 200,
    peers: [],
    calls: async () => areaCodes.map((areaCode) => search(`area_code=${areaCode}`)),
  },
  {
    name: 'search, pizza',
    aim: { ratio: 0.4 },
    status: 200,
    peers: [],
    calls: async () => [search('contains=pizza')],
  },
  {
    name: 'update',
    aim: { ratio: 0.3 },
    status: 200,
    peers: ['naive'],
    isSteady: true,
    calls: async ({ ids }, limits) => sample(ids, limits.ids).map(update),
  },
  {
    name: 'mixed',
    aim: {},
    status: 200,
    peers: ['naive'],
    isSteady: true,
    calls: async ({ ids }, limits) => {
      const lists = pages('');
      return sample(ids, limits.ids).map((id, index) => {
        const kind = Math.random();
        if (kind < 0.8) return show(id);
        return kind < 0.95 ? lists[index % lists.length]! : update(id, index);
      });
    },
  },
  {
    // The last one: it makes the account grow.
    name: 'buy',
    aim: { perSecond: 2_000 },
    status: 200,
    peers: [],
    isOnce: true,
    calls: async (target, limits) =>
      (await tokens(target, limits.tokens)).map((token) => ({
        method: 'POST',
        path: '.json',
        body: { phone_number: { token } },
      })),
  },
];

function show(id: number): Call {
  return { method: 'GET', path: `/${id}.json` };
}

function update(id: number, index: number): Call {
  const nickname = `Line ${100_000 + index}`;
  return { method: 'PUT', path: `/${id}.json`, body: { phone_number: { nickname } } };
}

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

/** So many of them in random order, each once; all of them where there are no more. */
function sample(ids: readonly number[], count: number): number[] {
  const rest = [...ids];
  const length = Math.min(count, rest.length);
  for (let index = 0; index < length; index += 1) {
    const other = index + Math.floor(Math.random() * (rest.length - index));
    [rest[index], rest[other]] = [rest[other]!, rest[index]!];
  }
  return rest.slice(0, length);
}
