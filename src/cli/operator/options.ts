import { Option, type Command } from 'commander';
import { carrierNames, defaultOf, parseHome } from '../../config.ts';
import { UsageError } from '../../config/usage-error.ts';
import { nameOf } from '../../installation/home.ts';
import { completes } from '../completes.ts';
import { say } from '../terminal/output.ts';
import { withOutputOptions, type Printed } from '../terminal/printing.ts';

/** An option of the configuration, which can be set by a TRUNKLINE_ variable too. */
export function createOption(flags: string, description: string): Option {
  const option = new Option(flags, description);
  return option
    .env(`TRUNKLINE_${option.name().replaceAll('-', '_').toUpperCase()}`)
    .default(defaultOf(option.attributeName()));
}

export const installationGroup = 'Installation options:';

/** Where the installation is: the options that every command takes. */
export function withHomeOptions(command: Command): Command {
  return withGroup(command, installationGroup, [
    createOption('--data <folder>', 'where everything is kept'),
    createOption('--database <url>', 'postgres://…, instead of files in the data folder'),
    createOption('--database-pool <n>', 'connections to PostgreSQL at most'),
    createOption('--statement-timeout <seconds>', 'what a statement may take there'),
  ]).hook('preAction', (_, command) => preferFolder(command));
}

/** Whoever names a folder is not to change what a variable names. */
function preferFolder(command: Command): void {
  if (command.getOptionValueSource('data') !== 'cli') return;
  const source = command.getOptionValueSource('database');
  if (source === 'cli') {
    throw new UsageError('--data and --database: an installation is in one of them, name that one');
  }
  if (source !== 'env') return;
  say('TRUNKLINE_DATABASE is left aside, as --data names a folder');
  command.setOptionValue('database', undefined);
}

/** The options of every command that reads or writes an installation and prints what it did. */
export function withDataOptions(command: Command, printed: Printed): Command {
  return withOutputOptions(withHomeOptions(command), printed);
}

/** Who sells numbers: the options of what asks carriers. */
export function withCarrierOptions(command: Command): Command {
  completes(command, { words: { '--carriers': carrierNames } });
  return withGroup(command, 'Carrier options:', [
    createOption('--carriers <names>', 'who sells numbers, in this order'),
    createOption('--twilio-account-sid <sid>', 'the account of the carrier twilio'),
    createOption('--twilio-auth-token <token>', 'its secret; better set by the variable'),
    createOption('--twilio-api-key <sid>', 'an API key, instead of the auth token'),
    createOption('--twilio-api-secret <secret>', 'the key’s; better set by the variable'),
    createOption(
      '--twilio-bundles <list>',
      'its regulatory bundles by kind of number: GB:mobile=BU…',
    ),
    createOption('--twilio-base-url <url>', 'another service that speaks its protocol'),
    createOption('--carrier-timeout <seconds>', 'how long a carrier may take'),
    createOption('--sandbox-seed <text>', 'another seed, other numbers'),
  ]);
}

function withGroup(command: Command, group: string, options: readonly Option[]): Command {
  for (const option of options) command.addOption(option.helpGroup(group));
  return command;
}

/** Which installation it is that these options name, for a question. */
export const placeOf = (options: object): string => nameOf(parseHome({ ...options }));
