import type { Random } from '../../app/ports/nodes.ts';
import type { Account, Plan } from '../../domain/account.ts';
import { instantOf } from '../../domain/instant.ts';
import type { CustomGreetings } from '../../domain/phone-numbers/greetings.ts';
import { addresses } from '../../domain/resources/addresses.ts';
import { brands } from '../../domain/resources/brands.ts';
import { firstBrandId } from '../../domain/resources/first-ids.ts';
import { firstRecords } from '../../domain/resources/first-records.ts';
import { categoriesOf, greetings, type Greeting } from '../../domain/resources/greetings.ts';
import { groups } from '../../domain/resources/groups.ts';
import type { NumberedRecord } from '../../domain/resources/record.ts';
import { singletonId, type ResourceDeclaration } from '../../domain/resources/resource.ts';
import { schedules } from '../../domain/resources/schedules.ts';
import { voiceSettings } from '../../domain/resources/voice-settings.ts';
import { digitalLines } from '../../domain/resources/digital-lines.ts';
import { ivrs } from '../../domain/resources/ivrs.ts';
import type { SourceRecord } from '../read/every-record.ts';
import type { SourceAccount } from '../read/read-account.ts';
import type { SpooledAudio } from '../read/read-greetings.ts';
import type { Spool } from '../read/spool.ts';
import type { CopiedKind, Report } from '../report.ts';
import { copyDigitalLine } from './copy-digital-line.ts';
import { copyIvr } from './copy-ivr.ts';
import { copyNumber, type PlannedNumber } from './copy-number.ts';
import { copyRecord } from './copy-record.ts';
import type { Copying } from './copying.ts';
import { IdMap } from './id-map.ts';

export interface PlannedRecord {
  /** null: the source has no such record, and an account here cannot do without it */
  readonly kind: CopiedKind | null;
  readonly declaration: ResourceDeclaration;
  readonly record: NumberedRecord;
  readonly audio: PlannedAudio | null;
}

export interface PlannedAudio extends SpooledAudio {
  readonly uploadId: number;
  /** empty: it has none */
  readonly name: string;
}

/** What the copy is to be, every rule of this service kept. */
export interface CopyPlan {
  readonly url: string;
  readonly plan: Plan;
  readonly omnichannel: boolean;
  readonly agentName: string | null;
  readonly default_brand_id: number;
  /** in an order in which each names only what comes before it */
  readonly records: readonly PlannedRecord[];
  readonly count: number;
  /** As they are read; what is left out of them is noted then. */
  numbers(): AsyncIterable<PlannedNumber>;
}

interface PlanPorts {
  readonly spool: Pick<Spool, 'numbers'>;
  readonly report: Report;
  readonly nextId: () => number;
  readonly random: Random;
  /** milliseconds since 1970 */
  readonly now: number;
}

export function planCopy(source: SourceAccount, ports: PlanPorts): CopyPlan {
  const { report, nextId, random, spool } = ports;
  const now = instantOf(ports.now);
  const account: Account = {
    id: 0,
    subdomain: 'mirror',
    plan: 'enterprise',
    omnichannel: false,
    default_brand_id: firstBrandId,
    phone_number_count: 0,
    created_at: now,
  };
  const copying: Copying = {
    ids: new IdMap(nextId, report),
    report,
    context: { account, now, nextId, randomHex: (bytes) => random(bytes).toString('hex') },
  };
  for (const id of source.numberIds) copying.ids.assign('phone_numbers', id);
  const { records, categories } = planRecords(copying, source);
  const default_brand_id =
    records.find(({ declaration, record }) => declaration === brands && record['default'])?.record
      .id ?? firstBrandId;
  const { url, plan, omnichannel, agentName, numberIds } = source;
  return {
    url,
    plan,
    omnichannel,
    agentName,
    default_brand_id,
    records,
    count: numberIds.length,
    async *numbers() {
      for await (const raw of spool.numbers()) {
        const planned = copyNumber(copying, raw, { categories, defaultBrandId: default_brand_id });
        if (planned) yield planned;
      }
    },
  };
}

function planRecords(copying: Copying, source: SourceAccount) {
  const planned: PlannedRecord[] = [];
  const plan = (kind: CopiedKind, declaration: ResourceDeclaration, copy?: Copy) =>
    planAll(copying, planned, {
      kind,
      declaration,
      copy: copy ?? ((raw, id) => copyRecord(copying, raw, { kind, declaration, id })),
    });

  plan('groups', groups)(source.groups);
  plan('brands', brands)(source.brands);
  planned.push(...firstAmong(copying, planned));
  plan('schedules', schedules)(source.schedules);
  plan('addresses', addresses)(source.addresses);
  const known = planGreetings(copying, planned, source);
  plan('ivrs', ivrs, (raw, id) => copyIvr(copying, raw, id))(source.ivrs);
  plan('digital_lines', digitalLines, (raw, id) => copyDigitalLine(copying, raw, { id, ...known }))(
    source.digitalLines,
  );
  plan('settings', voiceSettings)(source.settings ? [{ ...source.settings, id: singletonId }] : []);
  return { records: planned, categories: known.categories };
}

/** null: it is left out. */
type Copy = (source: SourceRecord, id: number) => NumberedRecord | null;

interface Planning {
  readonly kind: CopiedKind;
  readonly declaration: ResourceDeclaration;
  readonly copy: Copy;
}

function planAll(
  { ids }: Copying,
  planned: PlannedRecord[],
  { kind, declaration, copy }: Planning,
): (records: readonly SourceRecord[]) => void {
  return (records) => {
    for (const source of records) {
      const record = copy(source, ids.assign(kind, source['id']));
      if (record) planned.push({ kind, declaration, record, audio: null });
      else ids.forget(kind, source['id']);
    }
  };
}

/** The first group and brand of an account stay: what has no other falls to them. */
function firstAmong({ ids, report, context }: Copying, planned: readonly PlannedRecord[]) {
  const kinds = [
    ['groups', groups],
    ['brands', brands],
  ] as const;
  return kinds.flatMap(([kind, declaration]): PlannedRecord[] => {
    const first = firstRecords(context.account, context.nextId).find(
      (one) => one.kind === declaration.kind,
    );
    if (!first || ids.has(kind, first.record.id)) return [];
    const others = planned.filter((one) => one.declaration === declaration);
    const isDefault = !others.some(({ record }) => record['default']);
    report.add(
      `${declaration.kind} ${first.record.id} (${String(first.record['name'])}): every account here has it`,
    );
    return [
      { kind: null, declaration, record: { ...first.record, default: isDefault }, audio: null },
    ];
  });
}

interface GreetingsPlanned {
  readonly greetings: ReadonlyMap<number, Greeting>;
  readonly categories: CustomGreetings;
}

function planGreetings(
  copying: Copying,
  planned: PlannedRecord[],
  source: SourceAccount,
): GreetingsPlanned {
  const made = new Map<number, Greeting>();
  for (const { record: raw, audio } of source.greetings) {
    const id = copying.ids.assign('greetings', raw['id']);
    const { id: from, name, category_id } = raw;
    const order = { kind: 'greetings', declaration: greetings, id } as const;
    const record = copyRecord(copying, { id: from, name, category_id }, order);
    if (!record) {
      copying.ids.forget('greetings', from);
      continue;
    }
    made.set(id, record as Greeting);
    planned.push({
      kind: 'greetings',
      declaration: greetings,
      record,
      audio: audio && {
        ...audio,
        uploadId: copying.ids.assign('uploads', raw['upload_id'] ?? copying.context.nextId()),
        name: typeof raw['audio_name'] === 'string' ? raw['audio_name'] : '',
      },
    });
  }
  return { greetings: made, categories: categoriesOf(made) };
}
