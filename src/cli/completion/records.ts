import type { Client, Listing } from '../../client/index.ts';
import type { RecordKind, WordKind } from '../completes.ts';

/** What can be typed, and what it is. */
export interface Candidate {
  readonly value: string;
  readonly description?: string;
}

const most = { perPage: 100 };

const lists: Readonly<Record<RecordKind, (client: Client, typed: string) => Listing<object>>> = {
  address: ({ addresses }) => addresses.list(most),
  brand: ({ brands }) => brands.list(most),
  'deleted-number': ({ deletedPhoneNumbers }) => deletedPhoneNumbers.list(most),
  'digital-line': ({ lines }) => lines.list(most),
  greeting: ({ greetings }) => greetings.list(most),
  group: ({ groups }) => groups.list(most),
  ivr: ({ ivrs }) => ivrs.list(most),
  job: ({ jobStatuses }) => jobStatuses.list(most),
  number: ({ phoneNumbers }, typed) =>
    isNumber(typed) ? phoneNumbers.list({ query: typed, ...most }) : phoneNumbers.list(most),
  schedule: ({ schedules }) => schedules.list(most),
  user: ({ users }) => users.list(most),
  webhook: ({ webhooks }) => webhooks.list(most),
};

export const isRecordKind = (kind: WordKind | undefined): kind is RecordKind =>
  kind !== undefined && Object.hasOwn(lists, kind);

/** A number is looked for by what was typed of it; fewer digits than these find nearly all. */
const isNumber = (typed: string) => /^\+\d{3,}$/.test(typed);

/** Under what name records may be kept for a while: others may come for other words. */
export const keyOf = (kind: RecordKind, typed: string): string =>
  kind === 'number' && isNumber(typed) ? `${kind} ${typed}` : kind;

/** The first records of a kind: by their numbers where a + was typed, else by their ids. Throws what the client does. */
export async function findRecords(
  client: Client,
  kind: RecordKind,
  typed: string,
): Promise<Candidate[]> {
  const page = (await lists[kind](client, typed).page()) as Properties[];
  const records =
    kind === 'digital-line' ? page.filter(({ line_type }) => line_type === 'digital') : page;
  return records.flatMap(candidatesOf);
}

type Properties = Readonly<Record<string, unknown>>;

function candidatesOf(record: Properties): Candidate[] {
  const number = textIn(record, 'number');
  const description = descriptionOf(record);
  return [
    { value: textIn(record, 'id'), description },
    ...(number.startsWith('+') ? [{ value: number, description }] : []),
  ];
}

const named = ['display_number', 'nickname', 'name', 'email', 'job_type', 'status', 'endpoint'];

function descriptionOf(record: Properties): string {
  const texts = named.map((property) => textIn(record, property)).filter((text) => text !== '');
  return [...new Set(texts)].slice(0, 2).join(', ');
}

function textIn(record: Properties, property: string): string {
  const value = record[property];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
