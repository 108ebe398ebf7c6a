import { execFile } from 'node:child_process';
import { mkdir, readdir, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startTrunkline, type TestOptions } from '../../src/testing/start.ts';
import { temporaryFolder } from '../support/bare.ts';
import { buy, call, findToken, numbers, search } from '../support/test-bed.ts';

async function started(options?: TestOptions) {
  const trunkline = await startTrunkline(options);
  onTestFinished(() => trunkline.close());
  return trunkline;
}

const foldersLeft = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('trunkline-test-'));

describe('a service inside a test', () => {
  test('sells a number to the admin whose token it names', async () => {
    await using trunkline = await startTrunkline();
    expect(trunkline.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(trunkline.email).toBe('admin@example.com');
    const { status, json } = await buy(trunkline);
    expect(status).toBe(200);
    expect((await call(trunkline, 'GET', numbers)).json.phone_numbers).toMatchObject([
      { number: json.phone_number.number },
    ]);
  });

  test('sells the same numbers by the same seed, and others by another', async () => {
    const [first, same, other] = [
      await started({ seed: 7 }),
      await started({ seed: '7' }),
      await started({ seed: 8 }),
    ];
    expect(await search(same)).toEqual(await search(first));
    expect(await search(other)).not.toEqual(await search(first));
    expect(same.token).toBe(first.token);
  });

  test('has the plan, the quotas, the limits, the faults and the token that it is given', async () => {
    const trunkline = await started({
      plan: 'lite',
      token: 'a-token-of-my-own',
      quotas: { numbers: 1, monthlySpend: 100 },
      rateLimit: 9,
      faults: [{ kind: 'refuse' }],
    });
    expect(trunkline.token).toBe('a-token-of-my-own');
    expect((await buy(trunkline)).json.details.token[0].description).toContain('21422');
    const { json } = await buy(trunkline);
    const update = { phone_number: { priority: 1 } };
    const refused = await call(trunkline, 'PUT', `${numbers}/${json.phone_number.id}`, update);
    expect(refused.json.details.priority[0].error).toBe('PlanLimit');
    expect((await buy(trunkline)).json.details.base[0].error).toBe('QuotaExceeded');
    await findToken(trunkline);
    await findToken(trunkline);
    expect((await call(trunkline, 'GET', numbers)).status).toBe(429);
  });

  test('runs twenty times side by side, each for itself', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, seed) =>
        started({ seed, now: `20${30 + seed}-01-01T00:00:00Z` }),
      ),
    );
    expect(new Set(all.map(({ url }) => url)).size).toBe(20);
    const bought = await Promise.all(all.map((one) => buy(one)));
    expect(bought.map(({ status }) => status)).toEqual(all.map(() => 200));
    await Promise.all(all.filter((_, index) => index % 2 === 0).map((one) => one.reset()));
    await Promise.all(
      all.filter((_, index) => index % 3 === 0).map(({ clock }) => clock.advance({ days: 1 })),
    );
    const lists = await Promise.all(all.map((one) => call(one, 'GET', numbers)));
    expect(lists.map(({ json }) => json.count)).toEqual(all.map((_, index) => index % 2));
    expect(all.map(({ clock }) => clock.now().getUTCFullYear())).toEqual(
      all.map((_, index) => 2030 + index),
    );
  });

  test('refuses what would have a hint where it is strict', async () => {
    const search = { country: 'US', contain: 'pizza' };
    const lenient = await started();
    expect(await lenient.client.phoneNumbers.search(search)).not.toEqual([]);
    const strict = await started({ strict: true });
    await expect(strict.client.phoneNumbers.search(search)).rejects.toThrow(
      'unknown parameter "contain"; did you mean "contains"?',
    );
  });

  test.each(['timeout-after-selling', 'timeout-before', 'unavailable', 'rate-limit'] as const)(
    'has a client that waits for the carrier after %s by moving the clock',
    async (kind) => {
      const { client, clock, faults } = await started({ carrierTimeout: 0.1, frozen: true });
      const [best] = await client.phoneNumbers.search({ country: 'US' });
      const before = clock.now().getTime();
      await faults.add(kind, { times: 1 });
      if (!best) throw new Error('nothing is for sale');
      const line = await client.phoneNumbers.buy(best);
      expect(await client.phoneNumbers.list().toArray()).toEqual([line]);
      expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(5_000);
    },
  );

  test('tells its log to a function, if one is given', async () => {
    const lines: Record<string, unknown>[] = [];
    const trunkline = await started({ log: (line) => void lines.push(line) });
    await search(trunkline);
    await expect
      .poll(() => lines)
      .toContainEqual(expect.objectContaining({ method: 'GET', status: 200 }));
  });

  test('says that it has been closed, and takes no time to', async () => {
    const { client, clock, faults, reset, close } = await startTrunkline();
    await Promise.all([reset(), close(), close()]);
    const closed = new Error('this Trunkline has been closed');
    await expect(reset()).rejects.toThrow(closed);
    await expect(faults.add('slow')).rejects.toThrow(closed);
    await expect(faults.list()).rejects.toThrow(closed);
    await expect(faults.clear()).rejects.toThrow(closed);
    await expect(clock.advance({ hours: 1 })).rejects.toThrow(closed);
    await expect(client.groups.list().page()).rejects.toThrow(closed);
  });

  test('listens on the port that it is given', async () => {
    const first = await startTrunkline();
    const port = Number(new URL(first.url).port);
    await expect(startTrunkline({ port })).rejects.toThrow('EADDRINUSE');
    await first.close();
    const second = await started({ port });
    expect(second.url).toBe(first.url);
    expect(await search(second)).not.toEqual([]);
  });
});

describe('an option that is wrong', () => {
  const mistakes: [unknown, string][] = [
    [{ plann: 'team' }, 'there is no option plann; there are seed, plan, quotas,'],
    [{ quotas: { number: 1 } }, 'there is no option number of quotas; there are numbers, '],
    [{ plan: 'gold' }, 'plan: '],
    [{ carrierTimeout: 0 }, 'carrierTimeout: must be seconds in decimal digits, 0.001 to 600'],
    [{ token: 'short' }, 'token: must have 16 to 255 printable characters'],
    [{ port: 70_000 }, 'port: must be a port'],
    [{ now: 'noon' }, 'now: must be an instant from 2024 to 2089'],
    [{ now: new Date(NaN) }, 'now: must be an instant from 2024 to 2089'],
    [{ faults: [{ kind: 'explode' }] }, 'Kind: must be one of refuse, '],
    [
      { faults: [{ kind: 'slow', millisecond: 5 }] },
      'there is no option millisecond of faults; there are operation, number, times, ',
    ],
    [{ seed: '' }, 'seed: '],
    [7, 'options: '],
  ];
  test.each(mistakes)('as in %o is a TypeError that names it', async (options, message) => {
    const before = await foldersLeft();
    await expect(startTrunkline(options as TestOptions)).rejects.toThrow(
      expect.objectContaining({
        name: 'TypeError',
        message: expect.stringContaining(message),
      }),
    );
    expect((await foldersLeft()).filter((name) => !before.includes(name))).toEqual([]);
  });
});

const published = (path: string) => new URL(`../../dist/${path}/index.js`, import.meta.url).href;
const run = (text: string, env: object = {}) =>
  promisify(execFile)(process.execPath, ['--input-type=module', '--eval', text], {
    env: { ...process.env, ...env },
  });

test('as it is published, its client throws the classes that the published client exports', async () => {
  const { stdout } = await run(`
    import { NotFoundError } from ${JSON.stringify(published('client'))};
    import { startTrunkline } from ${JSON.stringify(published('testing'))};
    const trunkline = await startTrunkline();
    const failure = await trunkline.client.phoneNumbers.show(1).catch((error) => error);
    console.log(failure instanceof NotFoundError);
    await trunkline.close();`);
  expect(stdout).toBe('true\n');
});

test('as it is published, it goes on where a test fakes timers', async () => {
  const { stdout } = await run(`
    import { startTrunkline } from ${JSON.stringify(published('testing'))};
    const timers = ['setTimeout', 'setInterval', 'setImmediate'];
    const real = timers.map((name) => globalThis[name]);
    // What Node's own fetch sets does not matter here, but has to be unreferenced.
    for (const name of timers) globalThis[name] = () => ({ unref() {}, refresh() {} });
    const trunkline = await startTrunkline({ carrierTimeout: 0.1 });
    const [best] = await trunkline.client.phoneNumbers.search({ country: 'US' });
    await trunkline.faults.add('timeout-after-selling');
    const line = await trunkline.client.phoneNumbers.buy(best);
    console.log(line.number === best.number);
    timers.forEach((name, index) => (globalThis[name] = real[index]));
    await trunkline.close();`);
  expect(stdout).toBe('true\n');
});

const program = (end: string) => `
  const { startTrunkline } = await import(${JSON.stringify(published('testing'))});
  const trunkline = await startTrunkline();
  const headers = { authorization: trunkline.authorization };
  const path = '/api/v2/channels/voice/phone_numbers/search?country=US';
  const { status } = await fetch(trunkline.url + path, { headers });
  if (status !== 200) throw new Error(status);
  await trunkline.clock.advance({ hours: 1 });
  await trunkline.reset();
  ${end}`;

describe('nothing is left', () => {
  test.each([
    ['closed', 'await trunkline.close(); await trunkline.close();'],
    ['disposed of', 'await trunkline[Symbol.asyncDispose]();'],
    ['left to the end of the process', 'process.exit(0);'],
    ['left to a failure', 'setTimeout(() => { throw new Error("as intended"); });'],
  ])('of one that is %s: no file, no output, no work', async (_, end) => {
    const folder = await temporaryFolder();
    const running = run(program(end), { TMPDIR: folder });
    const { stdout, stderr } = await running.catch((error: unknown) => {
      const failed = error as { stdout: string; stderr: string };
      if (!failed.stderr.includes('as intended')) throw error;
      return { stdout: failed.stdout, stderr: '' };
    });
    expect([stdout, stderr]).toEqual(['', '']);
    expect(await readdir(folder)).toEqual([]);
  });

  test('of one that was killed: a start removes its folder an hour later', async () => {
    const folder = await temporaryFolder();
    const start = async (end: string) => {
      await run(program(end), { TMPDIR: folder }).catch(() => {});
      return readdir(folder);
    };
    const [killed] = await start(
      "process.kill(process.pid, 'SIGKILL'); await new Promise(() => {});",
    );
    if (!killed) throw new Error('it has left nothing');
    await mkdir(join(folder, `trunkline-test-${process.pid}-running`));
    const before = await start('await trunkline.close();');
    expect(before.sort()).toEqual([killed, `trunkline-test-${process.pid}-running`].sort());
    const hourAgo = Date.now() / 1_000 - 3_601;
    for (const name of before) await utimes(join(folder, name), hourAgo, hourAgo);
    expect(await start('await trunkline.close();')).toEqual([
      `trunkline-test-${process.pid}-running`,
    ]);
  });
});
