/** In the order of what they include; see `plan.ts` for what each allows. */
export const plans = ['trial', 'lite', 'team', 'professional', 'enterprise'] as const;
export type Plan = (typeof plans)[number];

export const roles = ['admin', 'agent', 'end-user'] as const;
export type Role = (typeof roles)[number];

export interface Account {
  readonly id: number;
  readonly subdomain: string;
  readonly plan: Plan;
  /** omnichannel routing is on */
  readonly omnichannel: boolean;
  readonly default_brand_id: number | null;
  /** kept, not counted: lists answer it without a scan */
  readonly phone_number_count: number;
  readonly created_at: string;
}

export interface Agent {
  readonly id: number;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
}

/** A host label that can name an account: RFC 1035, lower case. */
export const subdomainPattern = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
