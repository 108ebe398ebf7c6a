import { Button, Loader, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useAct } from '../../api/act.ts';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { Failure } from '../../components/failure.tsx';
import { useState } from 'react';
import { gather, mostAtOnce } from './bulk/gather.ts';
import classes from './numbers.module.css';
import type { NumbersSearch } from './search.ts';

interface SelectionBarProps {
  readonly ids: ReadonlySet<number>;
  readonly onChange: (ids: ReadonlySet<number>) => void;
  readonly search: NumbersSearch;
}

/** What can be done with the numbers that are selected. */
export function SelectionBar({ ids, onChange, search }: SelectionBarProps) {
  const navigate = useNavigate();
  if (ids.size === 0) return null;
  const open = (to: '/numbers/change' | '/numbers/delete') =>
    void navigate({ to, search: true, state: { numberIds: [...ids] } });
  const reason =
    ids.size > mostAtOnce
      ? `${mostAtOnce.toLocaleString('en')} at most can be changed at a time.`
      : null;
  return (
    <div className={classes.selection} role="group" aria-label="Selected numbers">
      <Text size="sm" fw={600} role="status">
        {ids.size.toLocaleString('en')} selected
      </Text>
      <AllThatMatch search={search} onChange={onChange} />
      {reason && <Text size="sm">{reason}</Text>}
      <ExplainedButton
        size="xs"
        needs="phone_numbers:write"
        reason={reason}
        onClick={() => open('/numbers/change')}
      >
        Change
      </ExplainedButton>
      <ExplainedButton
        size="xs"
        color="red"
        variant="light"
        needs="phone_numbers:write"
        reason={reason}
        onClick={() => open('/numbers/delete')}
      >
        Delete
      </ExplainedButton>
      <Button size="xs" variant="subtle" color="gray" onClick={() => onChange(new Set())}>
        Select none
      </Button>
    </div>
  );
}

/** Counts them first, by reading their ids; up to so many as can be changed at a time. */
function AllThatMatch({ search, onChange }: Omit<SelectionBarProps, 'ids'>) {
  const [found, setFound] = useState(0);
  const [isCut, setIsCut] = useState(false);
  const { mutate, isPending, error } = useAct<{ ids: readonly number[]; isCut: boolean }>({
    onDone(all) {
      setIsCut(all.isCut);
      onChange(new Set(all.ids));
    },
  });
  if (isPending)
    return (
      <Text size="sm" role="status">
        <Loader size="xs" mr={4} /> Counting: {found.toLocaleString('en')}
      </Text>
    );
  return (
    <>
      <Button
        size="xs"
        variant="default"
        onClick={() => mutate({ call: (client) => gather(client, search, setFound), changes: [] })}
      >
        Select all that match
      </Button>
      {isCut && (
        <Text size="sm">
          There are more: {mostAtOnce.toLocaleString('en')} is the most at a time.
        </Text>
      )}
      {error && <Failure error={error} title="They could not be counted" />}
    </>
  );
}
