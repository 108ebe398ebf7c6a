import { expect, test } from 'vitest';
import { bootstrapToken, installedFolder, run, serve } from '../../support/cli.ts';
import { receiver, status } from '../../support/receiver.ts';

async function signedIn() {
  const { url } = await serve(await installedFolder(), { args: ['--webhook-private-targets'] });
  const env = {
    TRUNKLINE_URL: url,
    TRUNKLINE_EMAIL: 'admin@example.com',
    TRUNKLINE_TOKEN: bootstrapToken,
  };
  return {
    run: (...words: string[]) => run(words, env),
    async json(...words: string[]) {
      const { code, stdout, stderr } = await run([...words, '--json'], env);
      if (stderr !== '') throw new Error(`${words.join(' ')}: ${code} ${stderr}`);
      return JSON.parse(stdout);
    },
  };
}

const create = (endpoint: string) => [
  'webhooks',
  'create',
  '--name',
  'Lines',
  '--endpoint',
  endpoint,
  '--subscriptions',
  'group.created,zen:event-type:group.deleted',
];

test('a webhook is created, shown, listed, changed and deleted', async () => {
  const { json, run } = await signedIn();
  const made = await json(...create('http://127.0.0.1:1/hook'));
  expect(made).toMatchObject({
    name: 'Lines',
    http_method: 'POST',
    request_format: 'json',
    subscriptions: ['zen:event-type:group.created', 'zen:event-type:group.deleted'],
  });
  expect(await json('webhooks', 'show', made.id)).toMatchObject({ name: 'Lines' });
  expect(await json('webhooks', 'list')).toHaveLength(1);
  expect((await run('webhooks', 'list', '-q')).stdout).toBe(`${made.id}\n`);
  const changed = await json('webhooks', 'update', made.id, '--status', 'inactive');
  expect(changed).toMatchObject({ name: 'Lines', status: 'inactive' });
  const told = await json(
    'webhooks',
    'update',
    made.id,
    '--subscriptions',
    'phone_number.purchased',
  );
  expect(told.subscriptions).toEqual(['zen:event-type:phone_number.purchased']);
  const wrong = await run(
    'webhooks',
    'update',
    made.id,
    '--subscriptions',
    'phone_number.purchase',
  );
  expect(wrong).toMatchObject({ code: 1, stdout: '' });
  expect(wrong.stderr).toContain('did you mean zen:event-type:phone_number.purchased?');
  expect(await json('webhooks', 'delete', made.id, '--yes')).toEqual([
    { id: made.id, deleted: true },
  ]);
  expect((await run('webhooks', 'list', '--json')).stdout).toBe('[]\n');
});

test('fields that a record may be without can be asked for in JSON', async () => {
  const { json, run } = await signedIn();
  const { id } = await json(
    'webhooks',
    'create',
    '--name',
    'A',
    '--endpoint',
    'http://127.0.0.1:1/',
  );
  const { stdout } = await run('webhooks', 'list', '--json', 'id,subscriptions');
  expect(JSON.parse(stdout)).toEqual([{ id, subscriptions: null }]);
});

test('a test shows what came back; the exit code is 1 unless it was 2xx', async () => {
  const { json, run } = await signedIn();
  const target = await receiver();
  const { id } = await json(...create(target.url));
  expect(await json('webhooks', 'test', id, '--payload', '{"hello": 1}')).toMatchObject({
    status_code: 204,
  });
  expect(target.requests.map(({ body }) => body)).toEqual(['{"hello": 1}']);
  target.reply = status(500);
  const failed = await run('webhooks', 'test', id, '--json', 'status_code');
  expect(failed).toEqual({
    code: 1,
    stdout: '{"status_code":500}\n',
    stderr: 'trunkline: the endpoint has answered 500\n',
  });
  await target.close();
  const silent = await run('webhooks', 'test', id);
  expect(silent.code).toBe(1);
  expect(silent.stderr).toBe('trunkline: the endpoint has not answered\n');
});

test('a test without a webhook needs an endpoint, and says so by the option', async () => {
  const { json, run } = await signedIn();
  const { code, stdout, stderr } = await run('webhooks', 'test', '--payload', '{}');
  expect([code, stdout]).toEqual([64, '']);
  expect(stderr).toMatch(/^trunkline: <id>: is needed, or --endpoint;.*\n$/);
  const target = await receiver();
  const words = ['webhooks', 'test', '--endpoint', target.url, '--payload', '{"hello": 1}'];
  expect(await json(...words)).toMatchObject({ status_code: 204 });
  expect(target.requests.map(({ body }) => body)).toEqual(['{"hello": 1}']);
});

test('another status than there are is a mistake of usage, by the option', async () => {
  const { json, run } = await signedIn();
  const { id } = await json(...create('http://127.0.0.1:1/hook'));
  const { code, stderr } = await run('webhooks', 'invocations', id, '--status', 'fine');
  expect(code).toBe(64);
  expect(stderr).toMatch(/^trunkline: --status: takes .*success/);
});

test('the secret is shown alone with -q; resetting it needs --yes without a terminal', async () => {
  const { json, run } = await signedIn();
  const { id } = await json(...create('http://127.0.0.1:1/hook'));
  const before = await json('webhooks', 'secret', id);
  expect((await run('webhooks', 'secret', id, '-q')).stdout).toBe(`${before.secret}\n`);
  const refused = await run('webhooks', 'secret', id, '--reset');
  expect(refused).toMatchObject({ code: 64, stdout: '' });
  expect(refused.stderr).toContain('--yes');
  expect((await json('webhooks', 'secret', id)).secret).toBe(before.secret);
  const after = await json('webhooks', 'secret', id, '--reset', '--yes');
  expect(after.secret).not.toBe(before.secret);
});

test('what a webhook was told is listed with its attempts, and told again', async () => {
  const { json } = await signedIn();
  const target = await receiver();
  const { id } = await json(...create(target.url));
  await json('groups', 'create', '--name', 'Sales');
  await expect.poll(() => target.requests.length, { timeout: 20_000 }).toBe(1);
  await expect
    .poll(async () => (await json('webhooks', 'invocations', id))[0]?.status, { timeout: 20_000 })
    .toBe('success');
  const [invocation] = await json('webhooks', 'invocations', id, '--status', 'success');
  expect(invocation).toMatchObject({ status_code: 204, attempt_count: 1 });
  const attempts = await json('webhooks', 'attempts', id, invocation.id);
  expect(attempts).toMatchObject([{ invocation_id: invocation.id, status_code: 204 }]);
  await json('webhooks', 'resend', id, invocation.id);
  await expect.poll(() => target.requests.length, { timeout: 20_000 }).toBe(2);
});
