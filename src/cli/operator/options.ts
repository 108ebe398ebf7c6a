import { Option, type Command } from 'commander';
import { defaultOf } from '../../config.ts';

/** An option of the configuration, which can be set by a TRUNKLINE_ variable too. */
export function createOption(flags: string, description: string): Option {
  const option = new Option(flags, description);
  return option
    .env(`TRUNKLINE_${option.name().replaceAll('-', '_').toUpperCase()}`)
    .default(defaultOf(option.attributeName()));
}

/** Where the installation is: the options that every command takes. */
export function withHomeOptions(command: Command): Command {
  return command
    .addOption(createOption('--data <folder>', 'where everything is kept'))
    .addOption(
      createOption('--database <url>', 'postgres://…, instead of files in the data folder'),
    )
    .addOption(createOption('--database-pool <n>', 'connections to PostgreSQL at most'))
    .addOption(createOption('--statement-timeout <seconds>', 'what a statement may take there'));
}

/** The options of every command that reads or writes an installation and prints what it did. */
export function withDataOptions(command: Command): Command {
  return withHomeOptions(command).option(
    '--json',
    'one JSON object or array on standard output, and nothing else',
  );
}

/** Who sells numbers: the options of what asks carriers. */
export function withCarrierOptions(command: Command): Command {
  return command
    .addOption(createOption('--carriers <names>', 'who sells numbers, in this order'))
    .addOption(createOption('--twilio-account-sid <sid>', 'the account of the carrier twilio'))
    .addOption(
      createOption('--twilio-auth-token <token>', 'its secret; better set by the variable'),
    )
    .addOption(createOption('--twilio-api-key <sid>', 'an API key, instead of the auth token'))
    .addOption(
      createOption('--twilio-api-secret <secret>', 'the key’s; better set by the variable'),
    )
    .addOption(
      createOption(
        '--twilio-bundles <list>',
        'its regulatory bundles by kind of number: GB:mobile=BU…',
      ),
    )
    .addOption(createOption('--twilio-base-url <url>', 'another service that speaks its protocol'))
    .addOption(createOption('--carrier-timeout <seconds>', 'how long a carrier may take'))
    .addOption(createOption('--sandbox-seed <text>', 'another seed, other numbers'));
}
