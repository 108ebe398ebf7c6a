import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAccount } from '../../../api/account.ts';
import { newRun, ofAJob } from '../../../components/run/run.ts';
import { ShowAsCurl } from '../../../components/show-as-curl.tsx';
import { useReferences, type Kind, type References } from '../references.ts';
import { ChangePreview, toChange } from './change-preview.tsx';
import { changeCheck, type Checked } from './check.ts';
import { Checking } from './checking.tsx';
import { ChosenNumbersPanel, type Chosen as ChosenNumbers } from './chosen-numbers.tsx';
import { FieldChoice } from './field-input.tsx';
import { bulkFields, changeOf, changeWords, chosenFields, type Chosen } from './fields.ts';
import { Refusals } from './refusals.tsx';
import { useChecked } from './use-checked.ts';

export function ChangePanel() {
  return (
    <ChosenNumbersPanel verb="Change">{(chosen) => <ChangeForm {...chosen} />}</ChosenNumbersPanel>
  );
}

const allKinds = new Set<Kind>(['groups', 'ivrs', 'schedules', 'brands', 'greetings']);

/** What is to be changed is chosen, tried out on all numbers, shown, and only then begun. */
function ChangeForm(numbers: ChosenNumbers) {
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
        <Outcome {...numbers} chosen={checked} references={references} />
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

interface OutcomeProps extends ChosenNumbers {
  readonly chosen: Chosen;
  readonly references: References;
}

function Outcome(props: OutcomeProps) {
  const { ids, chosen } = props;
  const change = changeOf(chosen);
  const checking = useChecked(['change', ids, change], changeCheck(ids, change));
  if (!checking.checked)
    return (
      <Checking checking={checking} of={ids.length}>
        They are tried out, without changing anything
      </Checking>
    );
  return <Begin {...props} checked={checking.checked} />;
}

function Begin({ ids, chosen, references, onBegin, checked }: OutcomeProps & { checked: Checked }) {
  const change = changeOf(chosen);
  const meant = toChange(checked, chosen);
  const already = ids.length - meant.length - checked.refused.length;
  const isMeant = new Set(meant);
  const begin = () =>
    onBegin(newRun(meant, { verb: 'update', change }, changeWords(chosen, references)));
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
      <Group justify="space-between">
        <ShowAsCurl
          label={meant.length > ofAJob ? 'The first hundred as curl' : 'Show as curl'}
          call={(client) => client.phoneNumbers.updateMany(meant.slice(0, ofAJob), change)}
        />
        <Button disabled={meant.length === 0} onClick={begin}>
          Change {meant.length.toLocaleString('en')} {meant.length === 1 ? 'number' : 'numbers'}
        </Button>
      </Group>
    </Stack>
  );
}
