import { useEffect, useRef, useState } from 'react';
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
  const base = useRef(theirs);
  const [conflicts, setConflicts] = useState<readonly string[]>([]);
  const [followed, setFollowed] = useState<readonly string[]>([]);
  const saved = JSON.stringify(theirs);
  useEffect(() => {
    const isDirty = Object.keys(changesBetween(base.current, mine)).length > 0;
    const meanwhile = changedMeanwhile({ base: base.current, mine, theirs });
    base.current = theirs;
    for (const [path, value] of Object.entries(meanwhile.followed)) setValue(path, value);
    setConflicts((known) => [...new Set([...known, ...meanwhile.conflicts])]);
    if (isDirty)
      setFollowed((known) => [...new Set([...known, ...Object.keys(meanwhile.followed)])]);
    // What is typed here is no news.
  }, [saved]);
  return {
    conflicts: conflicts.filter((path) => isOther(mine[path], theirs[path])),
    followed,
    /** somebody has decided, whichever way */
    settle: (path: string) => setConflicts((known) => known.filter((one) => one !== path)),
    /** whether what is saved by now differs where it is changed here */
    async hasConflictsWith(latest: () => Promise<ByPath>) {
      const before = base.current;
      const now = await latest();
      return changedMeanwhile({ base: before, mine, theirs: now }).conflicts.length > 0;
    },
    /** what was sent is what was saved, however the API writes it */
    noteSaved(sent: ByPath) {
      base.current = sent;
      setConflicts([]);
      setFollowed([]);
    },
  };
}

const isOther = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
