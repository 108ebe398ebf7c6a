import { Button, Loader, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useAct } from '../../api/act.ts';
import { Failure } from '../../components/failure.tsx';
import { useMemo, useState } from 'react';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { useKnownPages } from '../../components/table/use-pages.ts';
import { gather, mostAtOnce } from './bulk/gather.ts';
import classes from './numbers.module.css';
import { numbersQuery } from './queries.ts';
import type { NumbersSearch } from './search.ts';

interface SelectionBarProps {
  readonly ids: ReadonlySet<number>;
  readonly onChange: (ids: ReadonlySet<number>) => void;
  readonly search: NumbersSearch;
}

/** What can be done with the numbers that are selected. */
export function SelectionBar({ ids, onChange, search }: SelectionBarProps) {
  const [isCounting, setIsCounting] = useState(false);
  if (ids.size === 0) return null;
  return (
    <div className={classes.selection} role="group" aria-label="Selected numbers">
      <Selected ids={ids} search={search} />
      <AllThatMatch search={search} onChange={onChange} onCounting={setIsCounting} />
      <Verbs ids={ids} isCounting={isCounting} />
      <Button size="xs" variant="subtle" color="gray" onClick={() => onChange(new Set())}>
        Select none
      </Button>
    </div>
  );
}

/** How many they are, and how many of them the list does not show, as far as it is known. */
function Selected({ ids, search }: Pick<SelectionBarProps, 'ids' | 'search'>) {
  const known = useKnownPages(numbersQuery(search));
  const unseen = useMemo(() => {
    const seen = new Set(known.pages.flatMap(({ keys }) => keys.map(Number)));
    return [...ids].filter((id) => !seen.has(id)).length;
  }, [known, ids]);
  const where = known.isEnded ? 'in this list' : 'among the rows that are loaded';
  return (
    <Text size="sm" fw={600} role="status">
      {ids.size.toLocaleString('en')} selected
      {unseen > 0 && `, ${unseen.toLocaleString('en')} of them not ${where}`}
    </Text>
  );
}

function Verbs({ ids, isCounting }: { ids: ReadonlySet<number>; isCounting: boolean }) {
  const navigate = useNavigate();
  const open = (to: '/numbers/change' | '/numbers/delete') =>
    void navigate({ to, search: true, state: { numberIds: [...ids] } });
  const reason = reasonAgainst(ids.size, isCounting);
  return (
    <>
      <ExplainedButton size="xs" reason={reason} onClick={() => open('/numbers/change')}>
        Change
      </ExplainedButton>
      <ExplainedButton
        size="xs"
        color="red"
        variant="light"
        reason={reason}
        onClick={() => open('/numbers/delete')}
      >
        Delete
      </ExplainedButton>
    </>
  );
}

function reasonAgainst(count: number, isCounting: boolean): string | null {
  if (isCounting) return 'Those that match are being counted: then they are selected';
  if (count <= mostAtOnce) return null;
  return `${mostAtOnce.toLocaleString('en')} at most can be changed at a time`;
}

/** Counts them first, by reading their ids; up to so many as can be changed at a time. */
function AllThatMatch({
  search,
  onChange,
  onCounting,
}: Omit<SelectionBarProps, 'ids'> & { onCounting: (isCounting: boolean) => void }) {
  const [found, setFound] = useState(0);
  const [isCut, setIsCut] = useState(false);
  const { mutate, isPending, error } = useAct<{ ids: readonly number[]; isCut: boolean }>({
    onDone(all) {
      setIsCut(all.isCut);
      onChange(new Set(all.ids));
    },
  });
  const count = () => {
    onCounting(true);
    setFound(0);
    mutate(
      { call: (client) => gather(client, search, setFound), changes: [] },
      { onSettled: () => onCounting(false) },
    );
  };
  if (isPending)
    return (
      <Text size="sm" role="status">
        <Loader size="xs" mr={4} /> Counting: {found.toLocaleString('en')}
      </Text>
    );
  return (
    <>
      <Button size="xs" variant="default" onClick={count}>
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
