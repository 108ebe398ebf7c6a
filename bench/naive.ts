import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fastify, type FastifyRequest } from 'fastify';
import { openSqlite, type SqliteDatabase } from '../src/database/sqlite-engine.ts';
import type { NaiveContent } from './messages.ts';

/**
 * The service as it is written in an afternoon: Fastify and SQLite, a table of JSON documents, all
 * of them parsed and rendered by each request, and no cache. It signs in and its updates are
 * durable, but it logs nothing, counts no requests and checks nothing. A process of its own.
 */
const collection = '/api/v2/channels/voice/phone_numbers';

type Document = Record<string, unknown>;

function serve(database: SqliteDatabase, minimal: readonly string[]) {
  const findToken = database.prepare('select 1 from tokens where hash = ?');
  const find = database.prepare('select document from documents where id = ?');
  const list = database.prepare('select document from documents order by id limit ? offset ?');
  const { count } = database.prepare('select count(*) as count from documents').get() as Document;
  const update = database.prepare('update documents set document = ? where id = ?');

  const pick = (document: Document) =>
    Object.fromEntries(minimal.map((name) => [name, document[name]]));

  const app = fastify();
  app.addHook('onClose', async () => database.close());
  app.addHook('onRequest', async ({ headers }, reply) => {
    const credentials = Buffer.from(headers.authorization?.slice(6) ?? '', 'base64').toString();
    if (!findToken.get(hash(credentials))) return reply.code(401).send();
  });
  app.get(`${collection}.json`, async ({ query }: FastifyRequest<{ Querystring: Document }>) => {
    const size = Number(query['per_page']);
    const rows = list.all(size, (Number(query['page']) - 1) * size).map(parse);
    return { phone_numbers: query['minimal_mode'] ? rows.map(pick) : rows, count };
  });
  const one = `${collection}/:id(^\\d+).json`;
  app.get(one, async ({ params }: FastifyRequest<{ Params: { id: string } }>) => ({
    phone_number: parse(find.get(Number(params.id))),
  }));
  app.put(one, async (request) => {
    const id = Number((request.params as { id: string }).id);
    const { phone_number: changes } = request.body as { phone_number: Document };
    const changed = { ...parse(find.get(id)), ...changes };
    update.run(JSON.stringify(changed), id);
    return { phone_number: changed };
  });
  return app;
}

function fill({ file, token, ids, document }: NaiveContent): SqliteDatabase {
  const database = openSqlite(file);
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = full;
    create table tokens (hash text primary key);
    create table documents (id integer primary key, document text not null);
    begin`);
  database.prepare('insert into tokens values (?)').run(hash(`admin@example.com/token:${token}`));
  const insert = database.prepare('insert into documents values (?, ?)');
  for (const id of ids) insert.run(id, JSON.stringify({ ...document.phone_number, id }));
  database.exec('commit');
  return database;
}

function parse(row: unknown): Document {
  return JSON.parse((row as { document: string }).document) as Document;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

process.on('disconnect', () => process.exit());
const [content] = (await once(process, 'message')) as [NaiveContent];
const app = serve(fill(content), content.minimal);
await app.listen({ port: 0, host: '127.0.0.1' });
process.send?.((app.server.address() as AddressInfo).port);
