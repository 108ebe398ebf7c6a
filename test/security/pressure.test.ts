import { describe, expect, onTestFinished, test } from 'vitest';
import type { Pressure } from '../../src/app/ports/nodes.ts';
import { watchPressure, type Load } from '../../src/system/pressure.ts';
import { send } from '../support/bare.ts';
import { startTrunkline } from '../support/trunkline.ts';

const metricsToken = 'a-token-for-metrics-only';

async function startUnder(given: { pressure: Pressure | null }) {
  const trunkline = await startTrunkline({ metricsToken }, { pressure: () => given.pressure });
  onTestFinished(() => trunkline.close());
  return trunkline;
}

describe('ASVS 11.1.4: a service under pressure', () => {
  test.each(['event_loop', 'heap'] as const)(
    'of its %s refuses requests with a 503 that says when to come again',
    async (pressure) => {
      const given = { pressure: null as Pressure | null };
      const { support } = await startUnder(given);
      expect((await support.list()).status).toBe(200);
      given.pressure = pressure;
      const { status, headers, json } = await support.list();
      expect({ status, json }).toEqual({
        status: 503,
        json: { error: 'Unavailable', description: 'The service has too much to do' },
      });
      expect(headers['retry-after']).toBe('5');
      expect(headers['x-request-id']).toBeDefined();
      given.pressure = null;
      expect((await support.list()).status).toBe(200);
    },
  );

  test('answers probes and metrics, which say so', async () => {
    const given = { pressure: 'heap' as Pressure | null };
    const trunkline = await startUnder(given);
    for (const url of ['/healthz', '/readyz']) {
      expect((await send(trunkline, { method: 'GET', url })).status).toBe(200);
    }
    const headers = { authorization: `Bearer ${metricsToken}` };
    const { body } = await trunkline.server.inject({ method: 'GET', url: '/metrics', headers });
    expect(body).toContain('trunkline_under_pressure{resource="heap"} 1');
    expect(body).toContain('trunkline_under_pressure{resource="event_loop"} 0');
  });
});

describe('the pressure of a process', () => {
  const idle = { delay: 0, heap: 0.2 };

  /** What it is after each second, given the load of each. */
  function afterEach(loads: readonly Load[], maxDelay = 2_000): (Pressure | null)[] {
    let now = 0;
    let load = idle;
    const pressure = watchPressure(
      () => now,
      maxDelay,
      () => load,
    );
    return loads.map((next) => {
      load = next;
      now += 1_000;
      return pressure();
    });
  }

  const held = { ...idle, delay: 2_500 };

  test('is that of the event loop once it was held three times in a row, until it is not', () => {
    expect(afterEach([held, held, held, held, idle])).toEqual([
      null,
      null,
      'event_loop',
      'event_loop',
      null,
    ]);
  });

  test('is none after a machine slept, however long', () => {
    const slept = { ...idle, delay: 3_600_000 };
    expect(afterEach([slept, idle, held, held, idle, held])).toEqual(Array(6).fill(null));
  });

  test('is none, whatever the delay, where that is not limited', () => {
    expect(afterEach([held, held, held, held, held], 0)).toEqual([null, null, null, null, null]);
  });

  test('is that of the heap while it is nearly full', () => {
    expect(afterEach([{ ...idle, heap: 0.91 }, idle])).toEqual(['heap', null]);
  });

  test('is looked at once a second, however many ask', () => {
    let looks = 0;
    let now = 0;
    const pressure = watchPressure(
      () => now,
      2_000,
      () => {
        looks += 1;
        return idle;
      },
    );
    for (now = 0; now < 10_000; now += 10) pressure();
    expect(looks).toBe(9);
  });

  test('is measured of this process when nothing else is', () => {
    let now = 0;
    const pressure = watchPressure(() => now, 600_000);
    now = 1_000;
    expect(pressure()).toBeNull();
  });
});
