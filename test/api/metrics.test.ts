import { describe, expect, onTestFinished, test } from 'vitest';
import { send } from '../support/bare.ts';
import { scriptFault } from '../support/faults.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

const token = 'a token for metrics only';
const metricsToken = token.replaceAll(' ', '-');
const authorization = `Bearer ${metricsToken}`;

async function start(options: Record<string, unknown>): Promise<TestTrunkline> {
  const trunkline = await startTrunkline(options);
  onTestFinished(() => trunkline.close());
  return trunkline;
}

async function textOf(trunkline: TestTrunkline): Promise<string> {
  const { statusCode, body } = await trunkline.server.inject({
    method: 'GET',
    url: '/metrics',
    headers: { authorization },
  });
  expect(statusCode).toBe(200);
  return body;
}

/** The value of a metric with exactly these labels, in any order; null: there is none. */
function valueOf(text: string, name: string, labels: Record<string, string>): number | null {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  for (const line of text.split('\n')) {
    const [, found, inside = '', value] = /^(\w+)\{(.*)\} (\S+)$/.exec(line) ?? [];
    if (found === name && inside.split(',').toSorted().join() === wanted.toSorted().join()) {
      return Number(value);
    }
  }
  return null;
}

describe('metrics', () => {
  test('are not there unless they are asked for', async () => {
    const trunkline = await start({});
    const answer = await send(trunkline, { method: 'GET', url: '/metrics' });
    expect(answer.status).toBe(404);
    expect(answer.json.error).toBe('InvalidEndpoint');
    expect(trunkline.metricsServer).toBeNull();
  });

  test('beside the API are shown to the bearer of their token only', async () => {
    const trunkline = await start({ metricsToken });
    for (const wrong of [undefined, 'Bearer wrong', trunkline.support.authorization]) {
      const headers = wrong === undefined ? {} : { authorization: wrong };
      const answer = await send(trunkline, { method: 'GET', url: '/metrics', headers });
      expect(answer.status).toBe(401);
      expect(answer.text).not.toContain('trunkline_');
    }
    expect(await textOf(trunkline)).toContain('# TYPE trunkline_http_requests_total counter');
  });

  test('on a port of their own are not on the API’s', async () => {
    const trunkline = await start({ metricsPort: 0 });
    expect((await send(trunkline, { method: 'GET', url: '/metrics' })).status).toBe(404);
    await trunkline.support.list();
    const own = await trunkline.metricsServer!.inject({ method: 'GET', url: '/metrics' });
    expect(own.statusCode).toBe(200);
    expect(own.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(own.body).toContain('trunkline_http_requests_total');
  });

  test('count requests by method, route and status: ids and unknown paths are no labels', async () => {
    const trunkline = await start({ metricsToken });
    const { support } = trunkline;
    const { id } = await support.buy();
    for (const shown of [id, id, 987_654]) await support.show(shown);
    await send(trunkline, { method: 'GET', url: '/made/up' });
    const text = await textOf(trunkline);
    const route = '/api/v2/channels/voice/phone_numbers/:phone_number_id';
    const requests = 'trunkline_http_requests_total';
    expect(valueOf(text, requests, { method: 'GET', route, status: '200' })).toBe(2);
    expect(valueOf(text, requests, { method: 'GET', route, status: '404' })).toBe(1);
    expect(valueOf(text, requests, { method: 'GET', route: 'none', status: '404' })).toBe(1);
    expect(text).not.toContain(String(id));
    expect(text).not.toContain('made/up');
    const durations = 'trunkline_http_request_duration_seconds_count';
    expect(valueOf(text, durations, { method: 'GET', route })).toBe(3);
  });

  test('count what carriers answered, refused and failed to answer', async () => {
    const trunkline = await start({ metricsToken });
    const { support, data } = trunkline;
    await support.buy();
    for (const kind of ['refuse', 'unavailable'] as const) {
      const { token: other } = await support.find();
      await scriptFault(data, { operation: 'buy', kind }, () =>
        support.create({ phone_number: { token: other } }),
      );
    }
    const text = await textOf(trunkline);
    const calls = (outcome: string) =>
      valueOf(text, 'trunkline_carrier_calls_total', {
        carrier: 'sandbox',
        operation: 'buy',
        outcome,
      });
    expect([calls('answered'), calls('refused'), calls('failed')]).toEqual([1, 1, 1]);
  });

  test('say how many purchases there are in each state', async () => {
    const trunkline = await start({ metricsToken });
    const { support, data } = trunkline;
    await support.buy();
    await support.buy();
    await support.remove((await support.buy()).id);
    const { token: unanswered } = await support.find();
    await scriptFault(data, { operation: 'buy', kind: 'unavailable', remaining: 1 }, () =>
      support.create({ phone_number: { token: unanswered } }),
    );
    const text = await textOf(trunkline);
    const states = (state: string) => valueOf(text, 'trunkline_purchases', { state });
    expect(states('completed')).toBe(2);
    expect(states('deleted')).toBe(1);
    expect(states('releasing')).toBe(0);
    expect((states('under_way') ?? 0) + (states('abandoned') ?? 0)).toBe(1);
  });
});
