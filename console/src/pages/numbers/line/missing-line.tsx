import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { useAct } from '../../../api/act.ts';
import { ExplainedButton } from '../../../components/explained-button.tsx';
import { Failure } from '../../../components/failure.tsx';
import { LinkButton } from '../../../components/link-button.tsx';
import { notifyDone } from '../../../components/notify.ts';
import { ShowAsCurl } from '../../../components/show-as-curl.tsx';
import { Time } from '../../../components/time.tsx';
import { deletedLineQuery } from './queries.ts';
import { restoring } from './restoring.ts';

/** Says what has become of a line that is not there: it may have been deleted, and can be had back for a while. */
export function MissingLine({ id }: { id: number }) {
  const { data: deleted, isPending } = useQuery(deletedLineQuery(id));
  if (isPending) return <Text role="status">Looking among the deleted lines …</Text>;
  return deleted ? <DeletedLine line={deleted} /> : <UnknownLine />;
}

function UnknownLine() {
  return (
    <Stack>
      <Text>
        No line has this id: the address may be misspelt, or its number was given back to the
        carrier.
      </Text>
      <Group>
        <LinkButton to="/numbers" variant="default">
          To the numbers
        </LinkButton>
      </Group>
    </Stack>
  );
}

function DeletedLine({ line }: { line: Schemas['DeletedPhoneNumber'] }) {
  const navigate = useNavigate();
  const { mutate, isPending, isSuccess, error } = useAct({
    onDone() {
      notifyDone(`${line.name} is back`);
      void navigate({ to: '/numbers/$numberId', params: { numberId: line.id } });
    },
  });
  const action = restoring(line.id);
  return (
    <Stack>
      <Text>
        <bdi>{line.display_number}</bdi> was deleted <Time at={line.deleted_at} />.
        {line.restorable && (
          <>
            {' '}
            Its number goes back to the carrier <Time at={line.release_at} />; until then the line
            can be restored as it was.
          </>
        )}
      </Text>
      {error && <Failure error={error} title="It was not restored" />}
      <Group>
        <ExplainedButton
          // It goes once the line is read anew.
          loading={isPending || isSuccess}
          needs="phone_numbers:write"
          reason={line.restorable ? null : 'Its number is being given back to the carrier'}
          onClick={() => mutate(action)}
        >
          Restore
        </ExplainedButton>
        <LinkButton to="/deleted" variant="default">
          To the deleted lines
        </LinkButton>
        <ShowAsCurl call={action.call} />
      </Group>
    </Stack>
  );
}
