import { instantOf } from '../instant.ts';
import { actionLabels, sourceIdOf, type AuditLog } from './audit-log.ts';
import { describeChange } from './description.ts';
import { eventTypePrefix } from './event.ts';

/** As the ecosystem shows it (events.md, 2), and beside it what the ecosystem does not keep. */
export function auditLogView(log: AuditLog) {
  const { id, actor_id, action, source_type, ip_address, event_type } = log;
  const { actor_name, actor_type, source_label, changes, facts } = log.document;
  const { token_id, request_id, carried_out_by } = log.document;
  return {
    id,
    actor_id,
    actor_name,
    actor_type,
    source_id: sourceIdOf(log),
    source_type,
    source_label,
    action,
    action_label: actionLabels[action],
    change_description: describeChange(log),
    ip_address,
    created_at: instantOf(log.at),
    changes,
    facts: facts ?? {},
    token_id,
    request_id,
    carried_out_by: carried_out_by ?? null,
    event_type: event_type && eventTypePrefix + event_type,
  };
}
