import { fieldErrorsOf } from '../../api/errors.ts';

/** By path, what is wrong. */
type Objections = Readonly<Record<string, unknown>>;

const valueAt = (record: object, path: string) =>
  path
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], record);

/** What has been objected to, without what is no longer as it was. `about`: what else an objection is about. */
export function objectionsLeft<Texts extends Objections>(
  objections: Texts,
  [before, after]: readonly [object, object],
  about: (path: string) => readonly string[] = () => [],
): Texts {
  const isSame = (path: string) =>
    JSON.stringify(valueAt(before, path)) === JSON.stringify(valueAt(after, path));
  return Object.fromEntries(
    Object.entries(objections).filter(([path]) => [path, ...about(path)].every(isSame)),
  ) as Texts;
}

/** Whether there is still something to tell of a failure, of whose objections some are left. */
export function isFailureLeft(failure: unknown, left: Objections): boolean {
  const paths = Object.keys(fieldErrorsOf(failure));
  return paths.length === 0 || paths.some((path) => left[path] !== undefined);
}
