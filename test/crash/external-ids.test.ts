import { describe, expect, test } from 'vitest';
import { deletePhoneNumber } from '../../src/app/phone-numbers/delete.ts';
import { restorePhoneNumber } from '../../src/app/phone-numbers/deleted.ts';
import { updatePhoneNumber } from '../../src/app/phone-numbers/update.ts';
import { createPhoneNumber } from '../../src/app/purchases/create.ts';
import { recover } from '../../src/app/purchases/recover.ts';
import { dieAtEachCall, installed, mayDie, moments, orDie } from '../support/crashes.ts';
import { scriptFault } from '../support/faults.ts';
import {
  expectSound,
  pastAnyLease,
  tokensFor,
  type Installation,
  type Process,
} from '../support/installation.ts';
import { inTables } from '../support/tables.ts';

const external_id = 'front desk';

const buyNamed = ({ ports }: Process, { account }: Installation, token: string) =>
  createPhoneNumber(ports, account, { token, external_id });

/** Which numbers, or purchases, have one; and which numbers show one. */
const namedIn = ({ data }: Installation) =>
  inTables(data, async (db) => {
    const claims = await db.selectFrom('external_ids').select('phone_number_id as id').execute();
    const numbers = await db
      .selectFrom('phone_numbers')
      .select('id')
      .where('external_id', '=', external_id)
      .execute();
    return { claims: claims.map(({ id }) => id), numbers: numbers.map(({ id }) => id) };
  });

describe.each(moments)('a process that dies %s any call of', (moment) => {
  test.each([null, 'refuse', 'unavailable'] as const)(
    'a purchase with an external_id (fault of the carrier: %s): who asks for that again, by another token, has one number in the end',
    async (fault) => {
      const calls = await dieAtEachCall(moment, async (fate) => {
        const installation = await installed();
        const { account, data } = installation;
        const [token = '', another = ''] = await installation.during((one) =>
          tokensFor(one, account, 2),
        );
        if (fault) await scriptFault(data, { operation: 'buy', kind: fault }, async () => {});
        const victim = await installation.open(fate);
        await mayDie(buyNamed(victim, installation, token));
        await victim.close();

        await installation.during(async (one) => {
          // Before anybody has taken the purchase up, and after; a fault may be left for these.
          for (let round = 0; round < 3; round++) {
            await mayDie(buyNamed(one, installation, another));
            installation.advance(pastAnyLease);
            await recover(one.ports);
          }
          await mayDie(buyNamed(one, installation, another));
          const { kept } = await expectSound(one, account);
          expect(kept).toHaveLength(1);
          const ids = kept.map(({ reference }) => Number(reference));
          expect(await namedIn(installation)).toEqual({ claims: ids, numbers: ids });
          const { purchases } = one.ports.store.of(account);
          const found = await purchases.list({ limit: 10, external_ids: [external_id] });
          expect(found.flatMap(({ id, refusal }) => (refusal ? [] : [id]))).toEqual(ids);
        });
        return victim;
      });
      expect(calls).toEqual(expect.arrayContaining(['purchases.intend', 'carrier.buy']));
    },
  );

  test('an update, a deletion or a restoration: a number shows what is its own, and what it shows it has', async () => {
    await dieAtEachCall(moment, async (fate) => {
      const installation = await installed({ releaseWindow: 3_600_000 });
      const { account } = installation;
      const { id } = await installation.during(async (one) => {
        const [token = ''] = await tokensFor(one, account, 1);
        return (await buyNamed(one, installation, token)).phone_number;
      });
      const victim = await installation.open(fate);
      const { ports } = victim;
      const steps = [
        () => updatePhoneNumber(ports, account, id, { external_id: null }),
        () => updatePhoneNumber(ports, account, id, { external_id }),
        () => deletePhoneNumber(ports, account, id),
        () => restorePhoneNumber(ports, account, id),
      ];
      for (const step of steps) {
        await orDie<unknown>(step());
        const { claims, numbers } = await namedIn(installation);
        expect(claims).toEqual(numbers);
      }
      await victim.close();
      return victim;
    });
  });
});

test('a purchase that was under way before there were external ids comes to its end without one', async () => {
  const installation = await installed();
  const { account, data } = installation;
  const [token = ''] = await installation.during((one) => tokensFor(one, account, 1));
  await installation.during(async ({ ports }) => {
    const left = scriptFault(data, { operation: 'buy', kind: 'unavailable' }, () =>
      createPhoneNumber(ports, account, { token }),
    );
    await expect(left).rejects.toThrow('has not answered');
  });
  await inTables(data, async (db) => {
    const { line } = await db.selectFrom('purchases').select('line').executeTakeFirstOrThrow();
    const { external_id: _, ...older } = JSON.parse(line ?? '{}');
    await db
      .updateTable('purchases')
      .set({ line: JSON.stringify(older) })
      .execute();
  });
  installation.advance(pastAnyLease);
  await installation.during(async (one) => {
    await recover(one.ports);
    const { kept } = await expectSound(one, account);
    const line = await one.ports.store.of(account).phoneNumbers.line(Number(kept[0]?.reference));
    expect(line?.external_id).toBeNull();
  });
});
