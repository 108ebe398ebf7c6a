import { Command } from 'commander';
import { withExamples } from '../../help.ts';
import { confirm } from '../../terminal/confirm.ts';
import { printOne } from '../../terminal/output.ts';
import { webhookSecretFields } from '../fields/happenings.ts';
import { idIn } from '../records/words.ts';
import { placeOf, withClientOptions, type ClientOptions } from '../session.ts';
import { withWebhooks } from './with-webhooks.ts';

interface SecretOptions extends ClientOptions {
  readonly reset?: boolean;
  readonly yes?: boolean;
}

export function secretCommand(): Command {
  const command = new Command('secret')
    .description('show the secret by which receivers know its requests')
    .argument('<id>')
    .option('--reset', 'make another one; the old one signs too for 24 hours')
    .option('--yes', 'ask nothing')
    .action((word: string, options: SecretOptions) =>
      withWebhooks(options, async ({ webhooks }, { signIn }) => {
        const id = idIn(word);
        if (!options.reset) return printOne(await webhooks.showSigningSecret(id), options);
        await confirm(`Make another secret of webhook ${id} at ${placeOf(signIn)}?`, options);
        await printOne(await webhooks.resetSigningSecret(id), options);
      }),
    );
  return withExamples(
    withClientOptions(command, { fields: webhookSecretFields, ids: ['secret'] }),
    'trunkline webhooks secret 01K3R5V9ZGHMQ2X4T6W8Y0A1B3 -q',
    'trunkline webhooks secret 01K3R5V9ZGHMQ2X4T6W8Y0A1B3 --reset --yes',
  );
}
