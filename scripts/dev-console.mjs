// The console from its sources, for `npm run dev`: each change is in the page at once.
import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from './bundle.mjs';

/** All that the service answers itself; the rest is Vite's. */
const ofService = '^/(api|oauth|docs|session|healthz|metrics|openapi\\.json)';

/** Serves it before the service at `url`; resolves with the server of Vite. */
export async function serveConsole(url) {
  const server = await createServer({
    configFile: join(root, 'console/vite.config.ts'),
    server: { host: '127.0.0.1', proxy: { [ofService]: { target: url, changeOrigin: false } } },
    clearScreen: false,
    logLevel: 'warn',
  });
  await server.listen();
  const { address, port } = server.httpServer.address();
  console.log(`console: http://${address}:${port}`);
  return server;
}

/** Where the service will listen, by its own options; null: it takes any port that is free. */
export function serviceUrl(words, { TRUNKLINE_PORT } = process.env) {
  const at = words.findIndex((word) => word === '--port' || word.startsWith('--port='));
  const given = words[at]?.split('=')[1] ?? words[at + 1];
  const port = at === -1 ? (TRUNKLINE_PORT ?? '3000') : given;
  return port === '0' ? null : `http://127.0.0.1:${port}`;
}
