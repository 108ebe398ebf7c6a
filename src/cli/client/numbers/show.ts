import { Command } from 'commander';
import { withExamples } from '../../help.ts';
import { printOne } from '../../terminal/output.ts';
import { numberFields } from '../fields/numbers.ts';
import { withClient, withClientOptions, type ClientOptions } from '../session.ts';
import { withNumber } from './named-number.ts';

export function showCommand(): Command {
  const command = withClientOptions(
    new Command('show')
      .description('show one number with its line settings')
      .argument('<number>', 'its id, or the number itself: 17, +12055550123'),
    { fields: numberFields, isOpen: true },
  ).action((named: string, options: ClientOptions) =>
    withClient(options, async (session) => {
      const include = ['settings', 'carrier_terms'] as const;
      const number = await withNumber(session, named, (id) =>
        session.client.phoneNumbers.show(id, { include: [...include] }),
      );
      await printOne(number, options);
    }),
  );
  return withExamples(
    command,
    'trunkline numbers show +12055550123',
    'trunkline numbers show 17 --json',
  );
}
