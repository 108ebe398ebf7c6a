import { lookUp } from '../../api/look-up.ts';
import type { Action } from './queries.ts';

/** What is ever written down: without the ecosystem's words for what is not. */
export const actions: Readonly<Record<Exclude<Action, 'exported' | 'login'>, string>> = {
  create: 'Created',
  update: 'Updated',
  destroy: 'Deleted',
  search: 'Searched',
  dry_run: 'Tried',
  purchase: 'Purchase begun',
  refuse: 'Refused',
  restore: 'Restored',
  release: 'Released',
  enable: 'Enabled',
  disable: 'Disabled',
  revoke: 'Revoked',
  reset: 'Reset',
  test: 'Tested',
  resend: 'Sent again',
  notice: 'Noted',
  down: 'Down',
  up: 'Up',
};

export const sourceTypes: Readonly<Record<string, string>> = {
  phone_number: 'Number',
  digital_line: 'Digital line',
  address: 'Address',
  greeting: 'Greeting',
  ivr: 'IVR',
  ivr_menu: 'Menu of an IVR',
  ivr_route: 'Route of an IVR',
  group: 'Group',
  brand: 'Brand',
  schedule: 'Schedule',
  voice_settings: 'Voice settings',
  webhook: 'Webhook',
  agent: 'Agent',
  api_token: 'API token',
  oauth_client: 'OAuth client',
  access_token: 'Access token',
  session: 'Session',
  account: 'Account',
  quota: 'Limit',
  sandbox_fault: 'Fault of the sandbox',
};

export const sourceTypeName = (type: string) =>
  lookUp(sourceTypes, type) ?? type.replaceAll('_', ' ');

interface Subject {
  readonly source_type: string;
  readonly source_label: string;
}

/** `Number +12125550100`; what is called by its type already is not called by it twice. */
export function subjectText({ source_type, source_label }: Subject): string {
  const type = sourceTypeName(source_type);
  const isSaid = source_label.toLowerCase().startsWith(type.toLowerCase());
  return isSaid ? source_label : `${type} ${source_label}`;
}
