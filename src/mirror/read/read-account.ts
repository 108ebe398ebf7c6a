import type { Client } from '../../client/index.ts';
import { plans, type Plan } from '../../domain/account.ts';
import type { CopiedKind, Report } from '../report.ts';
import { everyRecord, type List, type SourceRecord } from './every-record.ts';
import { readGreetings, type SourceGreeting } from './read-greetings.ts';
import { readNumbers } from './read-numbers.ts';
import { oddOf, type OnProgress, type Reading } from './reading.ts';
import { isFault, isRefusal, leaveUnread, showsNothing, whyUnread } from './refusals.ts';
import type { Source } from './source.ts';
import type { Spool } from './spool.ts';

/** All that a copy is made from, as the source has sent it. */
export interface SourceAccount {
  readonly url: string;
  readonly plan: Plan;
  readonly omnichannel: boolean;
  /** of whom the source was signed in by; null: it does not say */
  readonly agentName: string | null;
  readonly groups: readonly SourceRecord[];
  readonly brands: readonly SourceRecord[];
  readonly schedules: readonly SourceRecord[];
  readonly addresses: readonly SourceRecord[];
  readonly greetings: readonly SourceGreeting[];
  readonly ivrs: readonly SourceRecord[];
  readonly digitalLines: readonly SourceRecord[];
  /** null: they were not read */
  readonly settings: SourceRecord | null;
  /** the numbers themselves are in the spool */
  readonly numberIds: readonly unknown[];
}

interface ReadOptions {
  readonly email: string;
  readonly spool: Spool;
  readonly report: Report;
  readonly onProgress: OnProgress;
}

/**
 * Reads an account, by GET alone. What the server refuses to show is left out, and in the report; throws MirrorRefused
 * where it shows nothing, lets nobody in, or is not reached.
 */
export async function readAccount(
  source: Source,
  { email, ...given }: ReadOptions,
): Promise<SourceAccount> {
  try {
    const terms = await readTerms(source);
    return await readAll({ source, ...given, hasExtensions: terms !== null }, terms);
  } catch (error) {
    throw whyUnread(error, source.host, email);
  }
}

type Terms = Pick<SourceAccount, 'plan' | 'omnichannel'>;

/** What a server of ours says of the account; null: it is another one. */
async function readTerms({ client, mayHaveExtensions }: Source): Promise<Terms | null> {
  if (!mayHaveExtensions) return null;
  try {
    const { plan, omnichannel } = await client.account.show();
    return { plan: plans.find((one) => one === plan) ?? 'enterprise', omnichannel };
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** A server that shows none of these is not one that can be copied. */
const telling: readonly CopiedKind[] = ['phone_numbers', 'settings', 'groups'];

async function readAll(reading: Reading, terms: Terms | null): Promise<SourceAccount> {
  const { report, onProgress } = reading;
  const { client, host, url } = reading.source;
  const unread = new Map<CopiedKind, unknown>();
  /** What was read until the server refused to go on is kept. */
  async function read<Item>(kind: CopiedKind, work: (into: Item[]) => Promise<void>) {
    const items: Item[] = [];
    onProgress({ step: kind, done: 0, total: null });
    try {
      await work(items);
    } catch (error) {
      leaveUnread(report, { kind }, error);
      if (items.length === 0) unread.set(kind, error);
    }
    return items;
  }
  const list = (kind: CopiedKind, records: List) =>
    read<SourceRecord>(kind, (into) => readList(reading, { kind, records, into }));

  // First, as what it answers shows whether this is the API, and who is let in.
  const numberIds = await read<unknown>('phone_numbers', (into) => readNumbers(reading, into));
  const account = {
    url,
    plan: terms?.plan ?? ('enterprise' as const),
    omnichannel: terms?.omnichannel ?? false,
    agentName: await readName(client),
    groups: await list('groups', (options) => client.groups.list(options)),
    brands: await list('brands', (options) => client.brands.list(options)),
    schedules: await list('schedules', (options) => client.schedules.list(options)),
    addresses: await list('addresses', (options) => client.addresses.list(options)),
    greetings: await read<SourceGreeting>('greetings', (into) => readGreetings(reading, into)),
    ivrs: await read<SourceRecord>('ivrs', (into) => readIvrs(reading, into)),
    digitalLines: await read<SourceRecord>('digital_lines', (into) =>
      readDigitalLines(reading, into),
    ),
    settings:
      (
        await read<SourceRecord>('settings', async (into) => {
          into.push({ ...(await client.settings.show()) });
          report.find('settings');
        })
      )[0] ?? null,
    numberIds,
  };
  if (telling.every((kind) => unread.has(kind))) {
    throw showsNothing(
      host,
      telling.map((kind) => unread.get(kind)),
    );
  }
  return account;
}

async function readName(client: Client): Promise<string | null> {
  try {
    return (await client.users.me()).name;
  } catch (error) {
    // The address does as well.
    if (isRefusal(error) || isFault(error)) return null;
    throw error;
  }
}

interface Listed {
  readonly kind: CopiedKind;
  readonly records: List;
  readonly into: SourceRecord[];
}

async function readList(reading: Reading, { kind, records, into }: Listed) {
  const { report, onProgress } = reading;
  for await (const record of everyRecord(records, oddOf(kind, reading))) {
    report.find(kind);
    into.push(record);
    onProgress({ step: kind, done: into.length, total: null });
  }
}

/** zendesk-behaviour.md, 2.7: there is no list of them but that of all lines. */
function readDigitalLines(reading: Reading, into: SourceRecord[]): Promise<void> {
  const records: List = async function* (options) {
    for await (const line of reading.source.client.lines.list(options)) {
      if (isDigitalLine(Object(line) as SourceRecord)) yield line;
    }
  };
  return readList(reading, { kind: 'digital_lines', records, into });
}

/** The type says little: agents may write it, of phone numbers too. */
const isDigitalLine = ({ line_type, number }: SourceRecord): boolean =>
  line_type === 'digital' && typeof number !== 'string';

async function readIvrs(reading: Reading, into: SourceRecord[]): Promise<void> {
  const { source, report, onProgress } = reading;
  const listed = everyRecord((options) => source.client.ivrs.list(options), oddOf('ivrs', reading));
  for await (const ivr of listed) {
    report.find('ivrs');
    into.push(Array.isArray(ivr['menus']) ? ivr : { ...ivr, menus: await readMenus(reading, ivr) });
    onProgress({ step: 'ivrs', done: into.length, total: null });
  }
}

/** Of an IVR that is shown without them. */
async function readMenus(
  { source: { client }, report }: Reading,
  { id }: SourceRecord,
): Promise<SourceRecord[]> {
  const menus: SourceRecord[] = [];
  const missing = { kind: 'ivrs', id, property: 'menus' } as const;
  try {
    const listed = everyRecord(
      (options) => client.ivrMenus.list(id as number, options),
      (_, reason) => report.leaveOut({ ...missing, reason }),
    );
    for await (const menu of listed) menus.push(menu);
  } catch (error) {
    leaveUnread(report, missing, error);
  }
  return menus;
}
