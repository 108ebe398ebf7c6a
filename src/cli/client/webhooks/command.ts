import type { Command } from 'commander';
import type { Client } from '../../../client/index.ts';
import { webhookFields } from '../fields/happenings.ts';
import { recordCommand } from '../records/command.ts';
import type { RecordDeclaration, RecordMethods } from '../records/declaration.ts';
import { attemptsCommand, invocationsCommand, resendCommand } from './invocations.ts';
import { secretCommand } from './secret.ts';
import { testCommand } from './test.ts';
import { typePrefix } from '../events.ts';
import { whatTheyAre, withDefaults } from './with-webhooks.ts';

type Webhook = Parameters<Client['webhooks']['create']>[0];
type Changes = Parameters<Client['webhooks']['patch']>[1];

const webhooks: RecordDeclaration = {
  name: 'webhooks',
  singular: 'webhook',
  plural: 'webhooks',
  description: 'places that are told of changes over HTTP',
  extension: whatTheyAre,
  methods: ({ webhooks }) =>
    ({
      ...webhooks,
      create: (webhook: Webhook) => webhooks.create(withWholeTypes(webhook)),
      async update(id: string, changes: Changes) {
        await webhooks.patch(id, withWholeTypes(changes));
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

/** As `events --type` takes them: `phone_number.purchased` is `zen:event-type:phone_number.purchased`. */
function withWholeTypes<Some extends Partial<Webhook>>(properties: Some): Some {
  const { subscriptions } = properties;
  if (!Array.isArray(subscriptions)) return properties;
  return { ...properties, subscriptions: subscriptions.map(wholeType) };
}

const wholeType = (type: unknown): string =>
  /^\w+\.\w+$/.test(String(type)) ? `${typePrefix}${String(type)}` : (type as string);

export const webhooksCommand = (): Command => recordCommand(webhooks);
