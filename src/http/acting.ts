import type { FastifyRequest } from 'fastify';
import type { SignedInClient } from '../app/ports/accounts.ts';
import type { Ports } from '../app/ports.ts';
import type { Actor } from '../domain/audit/actor.ts';
import { clientAddressOf } from './client-address.ts';

/** The agent who sent the request. */
export function actorOf(request: FastifyRequest): Actor {
  const { agent, token_id } = request.signIn;
  return {
    type: 'agent',
    id: agent.id,
    name: agent.name,
    token_id,
    ip_address: clientAddressOf(request),
    request_id: request.id,
  };
}

/** The agent whom an OAuth client belongs to that shows its credentials. */
export const actorOfClient = (
  request: FastifyRequest,
  { agent_id, agent_name }: SignedInClient,
): Actor => ({
  type: 'agent',
  id: agent_id,
  name: agent_name,
  token_id: null,
  ip_address: clientAddressOf(request),
  request_id: request.id,
});

/** What a request changes is written down as changed by its agent. */
export function actingPorts<Given extends Pick<Ports, 'store'>>(
  ports: Given,
  request: FastifyRequest,
): Given {
  return { ...ports, store: ports.store.as(actorOf(request)) };
}
