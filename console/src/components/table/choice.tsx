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
  onToggle: (id: number, isRange: boolean) => void;
}) {
  return (
    <Checkbox
      size="sm"
      aria-label={`Select ${name}`}
      checked={isChosen}
      // Of the key as of the mouse: a box is changed by a click, which knows of Shift.
      onChange={({ nativeEvent }) => onToggle(id, (nativeEvent as MouseEvent).shiftKey)}
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

interface Toggle {
  readonly id: number;
  /** where a range begins that ends at it; null: it is changed alone */
  readonly from: number | null;
  /** in the order of the rows */
  readonly keys: () => readonly number[];
}

/** Those of a range become what the row becomes at which it ends. */
export function toggled(ids: ReadonlySet<number>, { id, from, keys }: Toggle): ReadonlySet<number> {
  const next = new Set(ids);
  const meant = from === null ? [id] : between(keys(), from, id);
  const isChosen = !ids.has(id);
  for (const one of meant) {
    if (isChosen) next.add(one);
    else next.delete(one);
  }
  return next;
}

/** Both included; where one of them is in the list no more, the other alone. */
function between(keys: readonly number[], from: number, to: number): readonly number[] {
  const places = [keys.indexOf(from), keys.indexOf(to)].toSorted((one, other) => one - other);
  const [first = -1, last = -1] = places;
  return first < 0 ? [to] : keys.slice(first, last + 1);
}
