import { Command } from 'commander';
import { reconcile as compare } from '../../app/purchases/reconcile.ts';
import { reportOf } from '../../domain/discrepancy.ts';
import { UsageError } from '../../config/usage-error.ts';
import { systemClock } from '../../system/clock.ts';
import { withCarrierOptions, withDataOptions } from './options.ts';
import { printAll, say } from '../terminal/output.ts';
import { withPorts } from './with-ports.ts';
import { accountNamed } from './with-store.ts';

interface ReconcileOptions extends Record<string, unknown> {
  json?: boolean;
  fix?: boolean;
  adoptInto?: string;
}

export function reconcileCommand(): Command {
  const command = new Command('reconcile').description(
    'compare what the carriers say we own with what we have; the exit code is 1 when something is left',
  );
  return withCarrierOptions(withDataOptions(command))
    .option(
      '--fix',
      'finish what is open, give back what was given back or released already, and let accounts have what was bought for them',
    )
    .option(
      '--adopt-into <subdomain>',
      'with --fix: the account that gets numbers of which nobody knows whose they are',
    )
    .action(reconcile);
}

async function reconcile({ json, fix, adoptInto, ...options }: ReconcileOptions): Promise<void> {
  if (adoptInto !== undefined && !fix) throw new UsageError('--adopt-into needs --fix');
  const found = await withPorts(options, async ({ ports, isServed }) => {
    const adopter = adoptInto === undefined ? null : await accountNamed(ports.store, adoptInto);
    const compared = await compare(ports, {
      repair: fix ? 'all' : 'none',
      adopter,
      // A server that starts later takes over what is under way here, lease by lease.
      recovers: fix === true && !isServed,
      onUnanswered: tellUnanswered,
    });
    await ports.store.reconciliation.note(compared, systemClock.now());
    return compared;
  });
  await printAll(found.map(reportOf), { ...(json && { json }) });
  if (found.some((one) => one.fix === null)) process.exitCode = 1;
}

function tellUnanswered(carrier: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  say(`${carrier} is not compared: ${reason}`);
  process.exitCode = 1;
}
