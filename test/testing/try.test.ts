import { test, expect } from 'vitest';
import { startTrunkline } from '../../src/testing/index.ts';
test('x', async () => {
  for (let i = 0; i < 5; i++) {
    const t0 = performance.now();
    const t = await startTrunkline({ seed: 7, plan: 'professional', faults: [{kind:'slow', milliseconds: 1}] });
    const t1 = performance.now();
    const base = `${t.url}/api/v2/channels/voice/phone_numbers`;
    const headers = { authorization: t.authorization, 'content-type': 'application/json' };
    const s = await (await fetch(`${base}/search?country=US&contains=pizza`, { headers })).json() as any;
    const b = await fetch(base, { method: 'POST', headers, body: JSON.stringify({ phone_number: { token: s.phone_numbers[0].token } }) });
    expect(b.status).toBe(200);
    const n = await b.json() as any;
    const d = await fetch(`${base}/${n.phone_number.id}`, { method: 'DELETE', headers });
    expect(d.status).toBeLessThan(300);
    const t2 = performance.now();
    await t.clock.advance({ hours: 72 });
    const t3 = performance.now();
    const del = await (await fetch(`${t.url}/api/v2/trunkline/deleted_phone_numbers`, { headers })).text();
    console.log(del.slice(0, 300));
    const t4 = performance.now();
    await t.reset();
    const t5 = performance.now();
    await t.close();
    const t6 = performance.now();
    console.log({ start: t1 - t0, advance: t3 - t2, reset: t5 - t4, close: t6 - t5 });
  }
});
