import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { request, type RequestOptions } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './bare.ts';
import { freePort } from './free-port.ts';

/** The name in the examples of `deploy/`. */
export const publicName = 'phones.example.com';

export type ProxyName = 'nginx' | 'caddy';

/** Debian has nginx in a folder of its own. */
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };

/** Why tests with a proxy are skipped, where they are: part of their names. */
export const unlessInstalled = (name: ProxyName): string =>
  isInstalled(name) ? '' : ` (skipped: ${name} or openssl is not installed)`;

export const isInstalled = (name: ProxyName): boolean =>
  [name, 'openssl'].every(
    (program) => spawnSync(program, ['version'], { env }).error === undefined,
  );

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Proxy {
  /** the port that takes what is not encrypted; of Caddy, which has a way of its own for it, nothing listens there */
  readonly plainPort: number;
  send(options: RequestOptions, body?: string | Buffer): Promise<Answer>;
}

/** The example of `deploy/` for this proxy, with a certificate of its own and free ports, before a service. */
export async function startProxy(name: ProxyName, serviceUrl: string): Promise<Proxy> {
  const folder = await temporaryFolder();
  const [port, plainPort] = [await freePort(), await freePort()];
  makeCertificate(folder);
  const args = await { nginx: nginxArgs, caddy: caddyArgs }[name](folder, {
    port,
    plainPort,
    service: new URL(serviceUrl).host,
  });
  const child = spawn(name, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  let stderr = '';
  child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
  const ended = once(child, 'exit');
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error(`${name} ended: ${stderr}`);
    await sleep(20);
  }
  const ca = await readFile(join(folder, 'fullchain.pem'));
  return { plainPort, send: (options, body) => send({ ca, port, ...options }, body) };
}

interface Places {
  readonly port: number;
  readonly plainPort: number;
  readonly service: string;
}

async function nginxArgs(folder: string, places: Places): Promise<string[]> {
  const site = (await example('nginx.conf'))
    .replaceAll('/etc/ssl/trunkline', folder)
    .replaceAll(/listen \[::\].*/g, '')
    .replace('listen 80', `listen 127.0.0.1:${places.plainPort}`)
    .replace('listen 443', `listen 127.0.0.1:${places.port}`)
    .replace('127.0.0.1:3000', places.service);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const paths = temporary.map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  const main = `daemon off; master_process off; pid ${folder}/pid; error_log stderr; events {}
    http { access_log off; ${paths.join(' ')} include ${folder}/site.conf; }`;
  await writeFile(join(folder, 'site.conf'), site);
  await writeFile(join(folder, 'main.conf'), main);
  return ['-p', folder, '-e', 'stderr', '-c', join(folder, 'main.conf')];
}

async function caddyArgs(folder: string, places: Places): Promise<string[]> {
  const site = (await example('Caddyfile'))
    .replace(
      `${publicName} {`,
      `{
        admin off
        auto_https disable_redirects
        storage file_system ${folder}
      }
      https://${publicName}:${places.port} {
        bind 127.0.0.1
        tls ${folder}/fullchain.pem ${folder}/privkey.pem`,
    )
    .replace('127.0.0.1:3000', places.service);
  await writeFile(join(folder, 'Caddyfile'), site);
  return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
}

const example = (name: string) =>
  readFile(new URL(`../../deploy/${name}`, import.meta.url), 'utf8');

function makeCertificate(folder: string): void {
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const files = ['-keyout', 'privkey.pem', '-out', 'fullchain.pem'];
  const subject = ['-subj', `/CN=${publicName}`, '-addext', `subjectAltName=DNS:${publicName}`];
  execFileSync('openssl', ['req', '-x509', ...key, ...files, ...subject, '-days', '2'], {
    cwd: folder,
    stdio: 'pipe',
  });
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function send(options: RequestOptions, body?: string | Buffer): Promise<Answer> {
  const headers = { host: publicName, ...(options.headers as Record<string, string>) };
  const sent = request({ host: '127.0.0.1', servername: publicName, ...options, headers });
  sent.end(body);
  const [response] = await once(sent, 'response');
  const text = (await buffer(response)).toString();
  return { status: response.statusCode, headers: response.headers, text };
}
