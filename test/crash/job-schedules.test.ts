import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FaultKind } from '../../src/domain/faults.ts';
import { reconcile } from '../../src/app/purchases/reconcile.ts';
import { recover } from '../../src/app/purchases/recover.ts';
import { moments } from '../support/crashes.ts';
import {
  beginIn,
  buying,
  changing,
  finding,
  finishIn,
  goOnIn,
  jobIn,
  type Order,
} from '../support/crashing-jobs.ts';
import { scriptFault } from '../support/faults.ts';
import { postgres } from '../support/home.ts';
import {
  expectSound,
  install,
  keptNumbers,
  tokensFor,
  type Installation,
} from '../support/installation.ts';
import { tries } from '../support/runs.ts';

const faults: readonly FaultKind[] = ['refuse', 'lost-race', 'unavailable', 'rate-limit'];
const fate = fc.option(
  fc.record({ call: fc.integer({ min: 1, max: 40 }), moment: fc.constantFrom(...moments) }),
);
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('tokens', 'tokens', 'search', 'search', 'delete', 'cancel'),
    isAllOrNothing: fc.boolean(),
    hasWrong: fc.boolean(),
    fault: fc.option(fc.constantFrom(...faults), { freq: 2 }),
    fate,
  }),
  { minLength: 1, maxLength: 4 },
);

test('whatever jobs do, are refused and are cancelled, and wherever processes die: what they say is what the carrier has', async () => {
  const property = fc.asyncProperty(steps, async (sequence) => {
    const installation = await install();
    const { account } = installation;
    const bought = new Set<string>();
    const gone = new Set<string>();
    for (const step of sequence) {
      const order = await orderOf(installation, step);
      if (step.fault) {
        const fault = { operation: 'buy' as const, kind: step.fault };
        await scriptFault(installation.data, fault, async () => {});
      }
      const before = await installation.during((one) => jobIn(one, installation));
      await installation.during((one) => beginIn(one, installation, order), step.fate);
      await installation.during(async (one) => {
        const begun = await jobIn(one, installation);
        if (begun && step.kind === 'cancel') {
          await one.ports.store.of(account).jobs.cancel(begun.public_id);
          await goOnIn(one);
        }
        const job = await finishIn(one, installation);
        if (!job || job.id === before?.id) return;
        for (const { id, action, success } of job.results ?? []) {
          if (success) (action === 'create' ? bought : gone).add(String(id));
        }
        if (order.isAllOrNothing) {
          expect(new Set(job.results?.map(({ success }) => success)).size).toBe(1);
        }
      });
    }
    await installation.during(async (one) => {
      expect((await recover(one.ports)).failures).toEqual([]);
      // A fault may refuse what the carrier has sold to a process that died: that goes back as any such number does.
      await reconcile(one.ports, { repair: 'ended', adopter: null });
      const { kept, toRelease } = await expectSound(one, account);
      expect(toRelease).toEqual([]);
      const left = [...bought].filter((id) => !gone.has(id)).toSorted();
      expect(kept.map(({ reference }) => reference).toSorted()).toEqual(left);
    });
    await installation.remove();
  });
  await fc.assert(property, tries(postgres === null ? 16 : 6));
});

interface Step {
  readonly kind: string;
  readonly isAllOrNothing: boolean;
  readonly hasWrong: boolean;
}

function orderOf(
  installation: Installation,
  { kind, isAllOrNothing, hasWrong }: Step,
): Promise<Order> {
  return installation.during(async (one) => {
    if (kind === 'search') return finding(3, isAllOrNothing);
    if (kind === 'delete') {
      const kept = await keptNumbers(one, installation.account);
      const ids = kept.slice(0, 2).map(({ reference }) => Number(reference));
      return changing(
        'delete',
        [...ids, ...(hasWrong || ids.length === 0 ? [7] : [])],
        isAllOrNothing,
      );
    }
    const tokens = await tokensFor(one, installation.account, 3);
    return buying([...tokens, ...(hasWrong ? ['0'.repeat(32)] : [])], isAllOrNothing);
  });
}
