import type { Command } from 'commander';
import type { Client } from '../../../client/index.ts';
import { webhookFields } from '../fields/happenings.ts';
import { recordCommand } from '../records/command.ts';
import type { Properties, RecordDeclaration, RecordMethods } from '../records/declaration.ts';
import { attemptsCommand, invocationsCommand, resendCommand } from './invocations.ts';
import { secretCommand } from './secret.ts';
import { testCommand } from './test.ts';
import { whatTheyAre } from './with-webhooks.ts';

const webhooks: RecordDeclaration = {
  name: 'webhooks',
  singular: 'webhook',
  plural: 'webhooks',
  description: 'places that are told of changes over HTTP',
  extension: whatTheyAre,
  methods: ({ webhooks }) =>
    ({
      ...webhooks,
      async update(id: string, changes: Parameters<Client['webhooks']['patch']>[1]) {
        await webhooks.patch(id, changes);
        return webhooks.show(id);
      },
    }) as unknown as RecordMethods,
  fields: webhookFields,
  columns: ['id', 'name', 'status', 'endpoint', 'subscriptions'],
  properties: [
    { name: 'name', value: 'text', description: 'what it is called', isRequired: true },
    { name: 'endpoint', value: 'url', description: 'where requests go', isRequired: true },
    {
      name: 'subscriptions',
      value: 'types',
      description: 'what it is told of: phone_number.purchased,group.created',
      kind: 'list',
    },
    { name: 'status', value: 'status', description: 'active or inactive' },
  ],
  complete: (_client, properties) => Promise.resolve(withDefaults(properties)),
  more: () => [
    testCommand(),
    secretCommand(),
    invocationsCommand(),
    attemptsCommand(),
    resendCommand(),
  ],
  examples: {
    create:
      '--name Lines --endpoint https://hooks.example.com/lines --subscriptions phone_number.purchased',
    update: '--status inactive',
  },
};

/** What webhooks with subscriptions are in any case. */
const withDefaults = (properties: Properties): Properties => ({
  http_method: 'POST',
  request_format: 'json',
  ...properties,
});

export const webhooksCommand = (): Command => recordCommand(webhooks);
