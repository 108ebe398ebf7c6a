import { followEvents } from './events.ts';
import { readPage, recordMethods, sendRecord } from './records.ts';
import { resources } from './resources.ts';
import type { Send } from './transport.ts';
import { webhookMethods } from './webhooks.ts';

/** What is done in no way that is alike for all resources. */
export function specialMethods(send: Send) {
  return {
    phoneNumbers: phoneNumberMethods(send),
    deletedPhoneNumbers: deletedPhoneNumberMethods(send),
    greetings: greetingMethods(send),
    oauthTokens: {
      // Of two tokens one is left to expire.
      create: (body: object, given?: object) =>
        send({
          method: 'POST',
          path: '/oauth/tokens',
          given,
          body,
          isPublic: true,
          isRepeatable: true,
        }),
    },
    webhooks: webhookMethods(send),
    events: {
      follow: (given?: object) => followEvents(send, '/api/v2/trunkline/events', given),
    },
    sandbox: sandboxMethods(send),
  };
}

type Offer = string | { readonly token: string } | undefined;
type Order = [offer: Offer, properties?: { readonly address_sid?: unknown }, given?: object];

function phoneNumberMethods(send: Send) {
  const [path] = resources.phoneNumbers;
  const order = async (one: string, path: string, [offer, properties = {}, given]: Order) => {
    const { address_sid, ...rest } = properties;
    const token = typeof offer === 'string' ? offer : offer?.token;
    if (!token) throw new TypeError('there is no offer to buy');
    const body = { phone_number: { ...rest, token }, address_sid };
    // The token makes it once, however often it is sent.
    return sendRecord(send, one, { method: 'POST', path, given, body, isRepeatable: true });
  };
  return {
    search: (given: object) => readPage(send, 'phone_numbers', { path: `${path}/search`, given }),
    buy: (...args: Order) => order('phone_number', path, args),
    export: ({ format = 'csv', ...given }: { readonly format?: string } = {}) =>
      send({ path: `${path}.${format}`, given, isFile: true }),
    dryRun: (...args: Order) => order('dry_run', `${path}/dry_run`, args),
  };
}

function deletedPhoneNumberMethods(send: Send) {
  const [path] = resources.deletedPhoneNumbers;
  return {
    release: (id: number, given?: object) =>
      sendRecord(send, '', { method: 'DELETE', path: `${path}/${id}`, given }),
    restore: (id: number, given?: object) =>
      sendRecord(send, 'phone_number', {
        method: 'PUT',
        path: `${path}/${id}/restore`,
        given,
        // A second one would be told that there is nothing to restore.
        isRepeatable: false,
      }),
  };
}

interface Upload {
  readonly filename?: string;
}

function greetingMethods(send: Send) {
  const [path] = resources.greetings;
  return {
    upload(id: number, audio: Blob & { name?: string }, { filename, ...given }: Upload = {}) {
      const body = new FormData();
      const name = filename ?? audio.name ?? 'audio';
      body.append('greeting[upload_attributes][uploaded_data]', audio, name);
      return sendRecord(send, 'greeting', { method: 'PUT', path: `${path}/${id}`, given, body });
    },
    download: (id: number | string, given?: object) =>
      send({ path: `${path}/${encodeURIComponent(id)}/upload`, given, isFile: true }),
  };
}

const sandboxPath = (name: string) => `/api/v2/trunkline/sandbox/${name}`;

function sandboxMethods(send: Send) {
  return {
    faults: {
      list: (given?: object) => readPage(send, 'faults', { path: sandboxPath('faults'), given }),
      ...recordMethods(send, [sandboxPath('faults'), 'fault', '', 'create']),
      clear: (given?: object) =>
        sendRecord(send, '', { method: 'DELETE', path: sandboxPath('faults'), given }),
    },
    clock: {
      ...recordMethods(send, [sandboxPath('clock'), 'clock', '', 'show']),
      move: (clock: object, given?: object) => {
        return sendRecord(send, 'clock', {
          method: 'PUT',
          path: sandboxPath('clock'),
          given,
          body: { clock },
          // What was to pass would pass twice.
          isRepeatable: !('advance' in clock),
        });
      },
    },
    reset: (given?: object) =>
      sendRecord(send, 'reset', {
        method: 'POST',
        path: sandboxPath('reset'),
        given,
        isRepeatable: true,
      }),
  };
}
