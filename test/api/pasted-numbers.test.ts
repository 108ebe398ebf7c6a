import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ivrRoutes } from '../../src/domain/resources/ivr-parts.ts';
import { ivrs } from '../../src/domain/resources/ivrs.ts';
import { buyOne } from '../support/numbers.ts';
import { pasted } from '../support/pasted.ts';
import { recordsOf } from '../support/records.ts';
import { tries } from '../support/runs.ts';
import { startTrunkline, type TestTrunkline } from '../support/trunkline.ts';

let trunkline: TestTrunkline;
beforeAll(async () => {
  trunkline = await startTrunkline();
});
afterAll(() => trunkline.close());

const number = '+442079460123';

/** Whatever cannot be seen in the number, and in digits of any script. */
async function forPasted(text: string, check: (pasted: string) => Promise<void>): Promise<void> {
  await fc.assert(fc.asyncProperty(pasted(text), check), tries(30));
}

/** As people write the number. */
const written = [
  '+44 20 7946 0123',
  '+44 (20) 7946-0123',
  ' +44.20.7946.0123 ',
  '+44 20/7946–0123',
];

/** The number as people write it, and as it comes from elsewhere. */
async function forNumbers(check: (text: string) => Promise<void>): Promise<void> {
  for (const text of written) await check(text);
  await forPasted(number, check);
}

async function search(query: Record<string, string>): Promise<string[]> {
  const { json } = await trunkline.support.search({ country: 'US', ...query });
  return json.phone_numbers?.map((found: { number: string }) => found.number);
}

test('a search means the digits that were pasted into contains and area_code', async () => {
  const [byDigits, byArea] = [
    await search({ contains: '20*55' }),
    await search({ area_code: '212' }),
  ];
  expect(byDigits).not.toEqual([]);
  await forPasted('20*55', async (contains) => {
    expect(await search({ contains })).toEqual(byDigits);
  });
  await forPasted('212', async (area_code) => {
    expect(await search({ area_code })).toEqual(byArea);
  });
});

test('a fault of the sandbox strikes the number that was pasted', async () => {
  const url = '/api/v2/trunkline/sandbox/faults';
  await forNumbers(async (text) => {
    const payload = { fault: { kind: 'refuse', number: text } };
    const { json } = await trunkline.support.request({ method: 'POST', url, payload });
    expect(json.fault?.number).toBe(number);
  });
});

test('calls overflow and fail over to the number that was pasted', async () => {
  const { id } = await buyOne(trunkline.support);
  await forNumbers(async (text) => {
    const settings = { overflow_number: { enabled: true, number: text } };
    const change = { failover_number: text, settings };
    const { json } = await trunkline.support.update(
      id,
      { phone_number: change },
      { include: 'settings' },
    );
    expect(json.phone_number?.failover_number).toBe(number);
    expect(json.phone_number?.settings.overflow_number.number).toBe(number);
  });
});

test('a route of an IVR leads to the number that was pasted', async () => {
  const ivr = await recordsOf(trunkline.support, ivrs).make({ name: 'Front desk' });
  const [menu] = ivr.menus;
  const routes = recordsOf(trunkline.support, ivrRoutes, [ivr.id, menu.id]);
  const { id } = await routes.make({
    keypress: '1',
    action: 'phone_number',
    options: { phone_number: number },
  });
  await forNumbers(async (text) => {
    const { json } = await routes.update(id, { options: { phone_number: text } });
    expect(json[ivrRoutes.singular]?.options.phone_number).toBe(number);
  });
});
