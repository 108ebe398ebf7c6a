import { listing } from './listing.ts';
import { readPage, sendRecord } from './records.ts';
import { resources } from './resources.ts';
import type { Call, Send } from './transport.ts';

export function webhookMethods(send: Send) {
  const [path] = resources.webhooks;
  const change =
    (method: 'PUT' | 'PATCH') =>
    async (id: string, webhook: object, given?: object): Promise<void> => {
      await send({ method, path: `${path}/${encodeURIComponent(id)}`, given, body: { webhook } });
    };
  const post = (one: string, rest: Partial<Call> & { path: string }) =>
    sendRecord(send, one, { method: 'POST', ...rest });
  const secretPath = (id: string) => `${path}/${encodeURIComponent(id)}/signing_secret`;
  const invocationsPath = (id: string) => `${path}/${encodeURIComponent(id)}/invocations`;
  const invocationPath = (id: string, invocationId: string) =>
    `${invocationsPath(id)}/${encodeURIComponent(invocationId)}`;
  return {
    listInvocations: (id: string, options?: object) =>
      listing(options, (given) =>
        readPage(send, 'invocations', { method: 'GET', path: invocationsPath(id), given }),
      ),
    listAttempts: (id: string, invocationId: string, given?: object) =>
      readPage(send, 'attempts', {
        method: 'GET',
        path: `${invocationPath(id, invocationId)}/attempts`,
        given,
      }),
    resendInvocation: (id: string, invocationId: string, given?: object) =>
      post('invocation', { path: `${invocationPath(id, invocationId)}/resend`, given }),
    update: change('PUT'),
    patch: change('PATCH'),
    clone: (id: string, given?: object) =>
      post('webhook', { path, given: { ...given, cloneWebhookId: id } }),
    test: (request: object, given?: object) =>
      post('response', { path: `${path}/test`, given, body: { request } }),
    showSigningSecret: (id: string, given?: object) =>
      sendRecord(send, 'signing_secret', { path: secretPath(id), given }),
    // What was reset twice would sign with a secret that nobody was shown.
    resetSigningSecret: (id: string, given?: object) =>
      post('signing_secret', { path: secretPath(id), given }),
  };
}
