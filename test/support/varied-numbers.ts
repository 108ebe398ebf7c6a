import type { PhoneNumber } from '../../src/domain/phone-numbers/phone-number.ts';
import { groups } from '../../src/domain/resources/groups.ts';
import { ivrs } from '../../src/domain/resources/ivrs.ts';
import type { ResourceDeclaration } from '../../src/domain/resources/resource.ts';
import { schedules } from '../../src/domain/resources/schedules.ts';
import type { Answer, Client } from './client.ts';
import { buyOne, followAll } from './numbers.ts';
import { recordsOf } from './records.ts';

type Query = Record<string, string | number | boolean>;

export const nicknames = ['Sales', 'Straße 7', 'ΣΊΣΥΦΟΣ', '100%_a\\b', 'مبيعات', 'Zoë — support'];

const kinds: readonly Query[] = [
  { country: 'US' },
  { country: 'US', toll_free: true },
  { country: 'CA' },
  { country: 'IL', type: 'local' },
];

/** Numbers that differ in all that lists are filtered by, and what they refer to. */
export interface VariedNumbers {
  /** newest first */
  readonly numbers: readonly PhoneNumber[];
  readonly groups: readonly number[];
  readonly ivr: number;
  readonly schedule: number;
}

/** `owner`: an admin */
export async function buyVaried(owner: Client, count: number): Promise<VariedNumbers> {
  const make = async (resource: ResourceDeclaration) =>
    (await recordsOf(owner, resource).make()).id as number;
  const own = [await make(groups), await make(groups)];
  const [ivr, schedule] = [await make(ivrs), await make(schedules)];
  for (let index = 0; index < count; index++) {
    await buyOne(
      owner,
      {
        nickname: index % 4 === 0 ? null : nicknames[index % nicknames.length],
        recorded: index % 5 < 2,
        outbound_enabled: index % 7 < 4,
        group_ids: own.filter((_, place) => (index >> place) % 2 === 0),
        ...(index % 8 === 0 && { ivr_id: ivr }),
        ...(index % 6 === 0 && { schedule_id: schedule }),
      },
      kinds[index % kinds.length],
    );
  }
  return { numbers: (await owner.list()).json.phone_numbers, groups: own, ivr, schedule };
}

export const nextOf = ({ json }: Answer): string | null => json.links.next;
export const prevOf = ({ json }: Answer): string | null => json.links.prev;

/** The ids of all that is found. */
export async function idsFound(client: Client, query: Query): Promise<number[]> {
  return (await followAll(client, await client.list(query), nextOf)).flat();
}
