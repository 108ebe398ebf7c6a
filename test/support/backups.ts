import { join } from 'node:path';
import { expect } from 'vitest';
import { temporaryFolder } from './bare.ts';
import { run, type Finished } from './cli.ts';
import { runProcess, serveProcess } from './cli-process.ts';
import { httpClient } from './http-client.ts';

export type Call = ReturnType<typeof httpClient>;

export async function tokenFor(call: Call): Promise<string> {
  const { json } = await call('GET', '/search?country=US&per_page=1');
  return json.phone_numbers[0].token;
}

export async function buy(call: Call): Promise<{ id: number; number: string }> {
  const { status, json } = await call('POST', '', {
    phone_number: { token: await tokenFor(call) },
  });
  expect(status).toBe(200);
  return json.phone_number;
}

export const numbersAt = async (call: Call): Promise<string[]> =>
  (await call('GET', '')).json.phone_numbers.map(({ number }: { number: string }) => number);

const goingWell =
  (start: (args: readonly string[]) => Promise<Finished>) =>
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into answers of every shape
  async (...args: string[]): Promise<any> => {
    const { code, stdout, stderr } = await start([...args, '--json']);
    expect([args[0], code, code === 0 ? '' : stderr]).toEqual([args[0], 0, '']);
    return JSON.parse(stdout);
  };

/** A command that goes well; what it says as JSON. */
export const done = goingWell(run);
/** The same in a process of its own. */
export const doneApart = goingWell(runProcess);

export async function refused(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(args);
  expect([code, stdout, stderr.split('\n').length]).toEqual([1, '', 2]);
  return stderr;
}

/** An installation that was served, with a number, and its backup. */
export async function backedUp() {
  const folder = await temporaryFolder();
  const data = join(folder, 'data');
  const file = join(folder, 'backup.tar.gz');
  const server = await serveProcess(data);
  const bought = await buy(httpClient(server.url));
  await done('backup', file, '--data', data);
  return { folder, data, file, server, bought };
}
