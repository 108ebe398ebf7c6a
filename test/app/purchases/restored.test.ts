import { expect, onTestFinished, test } from 'vitest';
import { lateSaleOf } from '../../../src/app/purchases/execute.ts';
import { withPart } from '../../../src/installation/open-part.ts';
import { settleRestored } from '../../../src/store/restored.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { auditRows, inShort } from '../../support/audit.ts';
import { scriptFault } from '../../support/faults.ts';
import { homeIn, makeHome, removeHome } from '../../support/home.ts';
import { owned } from '../../support/ledger.ts';
import { findOne } from '../../support/numbers.ts';
import { startTrunkline } from '../../support/trunkline.ts';

test.each([
  ['timeout-before', 0],
  ['timeout-after', 1],
] as const)(
  'a purchase that a backup was made in the middle of, "%s", is not ordered again: %i number in the end',
  async (kind, count) => {
    const data = await makeHome();
    onTestFinished(() => removeHome(data));
    const before = await startTrunkline({ data });
    const { token } = await findOne(before.support);
    const fault = { operation: 'buy', kind } as const;
    const bought = await scriptFault(data, fault, () =>
      before.clock.passDuring(before.support.create({ phone_number: { token } })),
    );
    expect(bought.status).toBe(503);
    expect(await owned(data)).toHaveLength(count);
    const now = before.clock.now() + 1;
    const { clock } = before;
    const late = lateSaleOf(before.ports.policy);
    await before.close();
    const unsettled = await withPart<Tables, unknown>(homeIn(data), 'trunkline', (database) =>
      settleRestored(database, { now, keepUntil: now }),
    );
    expect(inShort(await auditRows(data)).at(-1)).toBe('operator restore installation');
    expect(unsettled).toEqual({ purchases: 1, deleted_numbers: 0 });
    const restored = await startTrunkline({ data }, { clock });
    await clock.pass(late + 10_000);
    const { store } = restored.ports;
    expect(await store.intents.counts(clock.now())).toMatchObject({ under_way: 0, abandoned: 0 });
    expect((await restored.support.list()).json.count).toBe(count);
    expect(await owned(data)).toHaveLength(count);
    await restored.close();
  },
);
