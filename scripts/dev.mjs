// Runs the service from the sources, with logs for people: each change builds it anew and restarts it.
// The console is served beside it, as it is in the sources.
//   npm run dev -- --port 3001 --data ./data     takes the options of `trunkline serve`
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { context } from 'esbuild';
import { bundle, root } from './bundle.mjs';
import { serveConsole, serviceUrl } from './dev-console.mjs';

const outdir = join(root, '.dev');
const main = join(outdir, 'src/cli/main.js');

let server = null;
let lastTurn = Promise.resolve();

/** One restart after the other, however fast the changes come. */
function inTurn(work) {
  lastTurn = lastTurn.then(work);
  return lastTurn;
}

function start() {
  // In a group of its own: Ctrl-C reaches it through this process alone, once.
  server = spawn(
    process.execPath,
    ['--enable-source-maps', main, 'serve', '--log-format', 'pretty', ...process.argv.slice(2)],
    { stdio: ['ignore', 'inherit', 'inherit'], detached: true },
  );
}

async function restart() {
  await stop();
  start();
}

async function stop() {
  if (server === null || server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, 'exit');
  server.kill('SIGTERM');
  await exited;
}

const restarts = {
  name: 'restarts',
  setup(build) {
    // A build that failed has said so; what ran goes on.
    build.onEnd(({ errors }) => {
      if (errors.length === 0) void inTurn(restart);
    });
  },
};

const builds = await context({
  ...bundle,
  entryPoints: ['src/cli/main.ts'],
  outdir,
  plugins: [restarts],
});
await builds.watch();

const url = serviceUrl(process.argv.slice(2));
if (url === null) console.log('console: not served from its sources, as --port 0 tells no address');
const page = url && (await serveConsole(url));

async function end() {
  await page?.close();
  await builds.dispose();
  await inTurn(stop);
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => void end());
