import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { lookUp } from '../../api/look-up.ts';
import { useReason } from '../../api/permissions.ts';
import { Section } from '../../components/section.tsx';
import { Time } from '../../components/time.tsx';
import classes from './overview.module.css';
import { findingsQuery } from './queries.ts';
import { QueryPart } from './query-part.tsx';

/** The findings of the API in words. */
const words: Readonly<Record<string, string>> = {
  orphan: 'the carrier says that it is ours, and nobody has it',
  'sold late': 'the carrier has sold it after the purchase was given up',
  'kept on': 'it was given back, and the carrier still has it as ours',
  missing: 'the account has it, and the carrier does not say so',
  open: 'its purchase does not come to an end',
  refused: 'it was deleted, and the carrier does not take it back',
};

const mostShown = 5;

/** Where a carrier has something else than the account. */
export function Findings() {
  const reason = useReason('audit_logs:read');
  return (
    <Section title="Found by reconciliation" more={reason === null && <WholeList />}>
      {reason === null ? (
        <FindingList />
      ) : (
        <Text size="sm">What carriers have is compared with what the account has. {reason}</Text>
      )}
    </Section>
  );
}

function WholeList() {
  return (
    <Link to="/audit" search={{ type: 'phone_number', action: 'notice' }}>
      In the audit log
    </Link>
  );
}

function FindingList() {
  return (
    <QueryPart query={useQuery(findingsQuery())}>
      {(findings) =>
        findings.length === 0 ? (
          <Text size="sm">Nothing: what carriers have is what the account has.</Text>
        ) : (
          <ul className={classes.list}>
            {findings.slice(0, mostShown).map((finding) => (
              <Finding key={finding.id} finding={finding} />
            ))}
          </ul>
        )
      }
    </QueryPart>
  );
}

function Finding({ finding }: { finding: Schemas['AuditLog'] }) {
  const { id, source_label, created_at, facts } = finding;
  const kind = facts['finding'];
  return (
    <li>
      <div className={classes.entry}>
        <Link to="/audit/$auditLogId" params={{ auditLogId: id }}>
          {source_label}
        </Link>
        <span className={classes.aside}>
          <Time at={created_at} />
        </span>
      </div>
      {typeof kind === 'string' && (lookUp(words, kind) ?? kind)}
    </li>
  );
}
