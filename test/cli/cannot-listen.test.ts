import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { orCannotListen, type Place } from '../../src/cli/operator/listening-failures.ts';
import { temporaryFolder } from '../support/bare.ts';
import { runProcess } from '../support/cli-process.ts';

const nodesWords = /listen E|getaddrinfo|EADDR|ENOT|EACCES|EAI/;

async function serveWith(...words: string[]) {
  const data = await temporaryFolder();
  return runProcess(['serve', '--port', '0', '--data', data, ...words]);
}

async function portInUse(): Promise<string> {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => void other.close());
  await once(other, 'listening');
  return String((other.address() as AddressInfo).port);
}

describe('where a server cannot listen, it stops with one line in words of ours, which names', () => {
  test.each([
    ['--host (TRUNKLINE_HOST)', '999.999.999.999', 'no name that can be looked up'],
    ['--host (TRUNKLINE_HOST)', 'no.such.host.invalid', 'no name that can be looked up'],
    ['--host (TRUNKLINE_HOST)', 'http://0.0.0.0:3000', 'without scheme and port'],
    // TEST-NET-1 of RFC 5737
    ['--host (TRUNKLINE_HOST)', '192.0.2.1', 'no address of this machine'],
  ])('%s %s: %s', async (option, host, problem) => {
    const { code, stdout, stderr } = await serveWith('--host', host);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^trunkline: [^\n]+\n$/);
    expect(stderr).not.toMatch(nodesWords);
    for (const part of [option, host, problem]) expect(stderr).toContain(part);
  });

  test.each(['--port (TRUNKLINE_PORT)', '--metrics-port (TRUNKLINE_METRICS_PORT)'])(
    '%s of another program',
    async (option) => {
      const port = await portInUse();
      const [flag = ''] = option.split(' ');
      const { code, stderr } = await serveWith(flag, port);
      expect(code).toBe(1);
      expect(stderr).toBe(
        `trunkline: ${option}: another program listens on port ${port} of 127.0.0.1: end it, or choose another port, or 0 for any that is free\n`,
      );
    },
  );
});

describe('what the system says is told with what to do:', () => {
  const place: Place = { host: '0.0.0.0', port: 80, option: 'port' };
  const saying = (code: string, errno: number) =>
    orCannotListen(place, () =>
      Promise.reject(Object.assign(new Error('listen'), { code, errno, syscall: 'listen' })),
    );

  test.each([
    ['EACCES', -13, 'this user may not listen on port 80: choose one from 1024 on'],
    ['EAI_AGAIN', -3001, '0.0.0.0 is no address, and no name that can be looked up'],
    ['EAFNOSUPPORT', -97, '0.0.0.0 is no address of this machine'],
    ['ENOBUFS', -105, 'port 80 of 0.0.0.0 cannot be listened on: no buffer space available'],
  ])('%s', async (code, errno, said) => {
    await expect(saying(code, errno)).rejects.toThrow(said);
  });

  test('what is not about listening stays as it is', async () => {
    const error = new Error('a mistake of ours');
    await expect(orCannotListen(place, () => Promise.reject(error))).rejects.toBe(error);
  });
});
