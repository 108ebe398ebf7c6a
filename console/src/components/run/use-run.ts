import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useAct } from '../../api/act.ts';
import { beginRest, parts, type Run } from './run.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** what is begun on this page: it stays with the entry of the history, also after a reload */
    run?: Run | undefined;
    /** what the jobs that are shown do, in words: known to who has begun them */
    told?: string | undefined;
  }
}

/**
 * Begins many jobs, and leads to where they are followed. Whoever leaves meanwhile is asked; who comes back, or loads
 * the page again, can go on. `onStopped`: told of those that have begun, also where it does not come to its end.
 */
export function useRun(onStopped: (run: Run) => void = () => {}) {
  const { history } = useRouter();
  const navigate = useNavigate();
  const run = useLocation({ select: ({ state }) => state.run });
  const stop = useRef<AbortController>(null);
  const [isStopping, setIsStopping] = useState(false);
  const { mutate, isPending, error } = useAct<Run>({
    onDone: (begun) => isWhole(begun) && lead(begun),
  });
  useStopElsewhere(run?.key, stop);
  const isHere = ({ key }: Run) => history.location.state.run?.key === key;
  const keep = (next: Run | undefined) => {
    const { href, state } = history.location;
    history.replace(href, { ...state, run: next }, { ignoreBlocker: true });
  };
  function lead(begun: Run) {
    // Whoever has gone elsewhere stays there.
    if (!isHere(begun)) return;
    const { jobIds, words: told } = begun;
    const [jobId = ''] = jobIds;
    const common = { state: { told }, ignoreBlocker: true };
    return jobIds.length === 1
      ? navigate({ to: '/jobs/$jobId', params: { jobId }, ...common })
      : navigate({ to: '/jobs', search: { ids: [...jobIds] }, ...common });
  }
  const begin = (next: Run) => {
    const { signal } = (stop.current = new AbortController());
    setIsStopping(false);
    keep(next);
    let begun = next;
    const onBegun = (now: Run) => {
      begun = now;
      if (isHere(now)) keep(now);
    };
    mutate({
      call: (client) =>
        beginRest(client, next, { signal, onBegun }).finally(() => onStopped(begun)),
      changes: ['jobStatuses', 'phoneNumbers', 'deletedPhoneNumbers'],
    });
  };
  return {
    run,
    isPending,
    isStopping,
    error,
    begin,
    stop() {
      setIsStopping(true);
      stop.current?.abort();
    },
    forget: () => keep(undefined),
  };
}

/** Whoever goes elsewhere, also to a panel over the same page, has been asked. */
function useStopElsewhere(key: string | undefined, stop: RefObject<AbortController | null>) {
  useEffect(
    () => () => {
      if (key !== undefined) stop.current?.abort();
    },
    [key, stop],
  );
}

const isWhole = ({ ids, jobIds }: Run) => jobIds.length === parts(ids).length;
