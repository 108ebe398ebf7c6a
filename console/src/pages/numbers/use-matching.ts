import { useRef, useState } from 'react';
import { useAct } from '../../api/act.ts';
import { gather } from './bulk/gather.ts';
import { narrowing, type NumbersSearch } from './search.ts';

/** Those that a list has, also where they are not loaded. */
export interface Matching {
  /** which list */
  readonly asked: string;
  readonly ids: ReadonlySet<number>;
  /** whether there are more than can be changed at a time */
  readonly isCut: boolean;
}

export const askedBy = (search: NumbersSearch): string => JSON.stringify(narrowing(search));

/** Selects all that match, by reading their ids first; up to so many as can be changed at a time. */
export function useMatching(search: NumbersSearch, onSelect: (ids: ReadonlySet<number>) => void) {
  const [soFar, setSoFar] = useState(0);
  const [found, setFound] = useState<Matching | null>(null);
  const isWanted = useRef(false);
  const { mutate, reset, isPending, error } = useAct<Matching>({
    onDone(matching) {
      if (!isWanted.current) return;
      setFound(matching);
      onSelect(matching.ids);
    },
  });
  return {
    soFar,
    found,
    error,
    isCounting: isPending,
    count() {
      isWanted.current = true;
      setSoFar(0);
      mutate({
        async call(client) {
          const { ids, isCut } = await gather(client, search, setSoFar);
          return { asked: askedBy(search), ids: new Set(ids), isCut };
        },
        changes: [],
      });
    },
    /** what is being counted is not selected any more */
    giveUp() {
      isWanted.current = false;
      setFound(null);
      reset();
    },
  };
}
