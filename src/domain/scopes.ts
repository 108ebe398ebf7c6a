import { resources } from './resources/index.ts';
import type { Operation, ResourceDeclaration } from './resources/resource.ts';

/** What one route asks of a token: to read, or to write, one resource; `any`: that there is one. */
export type RouteScope = `${string}:read` | `${string}:write` | 'any';

/** `read` is every GET, `write` everything else, and `full` is both. */
const generalScopes = ['full', 'read', 'write'];

/**
 * Of what is not declared as a resource. `purchases:write` is what begins a purchase or ends it for good:
 * buying a number, and giving one back to the carrier at once. `account:write` is what changes all that the account has.
 */
const ownScopes: readonly RouteScope[] = [
  'phone_numbers:read',
  'phone_numbers:write',
  'purchases:read',
  'purchases:write',
  'lines:read',
  'audit_logs:read',
  'webhooks:read',
  'webhooks:write',
  'usage:read',
  'events:read',
  'users:read',
  'users:write',
  'api_tokens:read',
  'api_tokens:write',
  'sandbox:read',
  'sandbox:write',
  'account:write',
];

/** Of which agents have no use, whatever their tokens cover; but for `users:read`, which shows them themselves. */
const subjectsOfAdmins = ['audit_logs', 'webhooks', 'users', 'api_tokens', 'sandbox', 'account'];

const aliases: ReadonlyMap<string, RouteScope> = new Map([
  ['numbers:read', 'phone_numbers:read'],
  ['numbers:write', 'phone_numbers:write'],
]);

/** What is nested belongs to the resource that it lies in: the menus of IVRs go with `ivrs`. */
export function scopeOf(
  { nesting, plural }: Pick<ResourceDeclaration, 'nesting' | 'plural'>,
  operation: Operation,
): RouteScope {
  if (nesting) return scopeOf(nesting.parent, operation);
  return operation === 'list' || operation === 'show' ? `${plural}:read` : `${plural}:write`;
}

/** Of one kind of operation and one subject. */
export const particularScopes: readonly RouteScope[] = [
  ...ownScopes,
  ...new Set(
    resources.flatMap((declaration) =>
      declaration.operations.map((operation) => scopeOf(declaration, operation)),
    ),
  ),
];

/** All that a token can be given. */
export const scopes: readonly string[] = [...generalScopes, ...particularScopes];

const writtenByAdmins = resources
  .filter(({ writers }) => writers === 'admins')
  .map((declaration) => scopeOf(declaration, 'update'));

/** Whether what a scope opens is for admins alone. */
export const isOfAdmins = (scope: RouteScope): boolean =>
  writtenByAdmins.includes(scope) || subjectsOfAdmins.includes(scope.split(':', 1)[0] ?? '');

const namesIn = (scope: string) => scope.split(/[\s,]+/).filter((name) => name !== '');

/** Scopes that commas or spaces separate, each once, in the form of RFC 6749 (3.3): separated by spaces. */
export function parseScopes(text: string): { scope: string; unknown: string[] } {
  const names = new Set(namesIn(text).map((name) => aliases.get(name) ?? name));
  return {
    scope: [...names].join(' '),
    unknown: [...names].filter((name) => !scopes.includes(name)),
  };
}

/** `phone_numbers:write` is of the kind `write`. */
export const kindOf = (scope: string) => scope.slice(scope.lastIndexOf(':') + 1);

/** Whether what is granted, separated by spaces, covers one scope. */
export function coversScope(granted: string, needed: string): boolean {
  if (granted === 'full' || needed === 'any') return true;
  const names = namesIn(granted);
  return names.some((name) => name === 'full' || name === needed || name === kindOf(needed));
}

/** What is granted lacks this; told in its own terms: a token of general scopes lacks a general one. */
export function missingScope(granted: string, needed: RouteScope): string | null {
  if (coversScope(granted, needed)) return null;
  const isGeneral = namesIn(granted).every((name) => generalScopes.includes(name));
  return isGeneral ? kindOf(needed) : needed;
}

/** For people. */
export function describeScope(scope: string): string {
  if (scope === 'full') return 'Everything';
  if (scope === 'purchases:write') return 'Buy phone numbers, and give them back at once';
  if (scope === 'account:write') return 'Reset the account at the sandbox';
  const [resource = '', kind] = scope.includes(':') ? scope.split(':') : ['everything', scope];
  return `${kind === 'read' ? 'Read' : 'Change'} ${resource.replaceAll('_', ' ')}`;
}
