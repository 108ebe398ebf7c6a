import { createClient } from '../../src/client/index.ts';
import { temporaryFolder } from './bare.ts';
import { bootstrapToken } from './cli.ts';
import { serveProcess } from './cli-process.ts';
import type { ConsolePages } from './console-page.ts';
import type { Look, LookedAt } from './console.ts';
import { freePort } from './free-port.ts';

/** A service that can be killed and started again while somebody looks at its console. */
export async function killableConsole() {
  const data = await temporaryFolder();
  const args = ['--port', String(await freePort())];
  const first = await serveProcess(data, { args });
  const support = { email: 'admin@example.com', token: bootstrapToken };
  return {
    data,
    url: first.url,
    support,
    talk: createClient({ url: first.url, ...support }),
    kill: () => first.kill(),
    startAgain: () => serveProcess(data, { args }),
  };
}

/** Looks at one that is killed meanwhile: what cannot be reached then is no problem of the page. */
export async function lookAtKilled(
  pages: ConsolePages,
  service: LookedAt,
  path: string,
): Promise<Look> {
  const visit = await pages.openOf(service, path);
  for (const text of ['ERR_', 'Failed to fetch']) visit.expectProblem(text, 'the server is killed');
  return visit;
}
