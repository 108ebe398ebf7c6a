import { Command } from 'commander';
import { completes } from '../../completes.ts';
import { withExamples } from '../../help.ts';
import { confirmByTyping } from '../../terminal/confirm.ts';
import { printAll, printOne } from '../../terminal/output.ts';
import { withExtension } from '../extension.ts';
import { numberFields } from '../fields/numbers.ts';
import { itemsIn } from '../items.ts';
import { aboutOne, notThere } from '../not-there.ts';
import { doAll } from '../jobs.ts';
import {
  placeOf,
  withClient,
  withClientOptions,
  type ClientOptions,
  type Session,
} from '../session.ts';
import { changes, printOutcomes, single } from './changed.ts';
import { parseNamed, type Named } from './named-number.ts';

interface ReleaseOptions extends ClientOptions {
  readonly yes?: boolean;
  readonly confirm?: string;
}

const what = 'deleted numbers that can be restored';

export function restoreCommand(): Command {
  const command = new Command('restore')
    .description('have deleted numbers back, as they were')
    .argument('<numbers...>', 'ids, or the numbers themselves; - reads them from standard input');
  completes(command, { words: { numbers: 'deleted-number' } });
  return withExamples(
    withClientOptions(command, changes(numberFields)).action(restore),
    'trunkline numbers restore +12055550123',
    'trunkline numbers list --deleted -q | trunkline numbers restore -',
  );
}

async function restore(words: readonly string[], options: ClientOptions): Promise<void> {
  const items = await itemsIn(words);
  await withClient(options, (session) =>
    withExtension(session, what, async () => {
      const { client } = session;
      const numbers = await deletedNamed(session, items);
      const [only] = numbers;
      if (numbers.length === 1 && only) {
        const restored = await aboutOne(session, withId(only.id), () =>
          client.deletedPhoneNumbers.restore(only.id),
        );
        return printOne(restored, options);
      }
      await doAll(session, numbers, {
        unit: 'numbers',
        one: ({ id }) => client.deletedPhoneNumbers.restore(id).then(() => single(id, 'Restored')),
        many: (some) => client.deletedPhoneNumbers.restoreMany(some.map(({ id }) => id)),
        tell: (outcomes) => printOutcomes(outcomes, numbers, options),
      });
    }),
  );
}

export function releaseCommand(): Command {
  const command = new Command('release')
    .description('give deleted numbers back to the carrier now: nobody can undo it')
    .argument('<numbers...>', 'ids, or the numbers themselves; - reads them from standard input')
    .option('--confirm <word>', 'what would be typed: the number; of several, how many they are')
    .option('--yes', 'ask nothing');
  completes(command, { words: { numbers: 'deleted-number' } });
  return withExamples(
    withClientOptions(command, { fields: ['id', 'number', 'status'] }).action(release),
    'trunkline numbers release +12055550123 --confirm=+12055550123',
  );
}

async function release(words: readonly string[], options: ReleaseOptions): Promise<void> {
  const items = await itemsIn(words);
  await withClient(options, (session) =>
    withExtension(session, what, async () => {
      const numbers = await deletedNamed(session, items);
      await ask(session, numbers, options);
      const released: object[] = [];
      for (const { id, number } of numbers) {
        await session.client.deletedPhoneNumbers.release(id);
        released.push({ id, number, status: 'Released' });
      }
      await printAll(released, options);
    }),
  );
}

async function ask(
  session: Session,
  numbers: readonly Named[],
  options: ReleaseOptions,
): Promise<void> {
  const [only] = numbers;
  const isOne = numbers.length === 1 && only;
  const word = isOne ? only.number : String(numbers.length);
  const those = isOne ? only.number : `${numbers.length} numbers`;
  await confirmByTyping(
    word,
    `${those} at ${placeOf(session.signIn)}: released for good.`,
    options,
  );
}

/** Those of the words that are deleted; one that is not ends it before anything is done. */
async function deletedNamed(session: Session, words: readonly string[]): Promise<Named[]> {
  const { deletedPhoneNumbers } = session.client;
  const wanted = words.map(parseNamed);
  const [only] = wanted;
  if (wanted.length === 1 && only && 'id' in only) {
    return [
      await aboutOne(session, withId(only.id), () =>
        withExtension(session, what, () => deletedPhoneNumbers.show(only.id)),
      ),
    ];
  }
  const deleted = await deletedPhoneNumbers.list().toArray();
  const named = wanted.map((one) => {
    const found = deleted.find(({ id, number }) =>
      'id' in one ? id === one.id : number === one.number,
    );
    if (found) return found;
    throw notThere(session, 'id' in one ? withId(one.id) : `deleted number ${one.number}`);
  });
  return [...new Set(named)];
}

const withId = (id: number): string => `deleted number with the id ${id}`;
