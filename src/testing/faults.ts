import { createFault, removeFaults, type FaultPorts } from '../app/accounts/faults.ts';
import type { Account } from '../domain/account.ts';
import { DomainError } from '../domain/errors.ts';
import { faultOrderSchema, maxFaults, type Fault as StoredFault } from '../domain/faults.ts';
import { parseRecord } from '../domain/validation.ts';
import type { Fault, FaultKind, FaultOptions, Faults } from './index.ts';

/** Those of one account. `assertOpen` throws once the service has been closed. */
export function faultsOf(ports: FaultPorts, account: Account, assertOpen: () => void): Faults {
  return {
    async add(kind, options = {}) {
      assertOpen();
      const added = await createFault(ports, account, orderOf(kind, options));
      if (!added) throw new TypeError(`there are ${maxFaults} faults that are not used yet`);
      return shown(added);
    },
    async list() {
      assertOpen();
      return (await ports.faults.list(account.id)).map(shown);
    },
    async clear() {
      assertOpen();
      await removeFaults(ports, account);
    },
  };
}

const names = new Set(Object.keys(faultOrderSchema.in.shape).filter((name) => name !== 'kind'));

/** Throws TypeError that names what is wrong. */
export function orderOf(kind: FaultKind, options: FaultOptions) {
  const unknown = Object.keys(options).find((name) => !names.has(name));
  if (unknown) {
    throw new TypeError(
      `there is no option ${unknown} of faults; there are ${[...names].join(', ')}`,
    );
  }
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  try {
    return parseRecord(faultOrderSchema, { ...Object.fromEntries(given), ...meaningOf(kind) });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const problems = Object.values(error.details ?? {}).flat();
    throw new TypeError(problems.map(({ description }) => description).join('; '), {
      cause: error,
    });
  }
}

/** What tests are mostly about has a name that says so. */
const meaningOf = (kind: FaultKind) =>
  kind === 'timeout-after-selling' ? { kind: 'timeout-after', operation: 'buy' } : { kind };

/** Without whose it is: the only account's. */
function shown(stored: StoredFault): Fault {
  const { account_id: _accountId, ...fault } = stored;
  return fault;
}
