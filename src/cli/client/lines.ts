import { Command } from 'commander';
import { choiceOption } from '../choices.ts';
import { withExamples } from '../help.ts';
import { printAll } from '../terminal/output.ts';
import { countIn } from '../terminal/counts.ts';
import { numberFields } from './fields/numbers.ts';
import { digitalLineFields } from './fields/records.ts';
import { firstOf } from './first-of.ts';
import { withClient, withClientOptions, type ClientOptions } from './session.ts';

const types = ['phone', 'digital'] as const;
type LineType = (typeof types)[number];

interface ListOptions extends ClientOptions {
  readonly type?: LineType;
  readonly limit?: string;
}

const fields = [...new Set([...numberFields, ...digitalLineFields])];

export function linesCommand(): Command {
  const list = new Command('list')
    .description('list all lines: numbers and digital lines')
    .addOption(choiceOption('--type <type>', 'those of one type; both, unless given', types))
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
    const lines = client.lines.list(type === undefined ? {} : { filter: { line_type: type } });
    await printAll(firstOf(ofType(lines, type), most), options, {
      columns: ['id', 'line_type', 'nickname', 'number', 'country_code'],
    });
  });
}

/** A server that does not know the filter lists all of them. */
export async function* ofType<Line extends { readonly line_type: string }>(
  lines: AsyncIterable<Line>,
  type: LineType | undefined,
): AsyncGenerator<Line> {
  for await (const line of lines) if (type === undefined || line.line_type === type) yield line;
}
