import type { Client, Schemas } from 'trunkline/client';
import { parts } from '../../../components/run/run.ts';

type PhoneNumber = Schemas['PhoneNumber'];
export type Change = NonNullable<Schemas['PhoneNumbersUpdate']['phone_number']>;
type Tried = Schemas['JobDryRunResponse']['dry_run'];

/** Numbers as they are, and what a dry run has said of each. */
export interface Checked {
  readonly numbers: readonly PhoneNumber[];
  readonly refused: readonly { readonly id: number; readonly reason: string }[];
}

/** Tells of how many it knows. */
export type Check = (client: Client, onChecked: (count: number) => void) => Promise<Checked>;
type Try = (part: number[]) => Promise<Tried>;

/** A change of all alike, tried out. */
export const changeCheck =
  (ids: readonly number[], change: Change): Check =>
  (client, onChecked) =>
    check(client, { ids, onChecked }, (part) =>
      client.phoneNumbers.updateMany(part, change, { dryRun: true }),
    );

export const deletionCheck =
  (ids: readonly number[]): Check =>
  (client, onChecked) =>
    check(client, { ids, onChecked }, (part) =>
      client.phoneNumbers.deleteMany(part, { dryRun: true }),
    );

async function check(
  client: Client,
  { ids, onChecked }: { ids: readonly number[]; onChecked: (count: number) => void },
  tryOut: Try,
): Promise<Checked> {
  let count = 0;
  const numbers: PhoneNumber[] = [];
  const refused: Checked['refused'][number][] = [];
  for (const part of parts(ids)) {
    const [shown, { items }] = await Promise.all([
      client.phoneNumbers.showMany(part),
      tryOut(part),
    ]);
    numbers.push(...shown);
    for (const { index, would_succeed, details } of items) {
      const id = part[index];
      if (!would_succeed && id !== undefined) refused.push({ id, reason: reasonIn(details) });
    }
    count += part.length;
    onChecked(count);
  }
  return { numbers, refused };
}

const reasonIn = (details: Tried['items'][number]['details']): string =>
  Object.values(details)
    .flat()
    .map(({ description }) => description)
    .join(' ');
