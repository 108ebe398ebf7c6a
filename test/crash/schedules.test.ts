import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { deletePhoneNumber } from '../../src/app/phone-numbers/delete.ts';
import { recover } from '../../src/app/purchases/recover.ts';
import { buy, mayDie, moments } from '../support/crashes.ts';
import { postgres } from '../support/home.ts';
import {
  expectSound,
  install,
  keptNumbers,
  pastAnyLease,
  tokensFor,
  type Installation,
  type Process,
} from '../support/installation.ts';
import { tries } from '../support/runs.ts';

test('whatever is bought, deleted and recovered, and wherever processes die, all agree in the end', async () => {
  const fates = fc.option(
    fc.record({ call: fc.integer({ min: 1, max: 12 }), moment: fc.constantFrom(...moments) }),
    { freq: 2 },
  );
  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom('buy', 'buy', 'delete', 'recover', 'wait'),
      which: fc.nat({ max: 2 }),
      fate: fates,
    }),
    { minLength: 2, maxLength: 10 },
  );
  const property = fc.asyncProperty(steps, async (sequence) => {
    const installation = await install();
    const { account } = installation;
    const tokens = await installation.during((one) => tokensFor(one, account, 3));
    for (const { kind, which, fate } of sequence) {
      if (kind === 'wait') installation.advance(pastAnyLease);
      else {
        await installation.during(async (one) => {
          if (kind === 'buy') await mayDie(buy(one, installation, tokens[which] ?? ''));
          if (kind === 'recover') await mayDie(recover(one.ports));
          if (kind === 'delete') await mayDie(deleteNth(one, installation, which));
        }, fate);
      }
    }
    installation.advance(pastAnyLease);
    await installation.during(async (one) => {
      expect((await recover(one.ports)).failures).toEqual([]);
      expect((await expectSound(one, account)).toRelease).toEqual([]);
    });
    await installation.remove();
  });
  // A database on the network takes longer for each step.
  await fc.assert(property, tries(postgres === null ? 24 : 8));
});

async function deleteNth(one: Process, { account }: Installation, which: number): Promise<void> {
  const kept = await keptNumbers(one, account);
  const id = Number(kept[which % Math.max(1, kept.length)]?.reference);
  if (id) await deletePhoneNumber(one.ports, account, id);
}
