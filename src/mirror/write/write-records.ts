import { callCarrier } from '../../app/carriers/call-carrier.ts';
import { receivingAudio, withAudio } from '../../app/resources/greeting-audio.ts';
import { recordPorts } from '../../app/resources/record-syncs.ts';
import { storedCollection } from '../../app/resources/stored-collection.ts';
import { addresses, addressOf, type AddressRecord } from '../../domain/resources/addresses.ts';
import { firstRecords } from '../../domain/resources/first-records.ts';
import type { NumberedRecord } from '../../domain/resources/record.ts';
import { declarationOf } from '../../domain/resources/index.ts';
import type { PlannedRecord } from '../plan/plan-copy.ts';
import type { Writing } from './writing.ts';

/** Those that the account was made with are changed, or go where the source has none of their ids. */
export async function writeRecords(
  writing: Writing,
  planned: readonly PlannedRecord[],
): Promise<void> {
  const { ports, account, onProgress, report } = writing;
  const { records } = ports.store.of(account);
  const wanted = new Set(
    planned.map(({ declaration, record }) => keyOf(declaration.kind, record.id)),
  );
  const first = firstRecords(account, () => ports.ids.next());
  const made = new Set(first.map(({ kind, record }) => keyOf(kind, record.id)));
  for (const { kind, record } of first) {
    await writing.checkAlone();
    const isKept = wanted.has(keyOf(kind, record.id)) || declarationOf(kind).isSingleton;
    if (!isKept) await records.remove(declarationOf(kind), record.id);
  }
  let done = 0;
  for (const one of planned) {
    await writing.checkAlone();
    const isFirst = made.has(keyOf(one.declaration.kind, one.record.id));
    await (isFirst ? rewrite(writing, one) : write(writing, one));
    if (one.kind) report.copy(one.kind);
    done += 1;
    onProgress({ step: 'writing records', done, total: planned.length });
  }
}

const keyOf = (kind: string, id: number) => `${kind} ${id}`;

async function rewrite(
  { ports, account }: Writing,
  { kind, declaration, record }: PlannedRecord,
): Promise<void> {
  const collection = storedCollection(ports.store.of(account).records, declaration);
  await collection.update(record.id, (before) =>
    kind === null ? { ...before, default: record['default'] } : record,
  );
}

async function write(writing: Writing, planned: PlannedRecord): Promise<void> {
  const { ports, account } = writing;
  const { declaration, record } = planned;
  const insert = (whole: NumberedRecord) =>
    storedCollection(ports.store.of(account).records, declaration).insert(whole);
  if (declaration === addresses) await writeAddress(writing, record as AddressRecord, insert);
  else if (planned.audio) await writeWithAudio(writing, planned, insert);
  else await insert(record);
}

type Insert = (record: NumberedRecord) => Promise<void>;

/** The sandbox carrier knows it by the reference that it has at the source, unless it knows another by that. */
async function writeAddress(
  { ports, account, report }: Writing,
  record: AddressRecord,
  insert: Insert,
): Promise<void> {
  const sync = recordPorts(ports).sync(addresses.kind);
  const { provider_reference } = record;
  const isKept = provider_reference !== '' && (await keepAddress(ports, record));
  const known = isKept ? record : await sync?.beforeCreate?.(account, record);
  if (!isKept && provider_reference !== '') {
    const reason = 'the sandbox carrier knows another address by it';
    report.leaveOut({ kind: 'addresses', id: record.id, property: 'provider_reference', reason });
  }
  await insert(known ?? record);
  await sync?.afterCreate?.(account, known ?? record);
}

/** False: the sandbox carrier knows an address of another account by its reference. */
function keepAddress(ports: Writing['ports'], record: AddressRecord): Promise<boolean> {
  const { provider_reference: reference } = record;
  const address = addressOf(record);
  const carrier = ports.carriers.byName('sandbox');
  const book = carrier.addressBook;
  return callCarrier(ports, carrier, ports.policy.carrierTimeout, async () => {
    if (await book?.keep?.(reference, address)) return true;
    if (!book || (await ports.store.mirrors.hasAddress(carrier.name, reference))) return false;
    // Left there by a mirror that has died before it wrote down whose it is.
    await book.change(reference, address);
    return true;
  });
}

function writeWithAudio(
  { ports, account, spool }: Writing,
  { record, audio }: PlannedRecord,
  insert: Insert,
): Promise<void> {
  const uploadId = audio?.uploadId ?? ports.ids.next();
  const receiving = { ...ports, ids: { next: () => uploadId } };
  return receivingAudio(receiving, account, async (receive) => {
    const chunks = audio ? spool.audio(audio.spooled) : [];
    const received = await receive({ name: audio?.name ?? '', chunks });
    await insert(withAudio(record, received));
  });
}
