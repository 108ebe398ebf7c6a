import { Badge, Group, Loader, Progress, Stack, Table, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Ask, type Question } from '../../components/ask.tsx';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { Failure } from '../../components/failure.tsx';
import { hasEnded, jobQuery, type Job } from '../../components/job.ts';
import { Panel } from '../../components/panel.tsx';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { useOrdered, type Offer } from './basket.ts';
import { OpenPurchases } from './open-purchases.tsx';

type Row = NonNullable<Job['results']>[number];

/** The order of a basket, followed to its end. The service is at it, and goes on when this page is closed. */
export function OrderedPanel() {
  const { jobId } = useParams({ from: '/shell/buy/ordered/$jobId' });
  const navigate = useNavigate({ from: '/buy/ordered/$jobId' });
  const { data: job, error, refetch } = useQuery(jobQuery(jobId));
  return (
    <Panel
      title="Order"
      size="xl"
      onClose={() => void navigate({ to: '/buy', search: (before) => before })}
    >
      {error && !job && (
        <Failure error={error} title="This order cannot be shown" onRetry={() => void refetch()} />
      )}
      {!error && !job && (
        <Text role="status">
          <Loader size="xs" mr="xs" /> The service has the order: what becomes of it is read.
        </Text>
      )}
      {job && <Ordered job={job} />}
    </Panel>
  );
}

function Ordered({ job }: { job: Job }) {
  const { id, results, message } = job;
  const offers = useOrdered(id);
  const isOver = hasEnded(job);
  useFreshOffers(isOver);
  return (
    <Stack>
      <ProgressOf job={job} />
      {message && job.status !== 'completed' && <Text size="sm">{message}</Text>}
      {!isOver && <OpenPurchases />}
      {isOver && results && <Results rows={results} offers={offers} />}
      {isOver && !results && (
        <Text size="sm">
          What became of each is kept for a day. <Link to="/purchases">Purchases</Link> has it
          still.
        </Text>
      )}
      <Group justify="space-between">
        <ShowAsCurl call={({ jobStatuses }) => jobStatuses.show(id)} />
        {!isOver && <Cancel id={id} />}
      </Group>
    </Stack>
  );
}

/** What was bought is not for sale any more. */
function useFreshOffers(isOver: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: ['countries', 'offers'] });
  }, [isOver, queries]);
}

function ProgressOf({ job }: { job: Job }) {
  const { total, results, progress } = job;
  const isOver = hasEnded(job);
  const bought = results?.filter(({ success }) => success).length ?? 0;
  const ended = isOver ? total : (progress ?? 0);
  return (
    <div role="status">
      <Text mb={4}>
        {isOver ? (
          results ? (
            `${bought} of ${total} numbers are bought`
          ) : (
            'The order has ended'
          )
        ) : (
          <>
            <Loader size="xs" mr="xs" /> {ended} of {total} have their outcome. It goes on when you
            leave this page, and this page can be opened again.
          </>
        )}
      </Text>
      <Progress value={(ended / Math.max(total, 1)) * 100} aria-label="Numbers with an outcome" />
    </div>
  );
}

function Results({ rows, offers }: { rows: readonly Row[]; offers: readonly Offer[] }) {
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Number</Table.Th>
          <Table.Th>What became of it</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.index}>
            <Table.Th scope="row" fw={400}>
              <Named row={row} offer={offers[row.index]} />
            </Table.Th>
            <Table.Td>
              <Badge variant="light" color={row.success ? 'trunk' : 'red'}>
                {row.success ? 'Bought' : 'Not bought'}
              </Badge>
              {!row.success && <WhyNot row={row} offer={offers[row.index]} />}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Named({ row: { id, index, success }, offer }: { row: Row; offer: Offer | undefined }) {
  const name = offer?.display_number ?? `Number ${index + 1}`;
  if (!success || id === null) return name;
  return (
    <Link to="/numbers/$numberId" params={{ numberId: id }}>
      {name}
    </Link>
  );
}

function WhyNot({ row, offer }: { row: Row; offer: Offer | undefined }) {
  const texts = Object.values(row.field_errors ?? {}).flatMap((errors) =>
    errors.map(({ description }) => description),
  );
  return (
    <Text size="sm">
      {texts.join(' ') || row.details || row.error}{' '}
      {offer && (
        <Link
          to="/buy"
          search={{
            country: offer.country_code,
            contains: `${offer.number.slice(0, -4)}****`,
          }}
        >
          Find others like it
        </Link>
      )}
    </Text>
  );
}

function Cancel({ id }: { id: string }) {
  const [question, setQuestion] = useState<Question<Job> | null>(null);
  const ask = () =>
    setQuestion({
      title: 'Buy no more of them?',
      text: 'What the carrier has been asked for comes to its end; the rest is not bought.',
      verb: 'Buy no more',
      action: {
        call: ({ jobStatuses }) => jobStatuses.cancel(id),
        changes: ['jobStatuses', 'purchases'],
      },
    });
  return (
    <>
      <ExplainedButton needs="phone_numbers:write" variant="default" onClick={ask}>
        Stop
      </ExplainedButton>
      <Ask question={question} onClose={() => setQuestion(null)} />
    </>
  );
}
