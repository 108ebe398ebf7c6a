import { Outlet, useSearch } from '@tanstack/react-router';
import { useAccount } from '../../api/account.ts';
import { Page } from '../../components/page.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { AuditFilterFields } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { auditFilters } from './queries.ts';

export function AuditPage() {
  const filters = useSearch({ from: '/shell/audit' });
  const { audit_retention_days: days } = useAccount();
  return (
    <Page
      title="Audit log"
      actions={
        <ShowAsCurl call={({ auditLogs }) => auditLogs.list(auditFilters(filters)).page()} />
      }
    >
      <AuditFilterFields />
      <AuditTable filters={filters} />
      <small>
        {days === null
          ? 'Entries are kept for ever.'
          : `Entries are kept for ${days.toLocaleString('en')} days.`}
      </small>
      <Outlet />
    </Page>
  );
}
