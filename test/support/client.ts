import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { PhoneNumber } from '../../src/domain/phone-numbers/phone-number.ts';

export const path = '/api/v2/channels/voice/phone_numbers';

type Inject = (request: InjectOptions) => Promise<LightMyRequestResponse>;

export interface SignedIn {
  /** null: a host that names no account */
  readonly subdomain: string | null;
  readonly email: string;
  readonly token: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: LightMyRequestResponse['headers'];
  readonly text: string;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  readonly json: any;
}

export interface AvailableNumberAnswer {
  number: string;
  display_number: string;
  toll_free: boolean;
  location: string | null;
  country_code: string;
  token: string;
  price: string;
  address_requirements: string;
  capabilities: { sms: boolean; mms: boolean; voice: boolean };
  nickname: null;
}

type Query = Record<string, string | number | boolean>;

/** A client as integrators write them. */
export interface Client extends SignedIn {
  readonly authorization: string;
  request(request: InjectOptions): Promise<Answer>;
  list(query?: Query): Promise<Answer>;
  search(query?: Query): Promise<Answer>;
  show(id: number | string, query?: Query): Promise<Answer>;
  create(body: unknown, query?: Query): Promise<Answer>;
  /** Tries a purchase. */
  dryRun(body: unknown): Promise<Answer>;
  update(id: number | string, body: unknown, query?: Query): Promise<Answer>;
  remove(id: number | string): Promise<Answer>;
  /** Finds a number for sale. */
  find(query?: Query): Promise<AvailableNumberAnswer>;
  /** Finds a number and buys it, with line properties if given. */
  buy(properties?: object, query?: Query): Promise<PhoneNumber>;
}

export function clientOf(inject: Inject, signedIn: SignedIn): Client {
  const { subdomain, email, token } = signedIn;
  const authorization = `Basic ${Buffer.from(`${email}/token:${token}`).toString('base64')}`;
  const host = subdomain === null ? 'localhost' : `${subdomain}.localhost`;

  async function request({ headers, ...rest }: InjectOptions): Promise<Answer> {
    const response = await inject({ ...rest, headers: { host, authorization, ...headers } });
    const { statusCode: status, body: text } = response;
    const isJson = !/^text\/|ndjson/.test(String(response.headers['content-type']));
    return {
      status,
      headers: response.headers,
      text,
      json: text !== '' && isJson ? JSON.parse(text) : undefined,
    };
  }

  const client: Client = {
    ...signedIn,
    authorization,
    request,
    list: (query = {}) => request({ method: 'GET', url: path, query: strings(query) }),
    search: (query = {}) =>
      request({ method: 'GET', url: `${path}/search`, query: strings(query) }),
    show: (id, query = {}) =>
      request({ method: 'GET', url: `${path}/${id}`, query: strings(query) }),
    create: (body, query = {}) =>
      request({ method: 'POST', url: path, query: strings(query), payload: body as object }),
    dryRun: (body) => request({ method: 'POST', url: `${path}/dry_run`, payload: body as object }),
    update: (id, body, query = {}) =>
      request({
        method: 'PUT',
        url: `${path}/${id}`,
        query: strings(query),
        payload: body as object,
      }),
    remove: (id) => request({ method: 'DELETE', url: `${path}/${id}` }),
    async find(query = { country: 'US' }) {
      const { json } = await client.search({ per_page: 1, ...query });
      return json.phone_numbers[0];
    },
    async buy(properties = {}, query = { country: 'US' }) {
      const available = await client.find(query);
      const bought = await client.create({
        phone_number: { ...properties, token: available.token },
      });
      if (bought.status !== 200) throw new Error(`not bought: ${bought.text}`);
      return bought.json.phone_number;
    },
  };
  return client;
}

function strings(query: Query): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
}
