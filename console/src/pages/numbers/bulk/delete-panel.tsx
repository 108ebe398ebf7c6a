import { Alert, Button, Group, List, Loader, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAccount } from '../../../api/account.ts';
import { read } from '../../../api/read.ts';
import { Failure } from '../../../components/failure.tsx';
import { ShowAsCurl } from '../../../components/show-as-curl.tsx';
import { useReferences, type Kind, type References } from '../references.ts';
import { ofAJob } from './begin.ts';
import { Beginning } from './beginning.tsx';
import { checkDeletion, type Checked } from './check.ts';
import { ChosenNumbersPanel } from './chosen-numbers.tsx';
import { Refusals } from './refusals.tsx';
import { tellWhenDeleted } from './undo-deletion.ts';
import { useBegin } from './use-begin.ts';

export function DeletePanel() {
  return (
    <ChosenNumbersPanel verb="Delete">{(chosen) => <Deletion {...chosen} />}</ChosenNumbersPanel>
  );
}

interface DeletionProps {
  readonly ids: readonly number[];
  readonly onBusy: (isBusy: boolean) => void;
}

function Deletion({ ids, onBusy }: DeletionProps) {
  const { data, error, refetch } = useQuery({
    ...read(['phoneNumbers', 'check deletion', ids], (client) => checkDeletion(client, ids)),
    gcTime: 0,
  });
  if (error)
    return (
      <Failure error={error} title="It could not be tried out" onRetry={() => void refetch()} />
    );
  if (!data)
    return (
      <Text size="sm" role="status">
        <Loader size="xs" mr="xs" /> What hangs on them is looked up
      </Text>
    );
  return <Confirmation ids={ids} onBusy={onBusy} checked={data} />;
}

function Confirmation({ ids, onBusy, checked }: DeletionProps & { checked: Checked }) {
  const [typed, setTyped] = useState('');
  const refused = new Set(checked.refused.map(({ id }) => id));
  const meant = checked.numbers.map(({ id }) => id).filter((id) => !refused.has(id));
  const gone = ids.length - meant.length - refused.size;
  const act = useBegin(
    (client, part) => client.phoneNumbers.deleteMany(part),
    ({ jobIds }) => void tellWhenDeleted(jobIds),
  );
  const begin = () => {
    onBusy(true);
    act.mutate(act.actionOf(meant), { onSettled: () => onBusy(false) });
  };
  return (
    <Stack>
      <Consequences numbers={checked.numbers} />
      {gone > 0 && <Alert color="gray">{gone.toLocaleString('en')} are gone already.</Alert>}
      <Refusals checked={checked} />
      <TextInput
        label={`Type ${meant.length} to go on`}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        autoComplete="off"
        inputMode="numeric"
      />
      <Beginning act={act} ids={meant} />
      <Group justify="space-between">
        <ShowAsCurl
          label={meant.length > ofAJob ? 'The first hundred as curl' : 'Show as curl'}
          call={(client) => client.phoneNumbers.deleteMany(meant.slice(0, ofAJob))}
        />
        <Button
          color="red"
          disabled={
            meant.length === 0 || typed.trim() !== String(meant.length) || Boolean(act.data)
          }
          loading={act.isPending}
          onClick={begin}
        >
          Delete {meant.length.toLocaleString('en')} {meant.length === 1 ? 'number' : 'numbers'}
        </Button>
      </Group>
    </Stack>
  );
}

type PhoneNumber = Checked['numbers'][number];

const uses: readonly (readonly [Kind, string, (number: PhoneNumber) => readonly number[]])[] = [
  ['ivrs', 'IVR', ({ ivr_id }) => (ivr_id === null ? [] : [ivr_id])],
  ['groups', 'group', ({ group_ids }) => group_ids],
  ['schedules', 'schedule', ({ schedule_id }) => (schedule_id === null ? [] : [schedule_id])],
  ['brands', 'brand', ({ brand_id }) => (brand_id === null ? [] : [brand_id])],
];
const usedKinds = new Set<Kind>(uses.map(([kind]) => kind));

/** What callers hear, what hangs on the numbers, and until when it can be undone. */
function Consequences({ numbers }: { numbers: readonly PhoneNumber[] }) {
  const { release_window_hours: hours } = useAccount();
  const references = useReferences(usedKinds);
  const lines = usesOf(numbers, references);
  return (
    <>
      <Text size="sm">
        Calls to them are not answered any more. For {hours} hours they stay with their carriers and
        can be restored as they were, from <Link to="/deleted">Deleted</Link> or from the job. Then
        the carriers have them back, and nobody can promise that they can be bought again.
      </Text>
      {lines.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            What they are set up with
          </Text>
          <List size="sm">
            {lines.map(({ text }) => (
              <List.Item key={text}>{text}</List.Item>
            ))}
          </List>
        </div>
      )}
    </>
  );
}

const mostTold = 10;

/** `12 with the IVR Main`: what the most numbers have first. */
function usesOf(numbers: readonly PhoneNumber[], { nameOf }: References) {
  const counts = new Map<string, number>();
  for (const number of numbers)
    for (const [kind, word, idsOf] of uses)
      for (const id of idsOf(number)) {
        const name = `the ${word} ${nameOf(kind, id)}`;
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostTold)
    .map(([name, count]) => ({ text: `${count.toLocaleString('en')} with ${name}` }));
}
