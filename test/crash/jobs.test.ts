import { describe, expect, test } from 'vitest';
import { deletePhoneNumber } from '../../src/app/phone-numbers/delete.ts';
import { recover } from '../../src/app/purchases/recover.ts';
import { dieAtEachCall, buy, installed, moments } from '../support/crashes.ts';
import {
  beginIn,
  buying,
  changing,
  finding,
  finishIn,
  jobIn,
  type Order,
} from '../support/crashing-jobs.ts';
import type { Fate } from '../support/dying.ts';
import { scriptFault } from '../support/faults.ts';
import {
  expectSound,
  pastAnyLease,
  tokensFor,
  type Installation,
} from '../support/installation.ts';
import { ownedBy } from '../support/owned.ts';

/** A job takes more calls than a purchase. */
const dieInJob = (moment: Fate['moment'], scenario: Parameters<typeof dieAtEachCall>[1]) =>
  dieAtEachCall(moment, scenario, 150);

const tokens = (installation: Installation, count: number) =>
  installation.during((one) => tokensFor(one, installation.account, count));

/** Ids of numbers that the account has; `isDeleted`: had, and can have back. */
async function numbers(installation: Installation, count: number, isDeleted = false) {
  const ids: number[] = [];
  for (const token of await tokens(installation, count)) {
    ids.push((await installation.during((one) => buy(one, installation, token))).id);
  }
  if (isDeleted) {
    await installation.during(async ({ ports }) => {
      for (const id of ids) await deletePhoneNumber(ports, installation.account, id);
    });
  }
  return ids;
}

/** What a victim has left of a job, once another process has brought it to its end. */
async function endOf(installation: Installation, fate: Fate, order: Order) {
  const victim = await installation.open(fate);
  await beginIn(victim, installation, order);
  await victim.close();
  return installation.during(async (one) => {
    const job = await finishIn(one, installation);
    expect((await recover(one.ports)).failures).toEqual([]);
    return { victim, job, sound: await expectSound(one, installation.account) };
  });
}

const referencesOf = (owned: readonly { reference: string }[]) =>
  owned.map(({ reference }) => Number(reference)).toSorted((a, b) => a - b);

const idsOf = (job: { results: readonly { id: number | null }[] | null } | null) =>
  (job?.results ?? []).map(({ id }) => Number(id)).toSorted((a, b) => a - b);

describe.each(moments)('a process that dies %s any call of a job', (moment) => {
  test.each([false, true])(
    'that buys by tokens (all or nothing: %s): each number is bought once',
    async (isAllOrNothing) => {
      const calls = await dieInJob(moment, async (fate) => {
        const installation = await installed();
        const order = buying(await tokens(installation, 2), isAllOrNothing);
        const { victim, job, sound } = await endOf(installation, fate, order);
        expect(sound.kept).toHaveLength(job ? 2 : 0);
        expect(idsOf(job)).toEqual(referencesOf(sound.kept));
        return victim;
      });
      expect(calls).toEqual(
        expect.arrayContaining(['jobs.begin', 'carrier.buy', 'jobWork.endItem', 'jobWork.end']),
      );
    },
  );

  test.each([false, true])(
    'that buys what it finds (all or nothing: %s): as many as were asked for, each once',
    async (isAllOrNothing) => {
      const calls = await dieInJob(moment, async (fate) => {
        const installation = await installed();
        const order = finding(2, isAllOrNothing);
        const { victim, job, sound } = await endOf(installation, fate, order);
        expect(sound.kept).toHaveLength(job ? 2 : 0);
        expect(idsOf(job)).toEqual(referencesOf(sound.kept));
        return victim;
      });
      expect(calls).toContain('jobWork.found');
    },
  );

  test('that buys all or nothing: the recovery orders none of what it has claimed', async () => {
    await dieInJob(moment, async (fate) => {
      const installation = await installed();
      const order = buying(await tokens(installation, 2), true);
      const victim = await installation.open(fate);
      await beginIn(victim, installation, order);
      await victim.close();
      installation.advance(pastAnyLease);
      await installation.during(async (one) => {
        const before = await ownedBy(one.sandbox);
        if ((await jobIn(one, installation))?.ended_at === null) {
          expect(await recover(one.ports)).toEqual({ finished: 0, failures: [] });
        }
        expect(await ownedBy(one.sandbox)).toEqual(before);
      });
      return victim;
    });
  });

  test('that buys all or nothing, and cannot buy all: nothing is left of it', async () => {
    const calls = await dieInJob(moment, async (fate) => {
      const installation = await installed();
      const order = buying([...(await tokens(installation, 2)), '0'.repeat(32)], true);
      const { victim, job, sound } = await endOf(installation, fate, order);
      expect(sound).toEqual({ kept: [], toRelease: [] });
      if (job) expect(job.status).toBe('failed');
      return victim;
    });
    expect(calls).toEqual(expect.arrayContaining(['jobWork.beginUndo', 'purchases.giveBack']));
  });

  test('that buys all or nothing, and is refused one by the carrier: what was bought goes back', async () => {
    const calls = await dieInJob(moment, async (fate) => {
      const installation = await installed();
      const order = buying(await tokens(installation, 2), true);
      await scriptFault(installation.data, { operation: 'buy', kind: 'refuse' }, async () => {});
      const { victim, job, sound } = await endOf(installation, fate, order);
      // A fault that struck a purchase which another process had to carry out is over when it is tried again.
      expect(sound.kept).toHaveLength(job?.status === 'completed' ? 2 : 0);
      expect(sound.toRelease).toEqual([]);
      return victim;
    });
    expect(calls).toContain('jobWork.beginUndo');
  });

  test.each([false, true])(
    'that updates (all or nothing: %s): all are changed in the end',
    async (isAllOrNothing) => {
      await dieInJob(moment, async (fate) => {
        const installation = await installed();
        const ids = await numbers(installation, 2);
        const order = changing('update', ids, isAllOrNothing);
        const { victim, job } = await endOf(installation, fate, order);
        if (job) expect(job.results?.map(({ status }) => status)).toEqual(['Updated', 'Updated']);
        await installation.during(async ({ ports }) => {
          const { phoneNumbers } = ports.store.of(installation.account);
          for (const id of ids) {
            const nickname = job ? 'changed' : expect.not.stringContaining('changed');
            expect((await phoneNumbers.line(id))?.phone_number.nickname).toEqual(nickname);
          }
        });
        return victim;
      });
    },
  );

  test.each([false, true])(
    'that deletes (all or nothing: %s): all are deleted, and each row says so',
    async (isAllOrNothing) => {
      await dieInJob(moment, async (fate) => {
        const installation = await installed();
        const order = changing('delete', await numbers(installation, 2), isAllOrNothing);
        const { victim, job, sound } = await endOf(installation, fate, order);
        if (job) expect(job.results?.map(({ status }) => status)).toEqual(['Deleted', 'Deleted']);
        expect(sound.kept).toHaveLength(job ? 0 : 2);
        return victim;
      });
    },
  );

  test.each([false, true])(
    'that restores (all or nothing: %s): all are back, and each row says so',
    async (isAllOrNothing) => {
      await dieInJob(moment, async (fate) => {
        const installation = await installed({ releaseWindow: 10 ** 9 });
        const order = changing('restore', await numbers(installation, 2, true), isAllOrNothing);
        const { victim, job, sound } = await endOf(installation, fate, order);
        if (job) expect(job.results?.map(({ status }) => status)).toEqual(['Restored', 'Restored']);
        expect(sound.kept).toHaveLength(job ? 2 : 0);
        return victim;
      });
    },
  );
});
