import type { InjectOptions } from 'fastify';
import { bootstrapToken } from './cli.ts';
import { serveProcess } from './cli-process.ts';
import { clientOf } from './client.ts';

const metricsToken = 'a-token-for-metrics-only';

/** A service of its own process, which tells how long its event loop was held. */
export async function serveWatched(data: string) {
  const { url } = await serveProcess(data, {
    args: ['--rate-limit', '0', '--metrics-token', metricsToken, '--log-level', 'error'],
  });

  async function inject({ method = 'GET', url: path, headers, payload, ...rest }: InjectOptions) {
    const target = new URL(path as string, url);
    target.search ||= new URLSearchParams(rest.query as Record<string, string>).toString();
    const isText = typeof payload === 'string' || Buffer.isBuffer(payload);
    const response = await fetch(target, {
      method,
      // What has no `host` of its own goes to the default account.
      headers: Object.entries(headers ?? {})
        .filter(([name]) => name !== 'host')
        .map(([name, value]): [string, string] => [name, String(value)]),
      ...(payload !== undefined && {
        body: isText ? (payload as string) : JSON.stringify(payload),
      }),
    });
    const { status: statusCode, headers: got } = response;
    return { statusCode, headers: Object.fromEntries(got), body: await response.text() };
  }

  /** Since it was asked for last, in milliseconds. */
  async function delay(): Promise<number> {
    const headers = { authorization: `Bearer ${metricsToken}` };
    const text = await (await fetch(`${url}/metrics`, { headers })).text();
    const [, seconds] = /^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(text) ?? [];
    return Number(seconds) * 1_000;
  }

  const signedIn = { subdomain: null, email: 'admin@example.com', token: bootstrapToken };
  return {
    url,
    client: clientOf(inject as Parameters<typeof clientOf>[0], signedIn),
    inject,
    delay,
  };
}

export type Watched = Awaited<ReturnType<typeof serveWatched>>;
