import type { FastifyInstance, FastifyRequest } from 'fastify';
import { cloneWebhook, createWebhook } from '../../app/webhooks/create.ts';
import { showWebhook } from '../../app/webhooks/list.ts';
import { resetSigningSecret, showSigningSecret } from '../../app/webhooks/signing-secret.ts';
import { testWebhook } from '../../app/webhooks/test.ts';
import { updateWebhook } from '../../app/webhooks/update.ts';
import type { SentAnswer } from '../../app/ports/webhook-sender.ts';
import type { Ports } from '../../app/ports.ts';
import { recordNotFound } from '../../domain/errors.ts';
import { actingPorts } from '../acting.ts';
import { adminOf } from '../admins.ts';
import { sendJson } from '../answers.ts';
import { bodyOf } from '../parameters.ts';
import { givenParameters } from '../quirks.ts';
import type { Addressing } from '../tenant.ts';
import { idOf } from './ids.ts';
import { invocationRoutes } from './invocations.ts';
import { webhookPage } from './list.ts';
import * as schemas from './schemas.ts';

const collection = '/api/v2/webhooks';
const member = `${collection}/:webhook_id`;

const reading = { config: { scope: 'webhooks:read' } } as const;
const writing = { config: { scope: 'webhooks:write' } } as const;

const change = 'change webhooks';

/** The ecosystem's, for admins: `zendesk-behaviour` has no envelope of its own for them (events.md, 1). */
export function webhookRoutes(app: FastifyInstance, ports: Ports, addressing: Addressing): void {
  app.get(collection, { ...reading, schema: schemas.list }, async (request, reply) =>
    sendJson(reply, JSON.stringify(await webhookPage(ports, request, addressing))),
  );
  app.post(collection, { ...writing, schema: schemas.create }, async (request, reply) => {
    const owner = adminOf(request, change);
    const acting = actingPorts(ports, request);
    const { clone_webhook_id: original } = givenParameters(request.query);
    const webhook =
      original === undefined
        ? await createWebhook(acting, owner, bodyOf(request.body, 'webhook'))
        : await cloneWebhook(acting, owner, idOf(original));
    return sendJson(reply.status(201), JSON.stringify({ webhook }));
  });
  app.get(member, { ...reading, schema: schemas.show }, async (request, reply) => {
    const { account } = adminOf(request, 'see webhooks');
    const webhook = await showWebhook(ports, account, webhookId(request));
    return sendJson(reply, JSON.stringify({ webhook }));
  });
  for (const [method, mode, schema] of writes) {
    app[method](member, { ...writing, schema }, async (request, reply) => {
      const owner = adminOf(request, change);
      const properties = bodyOf(request.body, 'webhook');
      const changed = { id: webhookId(request), properties, mode };
      await updateWebhook(actingPorts(ports, request), owner, changed);
      return reply.status(204).send();
    });
  }
  app.delete(member, { ...writing, schema: schemas.remove }, async (request, reply) => {
    const { account } = adminOf(request, change);
    const { store } = actingPorts(ports, request);
    if (!(await store.of(account).webhooks.remove(webhookId(request)))) throw recordNotFound();
    return reply.status(204).send();
  });
  secretRoutes(app, ports);
  testRoute(app, ports);
  invocationRoutes(app, ports, addressing);
}

const writes = [
  ['put', 'replace', schemas.replace],
  ['patch', 'patch', schemas.patch],
] as const;

function secretRoutes(app: FastifyInstance, ports: Ports): void {
  const path = `${member}/signing_secret`;
  app.get(path, { ...reading, schema: schemas.showSecret }, async (request, reply) => {
    const { account } = adminOf(request, 'see the secrets of webhooks');
    return sendJson(reply, secretBody(await showSigningSecret(ports, account, webhookId(request))));
  });
  app.post(path, { ...writing, schema: schemas.resetSecret }, async (request, reply) => {
    const { account } = adminOf(request, change);
    const acting = actingPorts(ports, request);
    const secret = await resetSigningSecret(acting, account, webhookId(request));
    return sendJson(reply.status(201), secretBody(secret));
  });
}

function testRoute(app: FastifyInstance, ports: Ports): void {
  app.post(`${collection}/test`, { ...writing, schema: schemas.test }, async (request, reply) => {
    const { account } = adminOf(request, 'test webhooks');
    const { webhook_id } = givenParameters(request.query);
    const id = webhook_id === undefined ? null : idOf(webhook_id);
    const properties = bodyOf(request.body, 'request');
    const answer = await testWebhook(actingPorts(ports, request), account, { id, properties });
    return sendJson(reply, JSON.stringify({ response: shownAnswer(answer) }));
  });
}

function shownAnswer(answer: SentAnswer): object {
  if ('error' in answer) return { headers: [], payload: '', error: answer.error };
  const { headers, status_code, payload } = answer;
  return { headers: headers.map(([key, value]) => ({ key, value })), status_code, payload };
}

const secretBody = (secret: string) =>
  JSON.stringify({ signing_secret: { secret, algorithm: 'SHA256' } });

/** The id in a path; throws RecordNotFound when it cannot be one. */
function webhookId({ params }: FastifyRequest): string {
  return idOf((params as { webhook_id: string }).webhook_id);
}
