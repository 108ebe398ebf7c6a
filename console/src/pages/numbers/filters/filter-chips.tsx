import { Button } from '@mantine/core';
import { X } from 'lucide-react';
import classes from '../numbers.module.css';
import type { References } from '../references.ts';
import { filtersIn, type NumbersSearch } from '../search.ts';
import { filterWords, valueWords } from '../words.ts';
import type { SetFilter } from './filter-fields.tsx';

/** What narrows the list down; each goes away by a click. */
export function FilterChips({
  search,
  references,
  onSet,
  onClear,
}: {
  search: NumbersSearch;
  references: References;
  onSet: SetFilter;
  onClear: () => void;
}) {
  const names = filtersIn(search);
  if (names.length === 0) return null;
  return (
    <div className={classes.chips} role="group" aria-label="Filters that are set">
      {names.map((name) => {
        const values = [search[name]].flat();
        const text = values.map((value) => valueWords(name, value, references)).join(', ');
        return (
          <Button
            key={name}
            className={classes.chip ?? ''}
            size="compact-sm"
            variant="light"
            rightSection={<X size={12} aria-hidden />}
            aria-label={`${filterWords[name]}: ${text}. Remove this filter`}
            onClick={() => onSet(name, undefined)}
          >
            {filterWords[name]}: {text}
          </Button>
        );
      })}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
        Clear all
      </Button>
    </div>
  );
}
