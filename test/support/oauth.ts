import type { Trunkline } from '../../src/compose.ts';
import { send } from './bare.ts';
import { runJson } from './cli.ts';
import { path, type Answer } from './client.ts';

export interface OAuthClient {
  readonly client_id: string;
  readonly client_secret: string;
}

interface Asking {
  readonly headers?: Record<string, string>;
  readonly host?: string;
}

/** An account, unless it exists, with an agent and a client of that agent. */
export async function makeClient(
  { data }: { data: string },
  scope: string,
  account = 'acme',
): Promise<OAuthClient> {
  const owner = ['--account', account, '--email', `jo@${account}.example`];
  const words = ['oauth-client', 'create', ...owner, '--scope', scope];
  const accounts: { subdomain: string }[] = await runJson(data, 'account', 'list');
  if (!accounts.some(({ subdomain }) => subdomain === account)) {
    await runJson(data, 'account', 'create', account);
    await runJson(data, 'agent', 'create', ...owner);
  }
  return runJson(data, ...words);
}

/** POST /oauth/tokens with a JSON body, or a form where the parameters are text. */
export function askForToken(
  trunkline: Trunkline,
  parameters: object | string,
  { headers = {}, host = 'acme.localhost' }: Asking = {},
): Promise<Answer> {
  const isForm = typeof parameters === 'string';
  const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  return send(trunkline, {
    method: 'POST',
    url: '/oauth/tokens',
    headers: { host, 'content-type': type, ...headers },
    payload: isForm ? parameters : JSON.stringify(parameters),
  });
}

export const grantOf = ({ client_id, client_secret }: OAuthClient, more: object = {}) => ({
  grant_type: 'client_credentials',
  client_id,
  client_secret,
  ...more,
});

export async function tokenOf(trunkline: Trunkline, client: OAuthClient, more: object = {}) {
  const { status, text, json } = await askForToken(trunkline, grantOf(client, more));
  if (status !== 200) throw new Error(`no token: ${text}`);
  return json.access_token as string;
}

/** The list of phone numbers, with an access token. */
export function listWith(
  trunkline: Trunkline,
  token: string,
  host = 'acme.localhost',
): Promise<Answer> {
  const headers = { host, authorization: `Bearer ${token}` };
  return send(trunkline, { method: 'GET', url: path, headers });
}
