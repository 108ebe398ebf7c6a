import type { Schemas } from 'trunkline/client';
import type { Values } from '../../components/form/record-form.tsx';
import { eventTypeName } from '../../components/event-types.ts';

type Webhook = Schemas['Webhook'];
type Credentials = Schemas['WebhookCredentials'];

const credentialParts = {
  api_key: ['name', 'value'],
  basic_auth: ['username', 'password'],
  bearer_token: ['token'],
} as const;

export const authenticationNames = {
  api_key: 'A header of its own (API key)',
  basic_auth: 'User name and password',
  bearer_token: 'Bearer token',
} as const;

interface ShownCredentials {
  /** blank: none */
  type: Credentials['type'] | '';
  /** secret parts are blank unless they are given anew */
  data: Record<'name' | 'value' | 'username' | 'password' | 'token', string>;
}

/** A webhook as the form has it: nothing is absent. */
export interface ShownWebhook extends Values {
  name: string;
  description: string;
  endpoint: string;
  subscriptions: string[];
  http_method: Webhook['http_method'];
  request_format: Webhook['request_format'];
  authentication: ShownCredentials;
  custom_headers: { name: string; value: string }[];
}

export const newWebhook: ShownWebhook = {
  name: '',
  description: '',
  endpoint: '',
  subscriptions: [],
  http_method: 'POST',
  request_format: 'json',
  authentication: {
    type: '',
    data: { name: '', value: '', username: '', password: '', token: '' },
  },
  custom_headers: [],
};

export function shownWebhook(webhook: Webhook): ShownWebhook {
  const { authentication, custom_headers = {} } = webhook;
  return {
    name: webhook.name,
    description: webhook.description ?? '',
    endpoint: webhook.endpoint,
    subscriptions: webhook.subscriptions ?? [],
    http_method: webhook.http_method,
    request_format: webhook.request_format,
    authentication: {
      type: authentication?.type ?? '',
      data: { ...newWebhook.authentication.data, ...authentication?.data },
    },
    custom_headers: Object.entries(custom_headers).map(([name, value]) => ({ name, value })),
  };
}

/** Parts that are blank are left out: they stay as they are, as long as the type does. */
function credentialsOf({ type, data }: ShownCredentials): Credentials | null {
  if (type === '') return null;
  const given = credentialParts[type].filter((part) => data[part] !== '');
  return { type, data: Object.fromEntries(given.map((part) => [part, data[part]])) };
}

/** As the API takes what has changed; null takes away. */
export function writtenChanges(changed: Partial<ShownWebhook>) {
  const { authentication, custom_headers, description, subscriptions, ...plain } = changed;
  return {
    ...plain,
    ...(description !== undefined && { description: description || null }),
    ...(subscriptions && { subscriptions: subscriptions.length > 0 ? subscriptions : null }),
    ...(authentication && { authentication: credentialsOf(authentication) }),
    ...(custom_headers && {
      custom_headers:
        custom_headers.length > 0
          ? Object.fromEntries(custom_headers.map(({ name, value }) => [name.trim(), value]))
          : null,
    }),
  };
}

/** As the API takes a new one. */
export function writtenWebhook(values: ShownWebhook): Schemas['WebhookCreate'] {
  const { name, endpoint, http_method, request_format } = values;
  return { ...writtenChanges(values), name, endpoint, http_method, request_format };
}

export const webhookLabels: Partial<Record<keyof ShownWebhook, string>> = {
  name: 'Name',
  description: 'Description',
  endpoint: 'Endpoint',
  subscriptions: 'Told of',
  http_method: 'Method',
  request_format: 'Format',
  authentication: 'Signs in by',
  custom_headers: 'Custom headers',
};

/** What changes, in words; secrets are not repeated. */
export function webhookValueText(property: string, value: unknown): string | undefined {
  if (property === 'subscriptions') {
    const types = (value as string[]).map(eventTypeName);
    return types.length > 0 ? types.join(', ') : 'nothing';
  }
  if (property === 'authentication') return credentialsText(value as ShownCredentials);
  if (property !== 'custom_headers') return undefined;
  const headers = value as ShownWebhook['custom_headers'];
  return headers.map(({ name, value: text }) => `${name}: ${text}`).join(', ') || 'none';
}

function credentialsText({ type, data }: ShownCredentials): string {
  if (type === '') return 'nothing';
  const shown = { api_key: data.name, basic_auth: data.username, bearer_token: '' }[type];
  const isSecretNew = Boolean(
    {
      api_key: data.value,
      basic_auth: data.password,
      bearer_token: data.token,
    }[type],
  );
  const parts = [shown, isSecretNew ? 'with a new secret' : ''].filter(Boolean).join(', ');
  return parts ? `${authenticationNames[type]} (${parts})` : authenticationNames[type];
}

/** What is asked for of credentials depends on their type. */
export const webhookAbout = (path: string) =>
  path.startsWith('authentication.') ? ['authentication.type'] : [];
