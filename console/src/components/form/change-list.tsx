import { Text } from '@mantine/core';
import type { ByPath } from './changes.ts';
import classes from './change-list.module.css';

/** How the values of a record are told: what each is called, and what its values are in words. */
export interface Wording {
  /** by path; what has no name is not told */
  readonly labels: Readonly<Record<string, string | undefined>>;
  /** a value in words, where it is not one already: the name of a group for its id */
  valueText?(path: string, value: unknown): string | undefined;
}

export function valueIn({ valueText }: Wording, path: string, value: unknown): string {
  return valueText?.(path, value) ?? textOf(value);
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
export function ChangeList({
  before,
  changed,
  wording,
}: {
  before: ByPath;
  changed: ByPath;
  wording: Wording;
}) {
  const told = Object.keys(changed).filter((path) => wording.labels[path] !== undefined);
  if (told.length === 0) return null;
  return (
    <div role="group" aria-label="What will change" className={classes.list} tabIndex={0}>
      <Text size="sm" fw={600}>
        What will change
      </Text>
      {told.map((path) => (
        <Text key={path} size="sm">
          {wording.labels[path]}:{' '}
          <Change {...{ path, wording }} old={before[path]} now={changed[path]} />
        </Text>
      ))}
    </div>
  );
}

/** `Sales → Support`, whichever way they are written. */
export function Change({
  path,
  old,
  now,
  wording,
}: {
  path: string;
  old: unknown;
  now: unknown;
  wording: Wording;
}) {
  return (
    <>
      <del dir="auto">{valueIn(wording, path, old)}</del> →{' '}
      <ins dir="auto">{valueIn(wording, path, now)}</ins>
    </>
  );
}
