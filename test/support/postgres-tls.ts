import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** The password of `locked.key`. */
export const keyPassword = 'locked';

/**
 * Files of certificates: of an authority, of `localhost` and nothing else by it, of the role `postgres`
 * by it, whose key is there with a password too, and of another authority.
 */
export function makeCertificates() {
  const folder = mkdtempSync(join(tmpdir(), 'trunkline-tls-'));
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  for (const name of ['authority', 'other']) {
    const subject = ['-subj', `/CN=${name}`, '-days', '2'];
    openssl('req', '-x509', ...key, '-keyout', `${name}.key`, '-out', `${name}.crt`, ...subject);
  }
  const signed = ['-CA', 'authority.crt', '-CAkey', 'authority.key', '-days', '2'];
  for (const [name, ...subject] of [
    ['server', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'],
    ['client', '-subj', '/CN=postgres'],
  ] as const) {
    const files = ['-keyout', `${name}.key`, '-out', `${name}.crt`];
    openssl('req', '-x509', ...key, ...files, ...subject, ...signed);
  }
  const locked = ['-out', 'locked.key', '-aes256', '-passout', `pass:${keyPassword}`];
  openssl('pkey', '-in', 'client.key', ...locked);
  return { folder, file: (name: string) => join(folder, name) };
}

/** Lets a server of ours speak TLS; `rules` are all that is in its pg_hba.conf from then on. */
export async function configure(url: string, { file }: ReturnType<typeof makeCertificates>) {
  const client = new pg.Client(url);
  await client.connect();
  const write = async (name: string, text: string) => {
    const lines = text.trimEnd().split('\n').map(pg.escapeLiteral);
    // Written by the server, so that the file is its own.
    await client.query(
      `copy (select unnest(array[${lines.join()}])) to program 'umask 077; cat > ${name}'`,
    );
  };
  for (const name of ['server.crt', 'server.key', 'authority.crt'])
    await write(name, await readFile(file(name), 'utf8'));
  await client.query('alter system set ssl = on');
  await client.query("alter system set ssl_ca_file = 'authority.crt'");
  await client.query('select pg_reload_conf()');
  return {
    async allow(...rules: string[]) {
      await write('pg_hba.conf', rules.join('\n'));
      await client.query('select pg_reload_conf()');
    },
    end: () => client.end(),
  };
}
