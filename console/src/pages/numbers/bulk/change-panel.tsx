import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAccount } from '../../../api/account.ts';
import { read } from '../../../api/read.ts';
import { Failure } from '../../../components/failure.tsx';
import { ShowAsCurl } from '../../../components/show-as-curl.tsx';
import { useReferences, type Kind, type References } from '../references.ts';
import { ofAJob } from './begin.ts';
import { Beginning } from './beginning.tsx';
import { ChangePreview, toChange } from './change-preview.tsx';
import { checkChange, type Checked } from './check.ts';
import { ChosenNumbersPanel } from './chosen-numbers.tsx';
import { FieldChoice } from './field-input.tsx';
import { bulkFields, changeOf, chosenFields, type Chosen } from './fields.ts';
import { Refusals } from './refusals.tsx';
import { useBegin } from './use-begin.ts';

export function ChangePanel() {
  return (
    <ChosenNumbersPanel verb="Change">{(chosen) => <ChangeForm {...chosen} />}</ChosenNumbersPanel>
  );
}

interface FormProps {
  readonly ids: readonly number[];
  readonly onBusy: (isBusy: boolean) => void;
}

const allKinds = new Set<Kind>(['groups', 'ivrs', 'schedules', 'brands', 'greetings']);

/** What is to be changed is chosen, tried out on all numbers, shown, and only then begun. */
function ChangeForm({ ids, onBusy }: FormProps) {
  const { features } = useAccount();
  const references = useReferences(allKinds);
  const [chosen, setChosen] = useState<Chosen>({});
  const [checked, setChecked] = useState<Chosen | null>(null);
  const isChosen = chosenFields(chosen).every(isComplete(chosen));
  const reasonOf = (name: string) =>
    features.find((one) => one.name === `phone_number.${name}` && !one.allowed)?.reason ?? null;
  return (
    <Stack>
      <Text size="sm">Tick what is to be changed. Everything else stays as it is.</Text>
      {bulkFields.map((field) => (
        <FieldChoice
          key={field.name}
          field={field}
          value={chosen[field.name]}
          references={references}
          reason={reasonOf(field.name)}
          onChange={(value) => {
            setChosen({ ...chosen, [field.name]: value });
            setChecked(null);
          }}
        />
      ))}
      {checked ? (
        <Outcome ids={ids} chosen={checked} references={references} onBusy={onBusy} />
      ) : (
        <Group justify="flex-end">
          <Button
            disabled={chosenFields(chosen).length === 0 || !isChosen}
            onClick={() => setChecked(chosen)}
          >
            Check what would change
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** A greeting is chosen, where one is to be changed: there is no line without. */
const isComplete =
  (chosen: Chosen) =>
  ({ name, input }: (typeof bulkFields)[number]) =>
    !('isRequired' in input && input.isRequired) || chosen[name] !== null;

interface OutcomeProps extends FormProps {
  readonly chosen: Chosen;
  readonly references: References;
}

function Outcome(props: OutcomeProps) {
  const { ids, chosen } = props;
  const change = changeOf(chosen);
  const { data, error, refetch } = useQuery({
    ...read(['phoneNumbers', 'check change', ids, change], (client) =>
      checkChange(client, ids, change),
    ),
    gcTime: 0,
  });
  if (error)
    return (
      <Failure error={error} title="It could not be tried out" onRetry={() => void refetch()} />
    );
  if (!data)
    return (
      <Text size="sm" role="status">
        <Loader size="xs" mr="xs" />
        {ids.length.toLocaleString('en')} are tried out, without changing anything
      </Text>
    );
  return <Begin {...props} checked={data} />;
}

function Begin({ ids, chosen, references, onBusy, checked }: OutcomeProps & { checked: Checked }) {
  const change = changeOf(chosen);
  const meant = toChange(checked, chosen);
  const already = ids.length - meant.length - checked.refused.length;
  const act = useBegin((client, part) => client.phoneNumbers.updateMany(part, change));
  const isMeant = new Set(meant);
  const begin = () => {
    onBusy(true);
    act.mutate(act.actionOf(meant), { onSettled: () => onBusy(false) });
  };
  return (
    <Stack>
      {meant.length > 0 && (
        <ChangePreview
          numbers={checked.numbers.filter(({ id }) => isMeant.has(id))}
          chosen={chosen}
          references={references}
        />
      )}
      {already > 0 && (
        <Alert color="gray">
          {already.toLocaleString('en')} {already === 1 ? 'is' : 'are'} so already, or gone.
        </Alert>
      )}
      <Refusals checked={checked} />
      <Beginning act={act} ids={meant} />
      <Group justify="space-between">
        <ShowAsCurl
          label={meant.length > ofAJob ? 'The first hundred as curl' : 'Show as curl'}
          call={(client) => client.phoneNumbers.updateMany(meant.slice(0, ofAJob), change)}
        />
        <Button
          disabled={meant.length === 0 || Boolean(act.data)}
          loading={act.isPending}
          onClick={begin}
        >
          Change {meant.length.toLocaleString('en')} {meant.length === 1 ? 'number' : 'numbers'}
        </Button>
      </Group>
    </Stack>
  );
}
