import { Command, Option } from 'commander';
import {
  addFault,
  clearFaults,
  faultKinds,
  faultOperations,
  listFaults,
  type FaultKind,
  type FaultOperation,
} from '../carriers/sandbox/faults.ts';
import { openLedger, type Ledger } from '../carriers/sandbox/ledger.ts';
import { databaseOf, prepareHome } from '../home.ts';
import { homeOf, UsageError } from '../config.ts';
import { withDataOptions } from './options.ts';
import { printAll, printOne } from './output.ts';

interface FaultOptions {
  json?: boolean;
  operation: FaultOperation;
  number?: string;
  times: string;
  milliseconds: string;
}

/** Breaks the sandbox carrier on purpose, while the server runs. */
export function sandboxCommand(): Command {
  const command = new Command('sandbox').description('the embedded carrier');
  const fault = command.command('fault').description('what will go wrong at the carrier');
  const sub = (usage: string, description: string) =>
    withDataOptions(fault.command(usage).description(description));

  sub('add', 'script a fault for the calls to come')
    .argument('<kind>', faultKinds.join(', '))
    .addOption(new Option('--operation <operation>').choices(faultOperations).default('buy'))
    .option('--number <number>', 'strike this number only, in E.164 form')
    .option('--times <n>', 'how many calls it strikes', '1')
    .option('--milliseconds <n>', 'how long `slow` takes', '1000')
    .action(add);
  sub('list', 'list the faults').action((options: FaultOptions) =>
    withLedger(options, async (ledger) => printAll(await listFaults(ledger), options)),
  );
  sub('clear', 'remove all faults').action((options: FaultOptions) =>
    withLedger(options, async (ledger) => {
      await clearFaults(ledger);
      printAll([], options);
    }),
  );
  return command;
}

async function add(kind: string, options: FaultOptions): Promise<void> {
  if (!(faultKinds as readonly string[]).includes(kind)) {
    throw new UsageError(`${kind} is no fault; those are ${faultKinds.join(', ')}`);
  }
  const fault = {
    kind: kind as FaultKind,
    operation: options.operation,
    number: options.number ?? null,
    remaining: wholeNumber('--times', options.times),
    milliseconds: wholeNumber('--milliseconds', options.milliseconds),
  };
  await withLedger(options, async (ledger) => printOne(await addFault(ledger, fault), options));
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`${option}: must be a whole number`);
  return Number(value);
}

async function withLedger(
  options: FaultOptions,
  work: (ledger: Ledger) => Promise<void>,
): Promise<void> {
  const home = homeOf({ ...options });
  await prepareHome(home);
  const ledger = await openLedger(databaseOf(home, 'sandbox'));
  try {
    await work(ledger);
  } finally {
    await ledger.db.destroy();
  }
}
