import { Checkbox } from '@mantine/core';
import { useMemo } from 'react';
import type { Selection } from './column.ts';

/** The box of a row. */
export function Choice({
  id,
  name,
  isChosen,
  onToggle,
}: {
  id: number;
  name: string;
  isChosen: boolean;
  onToggle: (id: number) => void;
}) {
  return (
    <Checkbox
      size="sm"
      aria-label={`Select ${name}`}
      checked={isChosen}
      onChange={() => onToggle(id)}
    />
  );
}

/** The box above them: of all rows that have been read, which are counted only where some are chosen. */
export function ChoiceOfAll({
  selection: { ids, onChange },
  keys,
}: {
  selection: Selection;
  keys: () => readonly number[];
}) {
  const [isAll, isSome] = useMemo(() => {
    if (ids.size === 0) return [false, false];
    const all = keys();
    return [all.every((id) => ids.has(id)), all.some((id) => ids.has(id))];
  }, [ids, keys]);
  return (
    <Checkbox
      size="sm"
      aria-label="Select all that are loaded"
      checked={isAll}
      indeterminate={isSome && !isAll}
      onChange={({ currentTarget }) => onChange(new Set(currentTarget.checked ? keys() : []))}
    />
  );
}

export function toggled(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
