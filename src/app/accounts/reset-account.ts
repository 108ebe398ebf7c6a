import type { Account } from '../../domain/account.ts';
import { operator, type Actor } from '../../domain/audit/actor.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Ids } from '../ports/nodes.ts';
import type { Reset } from '../ports/test-state.ts';
import type { Ports } from '../ports.ts';
import { createExampleRecords, type ExamplePorts } from './example-records.ts';

type ResetPorts = ExamplePorts & Pick<Ports, 'faults'>;

interface ResetOptions {
  /** gets examples anew, as at the first start */
  readonly exampleAccount: string;
  /** of the examples of one reset; new ones unless they are given */
  readonly exampleIds?: () => Ids;
}

export interface Resets {
  /**
   * An account as it was made: its numbers are the sandbox carrier's again, its records those of the start,
   * its faults gone. Agents, tokens, plan and limits stay. What is under way buys nothing any more. Throws
   * Forbidden where a carrier is real, and RecordInvalid where numbers are another carrier's.
   */
  reset(account: Account, resetter?: Actor): Promise<void>;
  /** Brings those to their end that a process which died has begun. */
  finish(): Promise<void>;
}

/** Resets of one account come one after the other. */
export function createResets(ports: ResetPorts, options: ResetOptions): Resets {
  const { testState } = ports.store;
  let last: Promise<void> = Promise.resolve();

  async function end(reset: Reset, store: ResetPorts['store']): Promise<void> {
    const { account } = reset;
    await ports.faults?.forget(account.id, reset);
    if (account.subdomain === options.exampleAccount) {
      const ids = options.exampleIds?.() ?? ports.ids;
      await createExampleRecords({ ...ports, store, ids }, account.subdomain);
    }
    await testState.endReset(reset);
  }

  return {
    reset(account, resetter = operator) {
      if (ports.carriers.all.some(({ isReal }) => isReal)) throw realCarrier();
      const acting = ports.store.as(resetter);
      const mine = last.then(async () =>
        end(await acting.testState.beginReset(account, ports.ids.next()), acting),
      );
      last = mine.catch(() => {});
      return mine;
    },
    async finish() {
      for (const reset of await testState.unfinishedResets()) await end(reset, ports.store);
    },
  };
}

function realCarrier(): DomainError {
  return new DomainError(
    'Forbidden',
    'This installation has a carrier that sells numbers for money: nothing is reset here. Test against a server with --carriers sandbox.',
  );
}
