import { Button, Loader, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Failure } from '../../components/failure.tsx';
import { ExplainedButton } from '../../components/explained-button.tsx';
import { useKnownPages } from '../../components/table/use-pages.ts';
import { mostAtOnce } from './bulk/gather.ts';
import classes from './numbers.module.css';
import { numbersQuery } from './queries.ts';
import type { NumbersSearch } from './search.ts';
import { askedBy, useMatching, type Matching } from './use-matching.ts';

interface SelectionBarProps {
  readonly ids: ReadonlySet<number>;
  readonly onChange: (ids: ReadonlySet<number>) => void;
  readonly search: NumbersSearch;
}

/** What can be done with the numbers that are selected. */
export function SelectionBar({ ids, onChange, search }: SelectionBarProps) {
  const matching = useMatching(search, onChange);
  if (ids.size === 0) return null;
  const clear = () => {
    matching.giveUp();
    onChange(new Set());
  };
  return (
    <div className={classes.selection} role="group" aria-label="Selected numbers">
      <Selected ids={ids} search={search} matching={matching.found} />
      <AllThatMatch matching={matching} />
      <Verbs ids={ids} isCounting={matching.isCounting} />
      <Button size="xs" variant="subtle" color="gray" onClick={clear}>
        Select none
      </Button>
    </div>
  );
}

/** How many they are, and how many of them the list does not show, as far as it is known. */
function Selected({
  ids,
  search,
  matching,
}: Pick<SelectionBarProps, 'ids' | 'search'> & { matching: Matching | null }) {
  const known = useKnownPages(numbersQuery(search));
  const unseen = useMemo(() => {
    const seen = new Set(known.pages.flatMap(({ keys }) => keys.map(Number)));
    const found = matching?.asked === askedBy(search) ? matching.ids : null;
    return [...ids].filter((id) => !seen.has(id) && !found?.has(id)).length;
  }, [known, ids, matching, search]);
  const where = known.isEnded ? 'in this list' : 'among the rows that are loaded';
  return (
    <Text size="sm" fw={600} role="status">
      {ids.size.toLocaleString('en')} selected
      {unseen > 0 && `, ${missing(unseen, ids.size)} ${where}`}
    </Text>
  );
}

const missing = (unseen: number, count: number) =>
  unseen === count ? 'none of them' : `${unseen.toLocaleString('en')} of them not`;

function Verbs({ ids, isCounting }: { ids: ReadonlySet<number>; isCounting: boolean }) {
  const navigate = useNavigate();
  const open = (to: '/numbers/change' | '/numbers/delete') =>
    void navigate({ to, search: true, state: { numberIds: [...ids] } });
  const reason = reasonAgainst(ids.size, isCounting);
  return (
    <>
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
    </>
  );
}

function reasonAgainst(count: number, isCounting: boolean): string | null {
  if (isCounting) return 'Those that match are being counted: then they are selected';
  if (count <= mostAtOnce) return null;
  return `${mostAtOnce.toLocaleString('en')} at most can be changed at a time`;
}

function AllThatMatch({
  matching: { isCounting, count, soFar, found, error },
}: {
  matching: ReturnType<typeof useMatching>;
}) {
  if (isCounting)
    return (
      <Text size="sm" role="status">
        <Loader size="xs" mr={4} /> Counting: {soFar.toLocaleString('en')}
      </Text>
    );
  return (
    <>
      <Button size="xs" variant="default" onClick={count}>
        Select all that match
      </Button>
      {found?.isCut && (
        <Text size="sm">
          There are more: {mostAtOnce.toLocaleString('en')} is the most at a time.
        </Text>
      )}
      {error && <Failure error={error} title="They could not be counted" />}
    </>
  );
}
