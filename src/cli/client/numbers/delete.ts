import { Command } from 'commander';
import { NotFoundError } from '../../../client/index.ts';
import { withExamples } from '../../help.ts';
import { confirm, confirmByTyping } from '../../terminal/confirm.ts';
import { printOne, say, textOf } from '../../terminal/output.ts';
import { itemsIn } from '../items.ts';
import { doAll, type Outcome } from '../jobs.ts';
import {
  placeOf,
  withClient,
  withClientOptions,
  type ClientOptions,
  type Session,
} from '../session.ts';
import { changes, printOutcomes, printTrial, single } from './changed.ts';
import { numbersNamed, type Named } from './named-number.ts';

interface DeleteOptions extends ClientOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly confirm?: string;
}

export function deleteCommand(): Command {
  const command = new Command('delete')
    .description('give numbers back; `numbers restore` undoes it for a while')
    .argument('<numbers...>', 'ids, or the numbers themselves; - reads them from standard input')
    .option('--dry-run', 'ask the server what it would come to, and delete nothing')
    .option('--confirm <word>', 'what would be typed: the number; of several, how many they are')
    .option('--yes', 'ask nothing');
  return withExamples(
    withClientOptions(command, changes(['id', 'number', 'status'])).action(remove),
    'trunkline numbers delete +12055550123',
    'trunkline numbers list --query temporary -q | trunkline numbers delete - --yes',
  );
}

async function remove(words: readonly string[], options: DeleteOptions): Promise<void> {
  const items = await itemsIn(words);
  await withClient(options, async (session) => {
    const { client } = session;
    const numbers = await numbersNamed(session, items);
    if (options.dryRun) {
      return printTrial(session, numbers, options, (some) =>
        client.phoneNumbers.deleteMany(some, { dryRun: true }),
      );
    }
    await ask(session, numbers, options);
    await doAll(session, numbers, {
      unit: 'numbers',
      one: ({ id }) => client.phoneNumbers.delete(id).then(() => single(id, 'Deleted')),
      many: (some) => client.phoneNumbers.deleteMany(some.map(({ id }) => id)),
      tell: (outcomes) => tellDeleted(outcomes, numbers, options),
    });
  });
}

async function tellDeleted(
  outcomes: readonly Outcome[],
  numbers: readonly Named[],
  options: DeleteOptions,
): Promise<void> {
  const [only] = numbers;
  if (numbers.length === 1 && only) {
    await printOne({ id: only.id, number: only.number, status: 'Deleted' }, options);
  } else await printOutcomes(outcomes, numbers, options);
  if (process.stderr.isTTY && outcomes.some(({ success }) => success)) tellUndo(numbers);
}

const mostNamed = 3;

function tellUndo(numbers: readonly Named[]): void {
  const ids = numbers.slice(0, mostNamed).map(({ id }) => id);
  const more = numbers.length > mostNamed ? ' …' : '';
  say(`\`trunkline numbers restore ${ids.join(' ')}${more}\` undoes it`);
}

async function ask(
  session: Session,
  numbers: readonly Named[],
  options: DeleteOptions,
): Promise<void> {
  if (numbers.length === 0 || (options.yes && options.confirm === undefined)) return;
  const undo = await undoUntil(session);
  const place = placeOf(session.signIn);
  const [only] = numbers;
  if (numbers.length === 1 && only) {
    if (options.confirm !== undefined) return confirmByTyping(only.number, '', options);
    return confirm(
      textOf(
        `Delete ${only.number}${only.nickname ? ` (${only.nickname})` : ''} at ${place}? ${undo}`,
      ),
      options,
    );
  }
  await confirmByTyping(
    String(numbers.length),
    `This deletes ${numbers.length} numbers at ${place}. ${undo}`,
    options,
  );
}

async function undoUntil({ client }: Session): Promise<string> {
  try {
    const { release_window_hours } = await client.account.show();
    const until = new Date(Date.now() + release_window_hours * 3_600_000);
    return `It can be undone until ${until.toISOString().slice(0, 16).replace('T', ' ')} UTC.`;
  } catch (error) {
    if (error instanceof NotFoundError) return 'This server cannot undo it.';
    throw error;
  }
}
