import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Schemas } from 'trunkline/client';
import { lookUp } from '../../../api/look-up.ts';
import { Change } from '../../../components/form/change-list.tsx';
import {
  changesBetween,
  inShape,
  valuesByPath,
  type ByPath,
} from '../../../components/form/changes.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Failure } from '../../../components/failure.tsx';
import { ExplainedLink } from '../../../components/explained-link.tsx';
import { ShowAsCurl } from '../../../components/show-as-curl.tsx';
import { Time } from '../../../components/time.tsx';
import { useChoices, wordingOf } from './choices.ts';
import classes from './line.module.css';
import { labels, parts } from './properties.ts';
import { historyQuery, type ShownLine } from './queries.ts';

type AuditLog = Schemas['AuditLog'];

/** What was done with a line, by whom, from what to what. */
export function History({ line: { id } }: { line: ShownLine }) {
  const history = useInfiniteQuery(historyQuery(id));
  const { data, error, isPending, hasNextPage, isFetchingNextPage } = history;
  if (error && !data)
    return (
      <Failure
        error={error}
        title="The history cannot be read"
        onRetry={() => void history.refetch()}
      />
    );
  if (isPending) return <Loader aria-label="Loading" />;
  const logs = data.pages.flatMap(({ items }) => items);
  return (
    <Stack>
      <Group justify="space-between">
        <ShowAsCurl call={({ phoneNumberAuditLogs }) => phoneNumberAuditLogs.list(id).page()} />
        <ExplainedLink needs="audit_logs:read" to="/audit" variant="default" size="xs">
          To the audit log
        </ExplainedLink>
      </Group>
      {logs.length === 0 && (
        <EmptyState title="Nothing is written down">
          Changes of this line are shown here for as long as the audit log is kept.
        </EmptyState>
      )}
      <ol className={classes.history} aria-label="History">
        {logs.map((log) => (
          <Entry key={log.id} log={log} />
        ))}
      </ol>
      {hasNextPage && (
        <Button
          variant="default"
          loading={isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          Show older
        </Button>
      )}
    </Stack>
  );
}

function Entry({ log }: { log: AuditLog }) {
  const wording = { labels, valueText: wordingOf(useChoices()) };
  const { before, after } = statesIn(log);
  const changed = Object.keys(changesBetween(before, after)).filter((path) => lookUp(labels, path));
  return (
    <li className={classes.entry}>
      <Text size="sm" component="div">
        <b>{log.action_label}</b> by <bdi>{log.actor_name}</bdi> <Time at={log.created_at} />
      </Text>
      {changed.map((path) => (
        <Text key={path} size="sm">
          {labels[path]}: <Change {...{ path, wording }} old={before[path]} now={after[path]} />
        </Text>
      ))}
      {changed.length === 0 && <Text size="sm">{factsIn(log)}</Text>}
      <Text size="xs" c="dimmed">
        {[log.ip_address && `from ${log.ip_address}`, log.request_id && `request ${log.request_id}`]
          .filter(Boolean)
          .join(', ')}
      </Text>
    </li>
  );
}

/** What is known of what changed nothing that is shown here. */
function factsIn({ facts, change_description }: AuditLog): string {
  const known = Object.entries(facts).map(
    ([name, value]) =>
      `${name.replaceAll('_', ' ')}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return known.join(', ') || change_description;
}

/** What each property was and is; what is written property by property is told so. */
function statesIn({ changes }: AuditLog): { before: ByPath; after: ByPath } {
  const state = (side: 'previous' | 'current') => {
    const values = Object.entries(changes).map(([path, change]) => [path, change[side]] as const);
    return valuesByPath(inShape<object>(Object.fromEntries(values), parts), parts);
  };
  return { before: state('previous'), after: state('current') };
}
