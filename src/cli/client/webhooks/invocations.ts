import { Command } from 'commander';
import { withExamples } from '../../help.ts';
import { mostIn, printNewest } from '../../terminal/newest.ts';
import { printAll, printOne } from '../../terminal/output.ts';
import { webhookAttemptFields, webhookInvocationFields } from '../fields/happenings.ts';
import { tellingOptions } from '../option-mistakes.ts';
import { idIn } from '../records/words.ts';
import { withClientOptions, type ClientOptions } from '../session.ts';
import { withWebhooks } from './with-webhooks.ts';

interface InvocationsOptions extends ClientOptions {
  readonly status?: string;
  readonly limit?: string;
}

export function invocationsCommand(): Command {
  const command = new Command('invocations')
    .description('list what a webhook was told; the newest first')
    .argument('<id>')
    .option('--status <status>', 'those that are so: success, failed, terminated …')
    .option('--limit <n>', 'so many at most; 50, unless given')
    .action(async (id: string, { status, ...options }: InvocationsOptions) => {
      const most = mostIn(options.limit);
      const filters = { ...(status !== undefined && { 'filter[status]': status }) };
      await withWebhooks(options, async ({ webhooks }) => {
        // The server says which statuses there are.
        const invocations = webhooks.listInvocations(idIn(id), filters as object);
        await tellingOptions({ 'filter[status]': '--status' }, () =>
          printNewest(invocations, most, options, {
            columns: ['id', 'created_at', 'status', 'status_code', 'attempt_count', 'event_id'],
          }),
        );
      });
    });
  return withExamples(
    withClientOptions(command, { fields: webhookInvocationFields }),
    'trunkline webhooks invocations 01K3R5V9ZGHMQ2X4T6W8Y0A1B3 --status terminated',
  );
}

export function attemptsCommand(): Command {
  const command = new Command('attempts')
    .description('list the attempts to tell a webhook of something, with what came back')
    .argument('<id>')
    .argument('<invocation-id>')
    .action((id: string, invocation: string, options: ClientOptions) =>
      withWebhooks(options, async ({ webhooks }) =>
        printAll(await webhooks.listAttempts(idIn(id), idIn(invocation)), options),
      ),
    );
  return withExamples(
    withClientOptions(command, { fields: webhookAttemptFields }),
    'trunkline webhooks attempts 01K3R5V9ZGHMQ2X4T6W8Y0A1B3 01M8F6XD2H0000000G1ZAWQ1VP --json',
  );
}

export function resendCommand(): Command {
  const command = new Command('resend')
    .description('tell a webhook of something once more')
    .argument('<id>')
    .argument('<invocation-id>')
    .action((id: string, invocation: string, options: ClientOptions) =>
      withWebhooks(options, async ({ webhooks }) =>
        printOne(await webhooks.resendInvocation(idIn(id), idIn(invocation)), options),
      ),
    );
  return withExamples(
    withClientOptions(command, { fields: webhookInvocationFields }),
    'trunkline webhooks resend 01K3R5V9ZGHMQ2X4T6W8Y0A1B3 01M8F6XD2H0000000G1ZAWQ1VP',
  );
}
