import { Command } from 'commander';
import { addFault, clearFaults, listFaults } from '../../carriers/sandbox/faults.ts';
import { openSandboxDatabase, type SandboxDatabase } from '../../carriers/sandbox/database.ts';
import { faultCreation, faultRefusal, faultsRemoval } from '../../domain/audit/fault-changes.ts';
import {
  faultKinds,
  faultOperations,
  faultOrderSchema,
  isTimeOut,
  maxFaults,
  type Fault,
} from '../../domain/faults.ts';
import { databaseOf } from '../../installation/home.ts';
import { prepareParts } from '../../installation/open-part.ts';
import { parseHome } from '../../config.ts';
import { UsageError } from '../../config/usage-error.ts';
import { choiceOf, choiceOption } from '../choices.ts';
import { completes } from '../completes.ts';
import { withDataOptions } from './options.ts';
import { withExamples } from '../help.ts';
import { printAll, printOne, say } from '../terminal/output.ts';
import { allOf, type Printing } from '../terminal/printing.ts';
import { Refusal } from '../terminal/refusal.ts';
import { checkedWords } from './refused-words.ts';
import { accountNamed, withStore } from './with-store.ts';

interface FaultOptions extends Printing {
  account?: string;
  operation: string;
  number?: string;
  times?: string;
  probability?: string;
  milliseconds?: string;
}

const fields = allOf<Fault>({
  id: true,
  kind: true,
  operation: true,
  number: true,
  account_id: true,
  remaining: true,
  probability: true,
  milliseconds: true,
  used: true,
});

/** Breaks the sandbox carrier on purpose, while the server runs. */
export function sandboxCommand(): Command {
  const command = new Command('sandbox').description('the embedded carrier');
  const fault = command.command('fault').description('what will go wrong at the carrier');
  const sub = (usage: string, description: string, ...examples: string[]) =>
    withExamples(
      withDataOptions(fault.command(usage).description(description), { fields }),
      ...examples,
    );

  const addCommand = sub(
    'add',
    'script a fault for the calls to come',
    'trunkline sandbox fault add refuse --times 3',
    'trunkline sandbox fault add timeout-after --operation buy --account acme',
    'trunkline sandbox fault add slow --milliseconds 5000 --probability 0.1',
  )
    .argument('<kind>', faultKinds.join(', '))
    .addOption(
      choiceOption('--operation <operation>', 'which calls', faultOperations).default('buy'),
    )
    .option('--account <subdomain>', "strike this account's calls only")
    .option('--number <number>', 'strike this number only, such as +12055550123')
    .option('--times <n>', 'how many calls it strikes; 1, or any number of them with a probability')
    .option('--probability <p>', 'of each call to be struck, above 0 and up to 1')
    .option('--milliseconds <n>', 'how long `slow` takes; 1000, unless given')
    .action(add);
  completes(addCommand, { words: { kind: faultKinds } });
  sub('list', 'list the faults', 'trunkline sandbox fault list').action((options: FaultOptions) =>
    withLedger(options, async (ledger) => printAll(await listFaults(ledger), options)),
  );
  sub('clear', 'remove all faults', 'trunkline sandbox fault clear').action(clear);
  return command;
}

async function clear(options: FaultOptions): Promise<void> {
  await withLedger(options, async (ledger) => {
    await withStore(options, (store) => store.record(faultsRemoval(null)));
    await clearFaults(ledger);
  });
  await printAll([], options);
}

async function add(word: string, options: FaultOptions): Promise<void> {
  const kind = choiceOf('<kind>', word, faultKinds);
  const { operation, number = null, times, probability, milliseconds } = options;
  if (milliseconds !== undefined && kind !== 'slow') {
    throw new UsageError(`--milliseconds: is how long slow takes, and ${kind} takes none`);
  }
  const fault = checkedWords(faultOrderSchema, {
    kind,
    operation,
    number,
    ...(times !== undefined && { times: parseNumber('--times', times) }),
    ...(probability !== undefined && { probability: parseNumber('--probability', probability) }),
    ...(milliseconds !== undefined && {
      milliseconds: parseNumber('--milliseconds', milliseconds),
    }),
  });
  const { account } = options;
  const added = await withStore(options, async (store) => {
    const accountId = account === undefined ? null : (await accountNamed(store, account)).id;
    await store.record(faultCreation(accountId, fault));
    const adding = (ledger: SandboxDatabase) => addFault(ledger, fault, accountId);
    const stored = await withLedger(options, adding, { makes: true });
    if (!stored) await store.record(faultRefusal(accountId, fault));
    return stored;
  });
  if (!added) {
    throw new Refusal(
      `there are ${maxFaults} faults that are not used yet: \`trunkline sandbox fault clear\` removes them`,
    );
  }
  await printOne(added, options);
  if (isTimeOut(kind) && options.json === undefined) say(timeOutNote);
}

const timeOutNote =
  "a call that it strikes takes as long as the server's --carrier-timeout (10 seconds unless set)";

function parseNumber(option: string, value: string): number {
  if (!/^\d{1,9}(\.\d{1,6})?$/.test(value))
    throw new UsageError(`${option}: must be a number in decimal digits`);
  return Number(value);
}

async function withLedger<T>(
  options: FaultOptions,
  work: (ledger: SandboxDatabase) => Promise<T>,
  { makes = false } = {},
): Promise<T> {
  const home = parseHome({ ...options });
  await prepareParts(home, makes ? [] : ['sandbox']);
  const ledger = await openSandboxDatabase(databaseOf(home, 'sandbox'));
  try {
    return await work(ledger);
  } finally {
    await ledger.db.destroy();
  }
}
