import { Checkbox } from '@mantine/core';
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

/** The box above them: of all rows that have been in sight. */
export function ChoiceOfAll({
  selection: { ids, onChange },
  all,
}: {
  selection: Selection;
  all: readonly number[];
}) {
  const chosen = all.reduce((count, id) => count + Number(ids.has(id)), 0);
  return (
    <Checkbox
      size="sm"
      aria-label="Select all that are loaded"
      checked={chosen > 0 && chosen === all.length}
      indeterminate={chosen > 0 && chosen < all.length}
      onChange={({ currentTarget }) => onChange(new Set(currentTarget.checked ? all : []))}
    />
  );
}

export function toggled(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
