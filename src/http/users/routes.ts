import type { FastifyInstance, FastifyRequest } from 'fastify';
import {
  createUser,
  deleteUser,
  listUsers,
  showUser,
  updateUser,
} from '../../app/accounts/users.ts';
import type { Ports } from '../../app/ports.ts';
import type { User } from '../../app/ports/users.ts';
import { recordNotFound } from '../../domain/errors.ts';
import { actingPorts } from '../acting.ts';
import { adminOf } from '../admins.ts';
import { sendJson } from '../answers.ts';
import { listedPage } from '../listed.ts';
import { bodyOf, idParameter } from '../parameters.ts';
import { givenParameters } from '../quirks.ts';
import { baseUrl, type Addressing } from '../tenant.ts';
import * as schemas from './schemas.ts';

const collection = '/api/v2/users';
const member = `${collection}/:user_id`;

const reading = { config: { scope: 'users:read' } } as const;
const writing = { config: { scope: 'users:write' } } as const;

const change = 'change users';

/** Agents, in the ecosystem's shape of its users: those of its properties that an agent has here. */
export function userRoutes(app: FastifyInstance, ports: Ports, addressing: Addressing): void {
  const bodyFor = (request: FastifyRequest, user: User) =>
    JSON.stringify({ user: userView(user, baseUrl(request, addressing)) });

  app.get(collection, { ...reading, schema: schemas.list }, async (request, reply) => {
    const { account } = adminOf(request, 'see users');
    const query = givenParameters(request.query);
    const { page, paging } = await listedPage(request, { query, addressing }, (window) =>
      listUsers(ports, account, window),
    );
    const base = baseUrl(request, addressing);
    const users = page.rows.map((user) => userView(user, base));
    return sendJson(reply, JSON.stringify({ users, ...paging.render() }));
  });
  app.post(collection, { ...writing, schema: schemas.create }, async (request, reply) => {
    const { account } = adminOf(request, change);
    const properties = bodyOf(request.body, 'user');
    const user = await createUser(actingPorts(ports, request), account, properties);
    return sendJson(reply.status(201), bodyFor(request, user));
  });
  app.get(`${collection}/me`, { ...reading, schema: schemas.me }, async (request, reply) => {
    const { account, agent } = request.signIn;
    return sendJson(reply, bodyFor(request, await showUser(ports, account, agent.id)));
  });
  app.get(member, { ...reading, schema: schemas.show }, async (request, reply) => {
    const { account } = adminOf(request, 'see users');
    return sendJson(reply, bodyFor(request, await showUser(ports, account, idIn(request))));
  });
  app.put(member, { ...writing, schema: schemas.update }, async (request, reply) => {
    const admin = adminOf(request, change);
    const changed = { id: idIn(request), properties: bodyOf(request.body, 'user') };
    const user = await updateUser(actingPorts(ports, request), admin, changed);
    return sendJson(reply, bodyFor(request, user));
  });
  app.delete(member, { ...writing, schema: schemas.remove }, async (request, reply) => {
    const admin = adminOf(request, change);
    await deleteUser(actingPorts(ports, request), admin, idIn(request));
    return reply.status(204).send();
  });
}

/** Who is deleted is gone, so all are active. */
function userView({ id, name, email, role, disabled_at, created_at }: User, base: string) {
  const url = `${base}${collection}/${id}`;
  return { id, url, name, email, role, active: true, suspended: disabled_at !== null, created_at };
}

/** Throws RecordNotFound where nobody can have it. */
function idIn({ params }: FastifyRequest): number {
  const id = idParameter((params as { user_id: string }).user_id);
  if (id === null) throw recordNotFound();
  return id;
}
