import { Command } from 'commander';
import { addFault, clearFaults, listFaults } from '../../carriers/sandbox/faults.ts';
import { openSandboxDatabase, type SandboxDatabase } from '../../carriers/sandbox/database.ts';
import { faultCreation, faultRefusal, faultsRemoval } from '../../domain/audit/fault-changes.ts';
import { DomainError } from '../../domain/errors.ts';
import {
  faultKinds,
  faultOperations,
  faultOrderSchema,
  isTimeOut,
  maxFaults,
  type FaultOrder,
} from '../../domain/faults.ts';
import { parseRecord } from '../../domain/validation.ts';
import { databaseOf } from '../../installation/home.ts';
import { prepareCarrierHome } from '../../installation/open-part.ts';
import { parseHome } from '../../config.ts';
import { UsageError } from '../../config/usage-error.ts';
import { choiceOf, choiceOption } from '../choices.ts';
import { completes } from '../completes.ts';
import { withDataOptions } from './options.ts';
import { printAll, printOne } from '../terminal/output.ts';
import { accountNamed, withStore } from './with-store.ts';

interface FaultOptions {
  account?: string;
  json?: boolean;
  operation: string;
  number?: string;
  times?: string;
  probability?: string;
  milliseconds: string;
}

/** Breaks the sandbox carrier on purpose, while the server runs. */
export function sandboxCommand(): Command {
  const command = new Command('sandbox').description('the embedded carrier');
  const fault = command.command('fault').description('what will go wrong at the carrier');
  const sub = (usage: string, description: string) =>
    withDataOptions(fault.command(usage).description(description));

  const addCommand = sub('add', 'script a fault for the calls to come')
    .argument(
      '<kind>',
      `${faultKinds.join(', ')}; a time-out takes as long as the --carrier-timeout of the server`,
    )
    .addOption(
      choiceOption('--operation <operation>', 'which calls', faultOperations).default('buy'),
    )
    .option('--account <subdomain>', "strike this account's calls only")
    .option('--number <number>', 'strike this number only, such as +12055550123')
    .option('--times <n>', 'how many calls it strikes; 1, or any number of them with a probability')
    .option('--probability <p>', 'of each call to be struck, above 0 and up to 1')
    .option('--milliseconds <n>', 'how long `slow` takes', '1000')
    .action(add);
  completes(addCommand, { words: { kind: faultKinds } });
  sub('list', 'list the faults').action((options: FaultOptions) =>
    withLedger(options, async (ledger) => printAll(await listFaults(ledger), options)),
  );
  sub('clear', 'remove all faults').action(async (options: FaultOptions) => {
    await withStore(options, (store) => store.record(faultsRemoval(null)));
    await withLedger(options, (ledger) => clearFaults(ledger));
    await printAll([], options);
  });
  return command;
}

async function add(word: string, options: FaultOptions): Promise<void> {
  const kind = choiceOf('<kind>', word, faultKinds);
  const { operation, number = null, times, probability, milliseconds } = options;
  const fault = orderOf({
    kind,
    operation,
    number,
    ...(times !== undefined && { times: parseNumber('--times', times) }),
    ...(probability !== undefined && { probability: parseNumber('--probability', probability) }),
    milliseconds: parseNumber('--milliseconds', milliseconds),
  });
  const { account } = options;
  const added = await withStore(options, async (store) => {
    const accountId = account === undefined ? null : (await accountNamed(store, account)).id;
    await store.record(faultCreation(accountId, fault));
    const stored = await withLedger(options, (ledger) => addFault(ledger, fault, accountId));
    if (!stored) await store.record(faultRefusal(accountId, fault));
    return stored;
  });
  if (!added) {
    throw new UsageError(
      `there are ${maxFaults} faults that are not used yet: \`trunkline sandbox fault clear\` removes them`,
    );
  }
  await printOne(added, options);
  if (isTimeOut(kind) && !options.json) process.stdout.write(timeOutNote);
}

const timeOutNote =
  "A call that it strikes takes as long as the server's --carrier-timeout (10 seconds unless set).\n";

/** Throws UsageError that names what is wrong. */
function orderOf(given: object): FaultOrder {
  try {
    return parseRecord(faultOrderSchema, given);
  } catch (error) {
    if (!(error instanceof DomainError) || !error.details) throw error;
    const problems = Object.entries(error.details).flatMap(([field, list]) =>
      // Without the name that fields of the API have.
      list.map(({ description }) => `--${field}: ${description.replace(/^[^:]+: /, '')}`),
    );
    throw new UsageError(problems.join('; '));
  }
}

function parseNumber(option: string, value: string): number {
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(value))
    throw new UsageError(`${option}: must be a number in decimal digits`);
  return Number(value);
}

async function withLedger<T>(
  options: FaultOptions,
  work: (ledger: SandboxDatabase) => Promise<T>,
): Promise<T> {
  const home = parseHome({ ...options });
  await prepareCarrierHome(home);
  const ledger = await openSandboxDatabase(databaseOf(home, 'sandbox'));
  try {
    return await work(ledger);
  } finally {
    await ledger.db.destroy();
  }
}
