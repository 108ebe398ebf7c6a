import { Link } from '@tanstack/react-router';
import { eventTypeName } from './event-types.ts';
import type { Happening } from './happenings.ts';

/** What has happened, in words that lead to all that is known of it. `keepsFilters`: of the list it stands in. */
export function HappeningLink({
  happening: { id, type, isLive },
  keepsFilters = false,
}: {
  happening: Happening;
  keepsFilters?: boolean;
}) {
  const name = eventTypeName(type);
  if (isLive)
    return (
      <Link
        to="/events/$eventId"
        params={{ eventId: String(id) }}
        search={keepsFilters ? true : {}}
      >
        {name}
      </Link>
    );
  return (
    <Link to="/audit/$auditLogId" params={{ auditLogId: id }}>
      {name}
    </Link>
  );
}
