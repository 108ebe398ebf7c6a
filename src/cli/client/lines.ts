import { Command } from 'commander';
import { withExamples } from '../help.ts';
import { printAll } from '../terminal/output.ts';
import { countIn } from './counts.ts';
import { numberFields } from './fields/numbers.ts';
import { digitalLineFields } from './fields/records.ts';
import { firstOf } from './first-of.ts';
import { withClient, withClientOptions, type ClientOptions } from './session.ts';

interface ListOptions extends ClientOptions {
  readonly type?: string;
  readonly limit?: string;
}

const fields = [...new Set([...numberFields, ...digitalLineFields])];

export function linesCommand(): Command {
  const list = new Command('list')
    .description('list all lines: numbers and digital lines')
    .option('--type <type>', 'phone or digital; both, unless given')
    .option('--limit <n>', 'so many at most; all, unless given')
    .action(listLines);
  const command = new Command('lines').description('numbers and digital lines together');
  command.addCommand(
    withExamples(
      withClientOptions(list, { fields, isOpen: true }),
      'trunkline lines list',
      'trunkline lines list --type digital --json id,nickname',
    ),
  );
  return withExamples(command, 'trunkline lines list');
}

async function listLines({ type, limit, ...options }: ListOptions): Promise<void> {
  const most = limit === undefined ? Infinity : countIn('--limit', limit);
  await withClient(options, async ({ client }) => {
    // The server says which types there are.
    const filter = { line_type: type as 'phone' | 'digital' };
    const lines = client.lines.list(type === undefined ? {} : { filter });
    await printAll(firstOf(lines, most), options, {
      columns: ['id', 'line_type', 'nickname', 'number', 'country_code'],
    });
  });
}
