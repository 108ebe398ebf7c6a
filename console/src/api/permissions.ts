import { operationScopes } from 'virtual:contract-scopes';
import { ForbiddenError, type Client, type Schemas } from 'trunkline/client';
import { basePath } from './base.ts';
import { createSignal, useSignal } from './signal.ts';

type Permission = Schemas['Permission'];
export type Scope = Permission['scope'];
export type Call = (client: Client) => Promise<unknown>;

/** As the account was last read: by scope, why who is signed in may not do it. */
const reasons = createSignal<Partial<Record<Scope, string>>>({});

export function notePermissions(permissions: readonly Permission[]): void {
  const refused = permissions.filter(({ allowed }) => !allowed);
  reasons.set(Object.fromEntries(refused.map(({ scope, reason }) => [scope, reason ?? ''])));
}

/** What is not asked of the service: it is known that it would refuse. */
export class NotAllowedError extends ForbiddenError {
  override name = 'NotAllowedError';
  constructor(reason: string) {
    super(reason, { status: 403, code: 'NotAllowed' });
  }
}

/** Why who is signed in may not do what this scope opens, in the API's words; null: may. */
export const reasonAgainst = (scope: Scope | null | undefined): string | null =>
  (scope && reasons.get()[scope]) ?? null;

/** A component that asks for reasons is drawn anew once they are others. */
export function usePermissions(): void {
  useSignal(reasons);
}

export function useReason(scope: Scope | null | undefined): string | null {
  usePermissions();
  return reasonAgainst(scope);
}

export const useMay = (scope: Scope): boolean => useReason(scope) === null;

const patterns = Object.entries(operationScopes).map(([operation, scope]) => ({
  pattern: new RegExp(
    `^${operation.replaceAll('.', String.raw`\.`).replaceAll(/\{\w+\}/g, '[^/]+')}$`,
  ),
  scope: scope as Scope,
}));

/** What the contract asks of who sends a request; null: nothing. */
export function scopeOf({ method, url }: Request): Scope | null {
  const path = new URL(url).pathname.slice(basePath.length - 1);
  return patterns.find(({ pattern }) => pattern.test(`${method} ${path}`))?.scope ?? null;
}
