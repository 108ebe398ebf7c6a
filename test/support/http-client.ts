import { bootstrapToken } from './cli.ts';

const path = '/api/v2/channels/voice/phone_numbers';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  readonly json: any;
}

/** A client over HTTP: `call('GET', '/search?country=US')`. */
export function httpClient(url: string, token = bootstrapToken, host?: string) {
  return async (method: string, target: string, body?: object): Promise<HttpAnswer> => {
    const response = await fetch(`${url}${path}${target}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        connection: 'close',
        ...(host && { 'x-forwarded-host': host }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const { status, headers } = response;
    return { status, headers, json: await response.json() };
  };
}
