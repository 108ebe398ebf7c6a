import { Command } from 'commander';
import { pino } from 'pino';
import { reconcile as compare } from '../app/purchases/reconcile.ts';
import { reportOf, summaryOf } from '../domain/discrepancy.ts';
import { openPorts } from '../compose.ts';
import { parseConfig } from '../config.ts';
import { systemClock } from '../system/clock.ts';
import { withCarrierOptions, withDataOptions } from './options.ts';
import { printAll } from './output.ts';
import { accountNamed } from './with-store.ts';

interface ReconcileOptions extends Record<string, unknown> {
  json?: boolean;
  fix?: boolean;
  adoptInto?: string;
}

/** Of `serve`, what makes no difference here. */
const irrelevant = {
  host: '127.0.0.1',
  port: 0,
  trustProxy: false,
  rateLimit: 0,
  defaultAccount: 'support',
  releaseWindow: 72,
  tokenMaxAge: 1_440,
  logLevel: 'silent',
};

export function reconcileCommand(): Command {
  const command = new Command('reconcile').description(
    'compare what the carriers say we own with what we have; the exit code is 1 when something is left',
  );
  return withCarrierOptions(withDataOptions(command))
    .option('--fix', 'finish what is open, and give back what was given back or released already')
    .option('--adopt-into <subdomain>', 'with --fix: the account that gets numbers nobody has')
    .action(reconcile);
}

async function reconcile({ json, fix, adoptInto, ...options }: ReconcileOptions): Promise<void> {
  const config = parseConfig({ ...irrelevant, ...options });
  const logger = pino({ level: config.logLevel });
  const { ports, close } = await openPorts(config, logger, systemClock);
  try {
    const adopter = adoptInto === undefined ? null : await accountNamed(ports.store, adoptInto);
    const found = await compare(ports, fix ? { adopter } : null);
    await ports.store.reconciliation.note(summaryOf(found, systemClock.now()));
    printAll(found.map(reportOf), { ...(json && { json }) });
    if (found.some((one) => one.fix === null)) process.exitCode = 1;
  } finally {
    await close();
  }
}
