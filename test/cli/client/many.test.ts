import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../support/cli.ts';
import { gateTo } from '../../support/gate.ts';
import { withNumbers } from '../../support/numbers-commands.ts';
import { signedIn, type SignedIn } from '../../support/signed-in.ts';

const buy = ['numbers', 'buy', '--country', 'US', '--count', '3', '--yes'];

/** The command line, signed in at a service that it can be cut off from. */
async function cutOff({ url, env }: SignedIn) {
  const gate = await gateTo(url);
  onTestFinished(() => gate.remove());
  return {
    gate,
    run: (...words: string[]) => run(words, { ...env, TRUNKLINE_URL: gate.url }),
  };
}

describe('what is done to many numbers', () => {
  test('says on its last line how many are not done, and why', async () => {
    const { run: runAt, json, client } = await signedIn();
    await client.sandbox.faults.create({ kind: 'refuse', operation: 'buy', times: 2 });
    const { code, stdout, stderr } = await runAt(...buy);
    expect(code).toBe(1);
    expect(stdout.match(/\tFailed\t/g)).toHaveLength(2);
    expect(stderr).toMatch(/^trunkline: 2 of 3 not done: .+\n$/);
    expect(await json('numbers', 'list')).toHaveLength(1);
  });

  test('names the job where the server is lost in the middle, and does not begin it again', async () => {
    const shell = await signedIn();
    const { gate, run: runThrough } = await cutOff(shell);
    const { sandbox, jobStatuses } = shell.client;
    await sandbox.faults.create({ kind: 'slow', operation: 'buy', milliseconds: 1_000, times: 9 });
    const bought = runThrough(...buy);
    await expect.poll(async () => (await jobStatuses.list().toArray()).length).toBe(1);
    await gate.deafen('job_statuses');
    gate.close();
    const { code, stdout, stderr } = await bought;
    expect([code, stdout]).toEqual([5, '']);
    const [job, ...others] = await jobStatuses.list().toArray();
    expect(others).toEqual([]);
    expect(stderr).toContain(`the job goes on: \`trunkline jobs watch ${job?.id}\``);
  });

  test('says that it may have begun where nothing answers what begins it', async () => {
    const { shell, numbers } = await withNumbers(2);
    const { gate, run: runThrough } = await cutOff(shell);
    const isHeard = gate.deafen('destroy_many');
    const deleted = runThrough('numbers', 'delete', ...numbers.map(({ id }) => `${id}`), '--yes');
    await isHeard;
    gate.close();
    const { code, stdout, stderr } = await deleted;
    expect([code, stdout]).toEqual([5, '']);
    expect(stderr).toContain('`trunkline jobs list` tells');
  });
});
