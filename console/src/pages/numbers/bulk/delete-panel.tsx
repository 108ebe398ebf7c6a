import { Alert, Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAccount } from '../../../api/account.ts';
import { newRun, ofAJob } from '../../../components/run/run.ts';
import { ShowAsCurl } from '../../../components/show-as-curl.tsx';
import { useReferences, type Kind, type References } from '../references.ts';
import { deletionCheck, type Checked } from './check.ts';
import { Checking } from './checking.tsx';
import { ChosenNumbersPanel, type Chosen } from './chosen-numbers.tsx';
import { Refusals } from './refusals.tsx';
import { tellWhenDeleted } from './undo-deletion.ts';
import { useChecked } from './use-checked.ts';

export function DeletePanel() {
  return (
    <ChosenNumbersPanel verb="Delete" onStopped={({ jobIds }) => void tellWhenDeleted(jobIds)}>
      {(chosen) => <Deletion {...chosen} />}
    </ChosenNumbersPanel>
  );
}

function Deletion(chosen: Chosen) {
  const { ids } = chosen;
  const checking = useChecked(['deletion', ids], deletionCheck(ids));
  if (!checking.checked)
    return (
      <Checking checking={checking} of={ids.length}>
        What hangs on them is looked up
      </Checking>
    );
  return <Confirmation {...chosen} checked={checking.checked} />;
}

function Confirmation({ ids, onBegin, checked }: Chosen & { checked: Checked }) {
  const [typed, setTyped] = useState('');
  const refused = new Set(checked.refused.map(({ id }) => id));
  const meant = checked.numbers.map(({ id }) => id).filter((id) => !refused.has(id));
  const gone = ids.length - meant.length - refused.size;
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
      <Group justify="space-between">
        <ShowAsCurl
          label={meant.length > ofAJob ? 'The first hundred as curl' : 'Show as curl'}
          call={(client) => client.phoneNumbers.deleteMany(meant.slice(0, ofAJob))}
        />
        <Button
          color="red"
          disabled={meant.length === 0 || typed.trim() !== String(meant.length)}
          onClick={() => onBegin(newRun(meant, { verb: 'delete' }))}
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
