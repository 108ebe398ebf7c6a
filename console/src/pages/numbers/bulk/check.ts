import type { Client, Schemas } from 'trunkline/client';
import { parts } from './begin.ts';

type PhoneNumber = Schemas['PhoneNumber'];
export type Change = NonNullable<Schemas['PhoneNumbersUpdate']['phone_number']>;
type Tried = Schemas['JobDryRunResponse']['dry_run'];

/** Numbers as they are, and what a dry run has said of each. */
export interface Checked {
  readonly numbers: readonly PhoneNumber[];
  readonly refused: readonly { readonly id: number; readonly reason: string }[];
}

type Try = (part: number[]) => Promise<Tried>;

/** A change of all alike, tried out. */
export const checkChange = (client: Client, ids: readonly number[], change: Change) =>
  check(client, ids, (part) => client.phoneNumbers.updateMany(part, change, { dryRun: true }));

export const checkDeletion = (client: Client, ids: readonly number[]) =>
  check(client, ids, (part) => client.phoneNumbers.deleteMany(part, { dryRun: true }));

async function check(client: Client, ids: readonly number[], tryOut: Try): Promise<Checked> {
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
  }
  return { numbers, refused };
}

const reasonIn = (details: Tried['items'][number]['details']): string =>
  Object.values(details)
    .flat()
    .map(({ description }) => description)
    .join(' ');
