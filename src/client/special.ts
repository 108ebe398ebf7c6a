import { followEvents } from './events.ts';
import { methodsAt, type Makers } from './records.ts';
import type { Send } from './transport.ts';

type Offer = string | { readonly token: string } | undefined;
type Order = [offer: Offer, properties?: { readonly address_sid?: unknown }, given?: object];
type Upload = { readonly filename?: string } | undefined;

/** What resources have beside, or instead of, what is alike for all of them. */
export const special: Readonly<Record<string, (makers: Makers) => object>> = {
  phoneNumbers({ page, record, job, file }) {
    const order =
      (route: string, reads?: string) =>
      async (...[offer, properties = {}, given]: Order) => {
        const { address_sid, ...rest } = properties;
        const token = typeof offer === 'string' ? offer : offer?.token;
        if (!token) throw new TypeError('there is no offer to buy');
        const body = { phone_number: { ...rest, token }, address_sid };
        // The token makes it once, however often it is sent.
        return record(route, { reads, body, isRepeatable: true })(given);
      };
    const updateAlike = job('PUT /update_many?ids={ids}', { writes: 'phone_number' });
    const updateEach = job('PUT /update_many', { writes: 'phone_numbers' });
    return {
      search: page('GET /search'),
      buy: order('POST'),
      dryRun: order('POST /dry_run', 'dry_run'),
      export: ({ format = 'csv', ...given } = {}) => file(`GET .${format}`)(given),
      // Tokens buy once, however often they are sent; what a search finds is bought once under a key.
      createMany(body: { search?: unknown }, given?: { headers?: Record<string, string> }) {
        const isRepeatable = !body.search || given?.headers?.['idempotency-key'] !== undefined;
        return job('POST /create_many', { body, isRepeatable })(given);
      },
      updateMany: (changes: readonly unknown[], ...rest: unknown[]) =>
        (typeof changes[0] === 'object' ? updateEach : updateAlike)(changes, ...rest),
      // A second job would say that there is nothing to delete.
      deleteMany: job('DELETE /destroy_many?ids={ids}', { isRepeatable: false }),
      showMany: page('GET /show_many?ids={ids}'),
    };
  },

  deletedPhoneNumbers({ record, job, nothing }) {
    // A second one would be told that there is nothing to restore.
    const isRepeatable = false;
    return {
      release: nothing('DELETE /{id}'),
      restore: record('PUT /{id}/restore', { reads: 'phone_number', isRepeatable }),
      restoreMany: job('PUT /restore_many?ids={ids}', { isRepeatable }),
    };
  },

  greetings: ({ record, file }) => ({
    upload(id: unknown, audio: Blob & { name?: string }, { filename, ...given }: Upload = {}) {
      const body = new FormData();
      const name = filename ?? audio.name ?? 'audio';
      body.append('greeting[upload_attributes][uploaded_data]', audio, name);
      return record('PUT /{id}', { body })(id, given);
    },
    download: file('GET /{id}/upload'),
  }),

  jobStatuses: ({ page, record }) => ({
    showMany: page('GET /show_many?ids={ids}'),
    cancel: record('POST /{id}/cancel', { isRepeatable: true }),
  }),

  users: ({ record }) => ({ me: record('GET /me') }),

  webhooks({ list, page, record, nothing }) {
    const change = { writes: 'webhook' };
    const secret = { reads: 'signing_secret' };
    return {
      update: nothing('PUT /{id}', change),
      patch: nothing('PATCH /{id}', change),
      clone: record('POST ?clone_webhook_id={id}'),
      test: record('POST /test', { writes: 'request', reads: 'response' }),
      showSigningSecret: record('GET /{id}/signing_secret', secret),
      // Not sent again: what was reset twice would sign with a secret that nobody was shown.
      resetSigningSecret: record('POST /{id}/signing_secret', secret),
      listInvocations: list('GET /{id}/invocations', { reads: 'invocations' }),
      listAttempts: page('GET /{id}/invocations/{id}/attempts', { reads: 'attempts' }),
      resendInvocation: record('POST /{id}/invocations/{id}/resend', { reads: 'invocation' }),
    };
  },
};

/** What is done with no records, or with those of sandboxes. */
export function otherMethods(send: Send): Record<string, object> {
  return {
    events: {
      follow: (given?: object) => followEvents(send, '/api/v2/trunkline/events', given),
    },
    oauthTokens: {
      create: (body: object, given?: object) =>
        send({
          method: 'POST',
          path: '/oauth/tokens',
          given,
          body,
          isPublic: true,
          // Of two tokens one is left to expire.
          isRepeatable: true,
        }),
    },
    carriers: { list: methodsAt(send, ['/trunkline/carriers', 'carrier']).page('GET') },
    countries: {
      list: methodsAt(send, ['/trunkline/countries', 'country', null, 'countries']).page('GET'),
    },
    sandbox: sandboxMethods(send),
  };
}

function sandboxMethods(send: Send) {
  const at = (name: string, one = name) => methodsAt(send, [`/trunkline/sandbox/${name}`, one]);
  const faults = at('faults', 'fault');
  const clock = at('clock');
  return {
    faults: {
      list: faults.page('GET'),
      create: faults.record('POST', { writes: 'fault' }),
      clear: faults.nothing('DELETE'),
    },
    clock: {
      show: clock.record('GET'),
      move: (change: object, given?: object) => {
        // What was to pass would pass twice.
        const isRepeatable = !('advance' in change);
        return clock.record('PUT', { writes: 'clock', isRepeatable })(change, given);
      },
    },
    reset: at('reset').record('POST', { isRepeatable: true }),
  };
}
