import { followEvents } from './events.ts';
import { present, readPage, recordMethods, sendRecord } from './records.ts';
import { resources } from './resources.ts';
import type { Call, Send } from './transport.ts';
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
    jobStatuses: jobMethods(send),
    sandbox: sandboxMethods(send),
  };
}

/** What begins a job answers it or, as a dry run, what it would come to. */
async function sendMany(send: Send, call: Call): Promise<unknown> {
  const { job_status, dry_run } = Object(await send(call)) as Record<string, object>;
  return present(job_status ?? dry_run, 'job_status');
}

const jobsPath = '/api/v2/job_statuses';

function jobMethods(send: Send) {
  return {
    showMany: (ids: readonly string[], given?: object) =>
      readPage(send, 'job_statuses', { path: `${jobsPath}/show_many`, given: { ...given, ids } }),
    cancel: (id: string, given?: object) =>
      sendRecord(send, 'job_status', {
        method: 'POST',
        path: `${jobsPath}/${encodeURIComponent(id)}/cancel`,
        given,
        isRepeatable: true,
      }),
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
    // Tokens buy once, however often they are sent; what a search finds is bought once under a key.
    createMany: (body: { search?: unknown }, given?: { headers?: Record<string, string> }) =>
      sendMany(send, {
        method: 'POST',
        path: `${path}/create_many`,
        given,
        body,
        isRepeatable: !body.search || given?.headers?.['idempotency-key'] !== undefined,
      }),
    updateMany: (changes: readonly number[] | readonly object[], ...rest: object[]) => {
      const [first] = changes;
      const isList = typeof first === 'object';
      const [change, given] = isList ? [undefined, rest[0]] : rest;
      const body = isList ? { phone_numbers: changes } : { phone_number: change };
      return sendMany(send, {
        method: 'PUT',
        path: `${path}/update_many`,
        given: isList ? given : { ...given, ids: changes },
        body,
      });
    },
    deleteMany: (ids: readonly number[], given?: object) =>
      sendMany(send, {
        method: 'DELETE',
        path: `${path}/destroy_many`,
        given: { ...given, ids },
        // A second job would say that there is nothing to delete.
        isRepeatable: false,
      }),
    showMany: (ids: readonly number[], given?: object) =>
      readPage(send, 'phone_numbers', { path: `${path}/show_many`, given: { ...given, ids } }),
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
    restoreMany: (ids: readonly number[], given?: object) =>
      sendMany(send, {
        method: 'PUT',
        path: `${path}/restore_many`,
        given: { ...given, ids },
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
