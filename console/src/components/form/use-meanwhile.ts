import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { changedMeanwhile, changesBetween, type ByPath } from './changes.ts';

interface Followed {
  readonly mine: ByPath;
  readonly theirs: ByPath;
  readonly setValue: (path: string, value: unknown) => void;
}

/**
 * Keeps a form with what is saved: what is not changed here follows, what is changed both here and there is a
 * conflict until somebody has decided.
 */
export function useMeanwhile({ mine, theirs, setValue }: Followed) {
  /** what is saved, as the form has taken note of it */
  const base = useRef(theirs);
  const [conflicts, setConflicts] = useState<ReadonlySet<string>>(new Set());
  const [followed, setFollowed] = useState<ReadonlySet<string>>(new Set());
  const follow = useEffectEvent(() => {
    const before = base.current;
    base.current = theirs;
    const meanwhile = changedMeanwhile({ base: before, mine, theirs });
    for (const [path, value] of Object.entries(meanwhile.followed)) setValue(path, value);
    setConflicts((known) => new Set([...known, ...meanwhile.conflicts]));
    // To whoever has changed nothing here, it is no news.
    if (Object.keys(changesBetween(before, mine)).length === 0) return;
    setFollowed((known) => new Set([...known, ...Object.keys(meanwhile.followed)]));
  });
  const saved = JSON.stringify(theirs);
  useEffect(() => follow(), [saved]);
  const forget = () => {
    setConflicts(new Set());
    setFollowed(new Set());
  };
  return {
    conflicts: [...conflicts].filter((path) => isOther(mine[path], theirs[path])),
    followed: [...followed],
    /** somebody has decided, whichever way */
    settle: (path: string) =>
      setConflicts((known) => new Set([...known].filter((one) => one !== path))),
    /** whether what is saved by now differs where it is changed here */
    async hasConflictsWith(latest: () => Promise<ByPath>) {
      const before = base.current;
      const now = await latest();
      return changedMeanwhile({ base: before, mine, theirs: now }).conflicts.length > 0;
    },
    /** what was sent is what was saved, however the API writes it */
    noteSaved(sent: ByPath) {
      base.current = sent;
      forget();
    },
    /** what is not saved is let go */
    forget,
  };
}

const isOther = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
