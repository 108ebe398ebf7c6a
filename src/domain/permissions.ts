import type { Role } from './account.ts';
import { isOfAdmins, kindOf, missingScope, particularScopes, type RouteScope } from './scopes.ts';

/** Whether somebody may do what a scope opens, and why not. */
export interface Permission {
  readonly scope: RouteScope;
  readonly allowed: boolean;
  readonly reason: string | null;
}

interface Asking {
  readonly role: Role;
  /** what the token covers, separated by spaces */
  readonly granted: string;
}

/** By role and token: what the plan says is another matter. */
export function permissionsOf(asking: Asking): Permission[] {
  return particularScopes.map((scope) => {
    const reason = reasonAgainst(scope, asking);
    return { scope, allowed: reason === null, reason };
  });
}

function reasonAgainst(scope: RouteScope, { role, granted }: Asking): string | null {
  // Told first: no token lifts it.
  if (isOfAdmins(scope) && role !== 'admin')
    return `Only admins may ${kindOf(scope) === 'read' ? 'see' : 'change'} this.`;
  const missing = missingScope(granted, scope);
  if (missing === null) return null;
  if (missing === 'write') return 'This API token may read only: it lacks the scope write.';
  return `This API token lacks the scope ${missing}.`;
}
