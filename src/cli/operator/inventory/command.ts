import { Command } from 'commander';
import { columns } from '../../../carriers/inventory/columns.ts';
import { choiceOption } from '../../choices.ts';
import { withExamples } from '../../help.ts';
import { withOutputOptions } from '../../terminal/printing.ts';
import { withDataOptions, withHomeOptions } from '../options.ts';
import { importFile } from './import-file.ts';
import { list, stockFields } from './list.ts';
import { remove } from './remove.ts';

const optionalColumns = columns.slice(1).join(', ');

/** The operator's own numbers; the server may be running, and sells them from the next search on. */
export function inventoryCommand(): Command {
  const command = new Command('inventory').description("the operator's own numbers");
  addImport(command);
  withExamples(
    withDataOptions(command.command('list').description('list the numbers'), {
      fields: stockFields,
      ids: ['number'],
    }),
    'trunkline inventory list --country US --status for-sale',
    'trunkline inventory list --csv > numbers.csv',
    'trunkline inventory list --limit 100 --after +12125550199',
  )
    .option('--country <code>', 'of one country, such as US')
    .addOption(choiceOption('--status <status>', 'those that are', ['for-sale', 'sold']))
    .option('--after <number>', 'those that follow this one')
    .option('--limit <n>', 'so many at most; all, unless given')
    .action(list);
  withExamples(
    withDataOptions(
      command
        .command('remove')
        .description('take numbers out, all or none; those that are sold stay'),
      { fields: ['dry_run', 'removed'], ids: [] },
    ),
    'trunkline inventory remove +12125550100 +12125550101',
    'trunkline inventory remove +12125550100-99 --dry-run',
  )
    .argument('<numbers...>', 'in E.164 form, with or without spaces, or ranges: +12125550100-99')
    .option('--dry-run', 'say whether they can be removed, and remove none')
    .option('--yes', 'ask nothing')
    .action(remove);
  return command;
}

function addImport(inventory: Command): void {
  const command = inventory
    .command('import')
    .description('put the numbers of a CSV file up for sale, all or none')
    .argument('<file>', `\`-\` for standard input; columns: number, and any of ${optionalColumns}`)
    .option(
      '--columns <names>',
      'what the file calls its columns: phone=number,land=country,note=',
      (names, before?: string) => (before === undefined ? names : `${before},${names}`),
    )
    .option('--encoding <name>', 'of a file that is not UTF-8: windows-1252, utf-16le, …')
    .option(
      '--trust',
      'take numbers that look like those of no country, or like others, as they are',
    )
    .option('--dry-run', 'read and check all of it, say what would come of it, and import nothing')
    .action(importFile);
  // Its --columns are those of the file.
  withOutputOptions(
    withHomeOptions(command),
    { fields: ['dry_run', 'added', 'updated'], ids: [] },
    { hasColumns: false },
  );
  withExamples(
    command,
    'trunkline inventory import numbers.csv --dry-run',
    'trunkline inventory import numbers.csv --columns phone=number,land=country,note=',
    'gunzip -c numbers.csv.gz | trunkline inventory import -',
  );
}
