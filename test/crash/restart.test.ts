import { expect, onTestFinished, test } from 'vitest';
import { configuredCarriers } from '../../src/app/carriers/configured-carriers.ts';
import { CarrierRefused } from '../../src/app/ports/carriers.ts';
import { addresses } from '../../src/domain/resources/addresses.ts';
import { makeHome, postgres, removeHome } from '../support/home.ts';
import { findOne } from '../support/numbers.ts';
import { recordsOf } from '../support/records.ts';
import { memoryBook, numbersOf, shop } from '../support/shop.ts';
import { inTables } from '../support/tables.ts';
import { testClock } from '../support/test-clock.ts';
import { startTrunkline } from '../support/trunkline.ts';

const hour = 3_600_000;

/** A purchase that a killed process has left in a data folder, and a deleted number on its way back. */
async function left() {
  const data = await makeHome();
  onTestFinished(() => removeHome(data));
  const carrier = shop('one', 8, numbersOf(2, 5));
  const carriers = configuredCarriers([carrier]);
  const first = await startTrunkline({ data, releaseWindow: 0 }, { carriers });
  const deleted = await first.support.buy();
  await first.support.remove(deleted.id);
  const { token } = await findOne(first.support);
  const { buy } = carrier;
  carrier.buy = async (_, permit) => {
    permit.check();
    throw new Error('no answer');
  };
  expect((await first.support.create({ phone_number: { token } })).status).toBe(503);
  carrier.buy = buy;
  await first.close();
  return { data, carriers, token, deleted };
}

test.runIf(postgres === null)(
  'a server that has its data folder to itself takes up at once what the one before it had under way, whatever its clock says',
  async () => {
    const { data, carriers, token, deleted } = await left();
    const lease = { lease_until: Date.now() + hour, holder: 'killed' };
    await inTables(data, async (db) => {
      await db.updateTable('purchases').set(lease).where('line', 'is not', null).execute();
      const release_at = Date.now() + hour;
      await db
        .updateTable('releases')
        .set({ ...lease, release_at })
        .execute();
    });
    const second = await startTrunkline({ data, releaseWindow: 0 }, { carriers });
    onTestFinished(() => second.close());
    const answer = await second.support.create({ phone_number: { token } });
    expect(answer.status).toBe(200);
    const gone = () => second.ports.store.claimed([deleted.number]);
    await expect.poll(gone).toEqual([]);
  },
);

test.runIf(postgres === null)(
  'and believes no refusal while an order of the one before it may win: until a minute from its own start',
  async () => {
    const { data, carriers, token } = await left();
    const lease = { lease_until: Date.now() + 4_000, holder: 'killed', may_sell_until: 0 };
    await inTables(data, (db) =>
      db.updateTable('purchases').set(lease).where('line', 'is not', null).execute(),
    );
    const [carrier] = carriers.all as ReturnType<typeof shop>[];
    const { buy } = carrier!;
    const number = numbersOf(2, 5)[1]!;
    carrier!.mood = 'down';
    const second = await startTrunkline({ data }, { carriers });
    onTestFinished(() => second.close());
    carrier!.mood = 'open';
    carrier!.buy = async (_, permit) => {
      permit.check();
      throw new CarrierRefused('21422', 'the number is not available');
    };
    await second.clock.pass(55_000);
    expect(await second.ports.store.claimed([number])).toEqual([number]);
    await second.clock.pass(10_000);
    await expect.poll(() => second.ports.store.claimed([number])).toEqual([]);
    carrier!.buy = buy;
    expect((await second.support.create({ phone_number: { token } })).status).toBe(200);
  },
);

test.runIf(postgres === null)(
  'and tells carriers at once of addresses that the one before it could not, though its clock was ahead',
  async () => {
    const data = await makeHome();
    onTestFinished(() => removeHome(data));
    const book = memoryBook(1);
    const carrier = shop('one', 8, numbersOf(2, 5));
    carrier.addressBook = book;
    const carriers = configuredCarriers([carrier]);
    const clock = testClock();
    clock.set(hour);
    const first = await startTrunkline({ data }, { carriers, clock });
    const records = recordsOf(first.support, addresses);
    const { id, provider_reference } = await records.make();
    book.before = () => Promise.reject(new Error('down'));
    expect((await records.update(id, { city: 'Oakland' })).status).toBe(503);
    await first.close();
    book.before = async () => {};
    const second = await startTrunkline({ data }, { carriers });
    onTestFinished(() => second.close());
    await second.clock.pass(2_000);
    await expect.poll(() => book.entries.get(provider_reference)?.city).toBe('Oakland');
  },
);

test.runIf(postgres === null)(
  'and gives back within a minute what was on its way back, though the clock of the one before it was ahead',
  async () => {
    const data = await makeHome();
    onTestFinished(() => removeHome(data));
    const carrier = shop('one', 8, numbersOf(2, 5));
    const carriers = configuredCarriers([carrier]);
    const clock = testClock();
    clock.set(hour);
    const first = await startTrunkline({ data, releaseWindow: 0 }, { carriers, clock });
    const { release } = carrier;
    carrier.release = () => Promise.reject(new Error('down'));
    const { id, number } = await first.support.buy();
    await first.support.remove(id);
    await clock.pass(2_000);
    await first.close();
    carrier.release = release;
    const second = await startTrunkline({ data, releaseWindow: 0 }, { carriers });
    onTestFinished(() => second.close());
    await second.clock.pass(62_000);
    await expect.poll(() => second.ports.store.claimed([number])).toEqual([]);
  },
);
