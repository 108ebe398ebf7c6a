import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/bare.ts';
import { serveProcess } from '../support/cli-process.ts';

const warningsOf = async (args: string[], headers: Record<string, string>) => {
  const server = await serveProcess(await temporaryFolder(), { args });
  for (let at = 0; at < 3; at += 1) await fetch(`${server.url}/healthz`, { headers });
  await server.stop();
  return server.log().filter(({ msg }) => String(msg).includes('forwarded header'));
};

describe('a forwarded header that is ignored', () => {
  test('makes one warning, which names the header, the proxy and the flag', async () => {
    const warnings = await warningsOf([], { 'x-forwarded-proto': 'https' });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ header: 'x-forwarded-proto', peer: '127.0.0.1' });
    expect(warnings[0]!['msg']).toContain('--trust-proxy');
  });

  test('makes none where the proxy is trusted, or there is no such header', async () => {
    expect(await warningsOf(['--trust-proxy'], { 'x-forwarded-proto': 'https' })).toEqual([]);
    expect(await warningsOf([], {})).toEqual([]);
  });
});
