import { Command } from 'commander';
import { withExamples } from '../../help.ts';
import { printOne } from '../../terminal/output.ts';
import { numberFields } from '../fields/numbers.ts';
import { itemsIn } from '../items.ts';
import { doAll } from '../jobs.ts';
import { propertiesIn, withPropertyOptions, type PropertyOptions } from '../properties.ts';
import { withClient, withClientOptions, type ClientOptions } from '../session.ts';
import { changes, printOutcomes, printTrial, single } from './changed.ts';
import { lineProperties as properties } from './line-properties.ts';
import { numbersNamed } from './named-number.ts';

interface UpdateOptions extends ClientOptions, PropertyOptions {
  readonly dryRun?: boolean;
}

export function updateCommand(): Command {
  const command = new Command('update')
    .description('change lines: their nickname, and any property that the API has')
    .argument('<numbers...>', 'ids, or the numbers themselves; - reads them from standard input')
    .option('--dry-run', 'ask the server what it would come to, and change nothing');
  return withExamples(
    withClientOptions(withPropertyOptions(command, properties), changes(numberFields)).action(
      update,
    ),
    'trunkline numbers update +12055550123 --nickname Support',
    'trunkline numbers update 17 18 --set settings.voicemail=false --set group_ids=[3,4]',
    'trunkline numbers list --query 212 -q | trunkline numbers update - --set recorded=true',
  );
}

async function update(words: readonly string[], options: UpdateOptions): Promise<void> {
  const changes = await propertiesIn(options, properties);
  const items = await itemsIn(words);
  await withClient(options, async (session) => {
    const { client } = session;
    const numbers = await numbersNamed(session, items);
    const ids = numbers.map(({ id }) => id);
    if (options.dryRun) {
      return printTrial(session, numbers, options, (some) =>
        client.phoneNumbers.updateMany(some, changes, { dryRun: true }),
      );
    }
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) {
      return printOne(
        await client.phoneNumbers.update(only, changes, { include: ['settings'] }),
        options,
      );
    }
    await doAll(session, ids, {
      unit: 'numbers',
      one: (id) => client.phoneNumbers.update(id, changes).then(() => single(id, 'Updated')),
      many: (some) => client.phoneNumbers.updateMany(some, changes),
      tell: (outcomes) => printOutcomes(outcomes, numbers, options),
    });
  });
}
