import { Command } from 'commander';
import { reconcile as compare } from '../../app/purchases/reconcile.ts';
import { reportOf } from '../../domain/discrepancy.ts';
import { UsageError } from '../../config/usage-error.ts';
import { systemClock } from '../../system/clock.ts';
import { withCarrierOptions, withDataOptions } from './options.ts';
import { withExamples } from '../help.ts';
import { printAll, say } from '../terminal/output.ts';
import { allOf, type Printing } from '../terminal/printing.ts';
import { withProgress } from './with-progress.ts';
import { withPorts } from './with-ports.ts';
import { accountNamed } from './with-store.ts';

interface ReconcileOptions extends Printing, Record<string, unknown> {
  fix?: boolean;
  adoptInto?: string;
}

const fields = allOf<ReturnType<typeof reportOf>>({
  carrier: true,
  finding: true,
  number: true,
  reference: true,
  account_id: true,
  reason: true,
  fix: true,
});

export function reconcileCommand(): Command {
  const command = new Command('reconcile').description(
    'compare what the carriers say we own with what we have; the exit code is 1 when something is left',
  );
  withCarrierOptions(withDataOptions(command, { fields, ids: ['number'] }))
    .option(
      '--fix',
      'finish what is open, give back what is nobody’s, let accounts have what was bought for them',
    )
    .option(
      '--adopt-into <subdomain>',
      'with --fix: the account that gets numbers that nobody knows the owner of',
    )
    .action(reconcile);
  return withExamples(
    command,
    'trunkline reconcile',
    'trunkline reconcile --fix --adopt-into acme',
    'trunkline reconcile --json carrier,finding,number',
  );
}

async function reconcile(options: ReconcileOptions): Promise<void> {
  const { fix, adoptInto } = options;
  if (adoptInto !== undefined && !fix) throw new UsageError('--adopt-into: needs --fix');
  const found = await withPorts(options, async ({ ports, isServed }) => {
    const adopter = adoptInto === undefined ? null : await accountNamed(ports.store, adoptInto);
    const unanswered: Unanswered[] = [];
    const compared = await withProgress('numbers compared', (progress) => {
      let done = 0;
      return compare(ports, {
        repair: fix ? 'all' : 'none',
        adopter,
        // A server that starts later takes over what is under way here, lease by lease.
        recovers: fix === true && !isServed,
        onUnanswered: (...one) => unanswered.push(one),
        onCompared: (numbers) => progress.update((done += numbers)),
      });
    });
    unanswered.forEach(tellUnanswered);
    await ports.store.reconciliation.note(compared, systemClock.now());
    return compared;
  });
  await printAll(found.map(reportOf), options);
  if (found.some((one) => one.fix === null)) process.exitCode = 1;
}

type Unanswered = readonly [carrier: string, error: unknown];

function tellUnanswered([carrier, error]: Unanswered): void {
  const reason = error instanceof Error ? error.message : String(error);
  say(`${carrier} is not compared: ${reason}`);
  process.exitCode = 1;
}
