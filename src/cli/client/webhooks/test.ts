import { Command } from 'commander';
import { UsageError } from '../../../config/usage-error.ts';
import { withExamples } from '../../help.ts';
import { printOne } from '../../terminal/output.ts';
import { Refusal } from '../../terminal/refusal.ts';
import { webhookTestFields } from '../fields/happenings.ts';
import {
  propertiesIn,
  withPropertyOptions,
  type Property,
  type PropertyOptions,
} from '../properties.ts';
import { idIn } from '../records/words.ts';
import { withClientOptions, type ClientOptions } from '../session.ts';
import { withDefaults, withWebhooks } from './with-webhooks.ts';

const properties: readonly Property[] = [
  { name: 'payload', value: 'text', description: 'the body that is sent' },
  { name: 'endpoint', value: 'url', description: "another one than the webhook's" },
];

export function testCommand(): Command {
  const command = new Command('test')
    .description('send one request, and show what came back; the exit code is 1 unless it was 2xx')
    .argument('[id]', 'whose values stand for what is not said; without it --endpoint is needed')
    .action(sendOne);
  return withExamples(
    withClientOptions(withPropertyOptions(command, properties, 'sending'), {
      fields: webhookTestFields,
      ids: [],
    }),
    `trunkline webhooks test 01K3R5V9ZGHMQ2X4T6W8Y0A1B3 --payload '{"hello": "world"}'`,
  );
}

async function sendOne(
  word: string | undefined,
  options: ClientOptions & PropertyOptions,
): Promise<void> {
  const webhookId = word === undefined ? undefined : idIn(word);
  const said = await propertiesIn(options, properties, 'sending');
  const request = webhookId === undefined ? withDefaults(said) : said;
  if (webhookId === undefined && said['endpoint'] === undefined) {
    throw new UsageError('<id>: is needed, or --endpoint; `trunkline webhooks list` shows the ids');
  }
  await withWebhooks(options, async ({ webhooks }) => {
    const answer = await webhooks.test(request, { ...(webhookId !== undefined && { webhookId }) });
    await printOne(answer, options);
    const { status_code: code } = answer;
    if (code === undefined) throw new Refusal('the endpoint has not answered');
    if (code < 200 || code > 299) throw new Refusal(`the endpoint has answered ${code}`);
  });
}
