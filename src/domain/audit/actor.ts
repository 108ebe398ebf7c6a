/** Who makes a change. */
export interface Actor {
  readonly type: 'agent' | 'operator' | 'system';
  /** of the agent; 0: the operator, at the command line; -1: the service itself, as the ecosystem has it */
  readonly id: number;
  /** of the agent, or of the part of the service */
  readonly name: string;
  /** of the token that the agent showed */
  readonly token_id: number | null;
  readonly ip_address: string | null;
  /** as its answer's `X-Request-Id` and the log have it */
  readonly request_id: string | null;
}

const nobody = { token_id: null, ip_address: null, request_id: null };

/** Whoever types commands on this machine. */
export const operator: Actor = { type: 'operator', id: 0, name: 'operator', ...nobody };

/** A part of the service that acts by itself. */
export const systemActor = (name: 'service' | 'recovery' | 'reconciliation' | 'timer'): Actor => ({
  type: 'system',
  id: -1,
  name,
  ...nobody,
});
