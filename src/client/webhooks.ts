import { sendRecord } from './records.ts';
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
  return {
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
