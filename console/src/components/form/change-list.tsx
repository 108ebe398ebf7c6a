import { Text } from '@mantine/core';
import classes from './change-list.module.css';

/** The properties whose values are others, with those. */
export function changesBetween<Shown extends object>(before: Shown, after: Shown): Partial<Shown> {
  const keys = Object.keys(after) as (keyof Shown)[];
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return Object.fromEntries(changed.map((key) => [key, after[key]])) as Partial<Shown>;
}

/** Any value of a record, for people. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none';
  if (value === true) return 'on';
  if (value === false) return 'off';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(textOf).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What will be changed from what to what, before it is. */
export function ChangeList<Shown extends object>({
  initial,
  changed,
  labels,
  valueText,
}: {
  initial: Shown;
  changed: Partial<Shown>;
  labels: Partial<Record<keyof Shown, string>>;
  valueText?: ((property: keyof Shown & string, value: unknown) => string | undefined) | undefined;
}) {
  const keys = Object.keys(changed) as (keyof Shown & string)[];
  const told = keys.filter((key) => labels[key] !== undefined);
  if (told.length === 0) return null;
  const text = (key: keyof Shown & string, value: unknown) =>
    valueText?.(key, value) ?? textOf(value);
  return (
    <div role="group" aria-label="What will change" className={classes.list}>
      <Text size="sm" fw={600}>
        What will change
      </Text>
      {told.map((key) => (
        <Text key={key} size="sm">
          {labels[key]}: <del>{text(key, initial[key])}</del> → <ins>{text(key, changed[key])}</ins>
        </Text>
      ))}
    </div>
  );
}
