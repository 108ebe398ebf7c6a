import type { Schemas } from 'trunkline/client';
import type { Values } from '../../components/form/record-form.tsx';

export interface ShownToken extends Values {
  name: string;
  kind: 'full' | 'read' | 'chosen';
  scopes: string[];
  /** an agent's id, as fields have it */
  user_id: string;
  /** blank: it does not end by itself */
  expires_at: string;
}

/** As the API takes a new one. */
export function writtenToken(values: ShownToken): Schemas['ApiTokenCreate'] {
  const { name, kind, scopes, user_id, expires_at } = values;
  return {
    name: name.trim() || null,
    scope: kind === 'chosen' ? scopes.join(' ') : kind,
    user_id: Number(user_id),
    expires_at: expires_at || null,
  };
}
