import fastify, { type FastifyReply } from 'fastify';
import { describe, expect, onTestFinished, test } from 'vitest';
import { brokenPromises } from '../support/contract/watch.ts';

/** What is said of a server that answers an operation so. */
async function toldOf(operationId: string, answer: (reply: FastifyReply) => FastifyReply) {
  const app = fastify();
  onTestFinished(() => app.close());
  const schema: object = { operationId };
  app.get('/', { schema }, (_request, reply) => answer(reply));
  await app.inject({ url: '/' });
  return brokenPromises();
}

const category = { id: 1, name: 'voicemail' };
const show = (body: unknown, more: object = {}) =>
  toldOf('ShowGreetingCategory', (reply) =>
    reply.headers({ 'x-request-id': '1', etag: 'W/"1"', ...more }).send(body),
  );

describe('an answer of a test', () => {
  test('is as openapi.json has it', async () => {
    expect(await show({ greeting_category: category })).toEqual([]);
  });

  test.each([
    ['a property too many', { greeting_category: { ...category, more: 1 } }, 'additional'],
    ['a property too few', { greeting_category: { id: 1 } }, "required property 'name'"],
    ['a value of another type', { greeting_category: { ...category, id: '1' } }, 'be integer'],
    ['another envelope', { category }, "required property 'greeting_category'"],
    ['no body', '', 'no body'],
    ['a body that is not JSON', 'text', 'content type text/plain'],
  ])('fails it with %s', async (_, body, problem) => {
    const told = (await show(body)).join();
    expect(told).toContain('ShowGreetingCategory answered 200: ');
    expect(told).toContain(problem);
  });

  test('fails it with a header that the contract does not have', async () => {
    const told = await show({ greeting_category: category }, { 'x-surprise': '1' });
    expect(told.join()).toContain('"x-surprise"');
  });

  test('fails it with a header that has another value', async () => {
    const told = await show({ greeting_category: category }, { 'x-rate-limit': 'many' });
    expect(told.join()).toContain('/x-rate-limit must be integer');
  });

  test('fails it with a status that the operation does not have', async () => {
    const told = await toldOf('ShowGreetingCategory', (reply) => reply.status(418).send());
    expect(told.join()).toContain('answered 418: the status is not in the contract');
  });

  test('fails it when nobody has heard of the operation', async () => {
    const told = await toldOf('ShowSurprise', (reply) => reply.send({}));
    expect(told.join()).toContain('ShowSurprise answered 200');
  });
});
