import { Command } from 'commander';
import { pino } from 'pino';
import { renewalInterval } from '../app/nodes/leases.ts';
import type { Ports } from '../app/ports.ts';
import { reconcile as compare } from '../app/purchases/reconcile.ts';
import { reportOf, summaryOf } from '../domain/discrepancy.ts';
import { openPorts } from '../compose.ts';
import { parseConfig, UsageError } from '../config.ts';
import type { Home } from '../installation/home.ts';
import { lockServer, NotLocked } from '../installation/server-lock.ts';
import { upgradeExisting } from '../installation/upgrade.ts';
import { systemClock } from '../system/clock.ts';
import { withCarrierOptions, withDataOptions } from './options.ts';
import { printAll, say } from './output.ts';
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
  const config = parseConfig(options);
  const logger = pino({ level: 'silent' });
  await upgradeExisting(config.home);
  const { ports, close } = await openPorts(config, logger, systemClock);
  // A server that has the folder recovers by itself, by the time it has kept. One that starts later takes
  // over what is under way here, lease by lease.
  const recovers = fix === true && !isServed(config.home);
  try {
    const adopter = adoptInto === undefined ? null : await accountNamed(ports.store, adoptInto);
    const found = await renewing(ports, () =>
      compare(ports, {
        repair: fix ? 'all' : 'none',
        adopter,
        recovers,
        onUnanswered: tellUnanswered,
      }),
    );
    await ports.store.reconciliation.note(summaryOf(found, systemClock.now()));
    printAll(found.map(reportOf), { ...(json && { json }) });
    if (found.some((one) => one.fix === null)) process.exitCode = 1;
  } finally {
    await close();
  }
}

function tellUnanswered(carrier: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  say(`${carrier} is not compared: ${reason}`);
  process.exitCode = 1;
}

function isServed(home: Home): boolean {
  try {
    lockServer(home).release();
    return false;
  } catch (error) {
    if (error instanceof NotLocked) return true;
    throw error;
  }
}

/** However long it takes: what it has taken up stays its own. */
async function renewing<T>({ leases }: Ports, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void leases.renew().catch(() => {}), renewalInterval);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
