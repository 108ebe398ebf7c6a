import { instantOf } from '../../domain/instant.ts';
import type { NumberedRecord } from '../../domain/resources/record.ts';
import type {
  RelatedRecords,
  ResourceDeclaration,
  WriteContext,
} from '../../domain/resources/resource.ts';
import type { RecordStore } from '../ports/records.ts';
import type { RecordPorts } from './record-sync.ts';
import type { RecordScope } from './scope.ts';

type Change = Readonly<Record<string, unknown>>;

/** What a record is made or changed with: of other records, those that its declaration asks for. */
export async function loadWriteContext(
  { store, clock, ids, random }: Omit<RecordPorts, 'sync'>,
  { account, declaration }: RecordScope,
  change: Change,
): Promise<WriteContext> {
  return {
    account,
    now: instantOf(clock.now()),
    nextId: () => ids.next(),
    randomHex: (bytes) => random(bytes).toString('hex'),
    related: await loadRelated(store.of(account).records, declaration, change),
  };
}

async function loadRelated(
  records: RecordStore,
  { related }: ResourceDeclaration,
  change: Change,
): Promise<RelatedRecords> {
  const loaded: Record<string, ReadonlyMap<number, NumberedRecord>> = {};
  for (const [property, type] of Object.entries(related)) {
    const ids = [change[property]].flat().filter((id) => typeof id === 'number');
    const found = ids.length > 0 ? await records.findAll(type, ids) : [];
    loaded[property] = new Map(found.map((record) => [record.id, record]));
  }
  return loaded;
}
