import { checkRecord } from '../../app/resources/rules.ts';
import type { NumberedRecord } from '../../domain/resources/record.ts';
import {
  newRecord,
  type RelatedRecords,
  type ResourceDeclaration,
} from '../../domain/resources/resource.ts';
import { maxRecordSize } from '../../domain/storage.ts';
import type { SourceRecord } from '../read/every-record.ts';
import type { CopiedKind } from '../report.ts';
import { copiedProperties, problemsIn, propertiesIn } from './copied-properties.ts';
import type { Copying } from './copying.ts';
import { withCopiedReferences } from './references.ts';

interface RecordOrder {
  readonly kind: CopiedKind;
  readonly declaration: ResourceDeclaration;
  /** of the copy */
  readonly id: number;
  readonly related?: RelatedRecords;
  /** instead of what the source has; what it names is in the copy */
  readonly instead?: SourceRecord;
}

/**
 * A record of the source as it is to be stored here: with every property that is kept, those that clients cannot write
 * too, and with the defaults of a new one where it has none. null: it is left out, which is noted.
 */
export function copyRecord(
  copying: Copying,
  source: SourceRecord,
  { kind, declaration, id, related = {}, instead = {} }: RecordOrder,
): NumberedRecord | null {
  const { report } = copying;
  const leaveOut = (property: string | null, reason: string) =>
    report.leaveOut({ kind, id: source['id'], property, reason });
  const { id: _id, ...shape } = declaration.stored.shape;
  const known = { ...withCopiedReferences(source, copying, leaveOut), ...instead };
  const given = copiedProperties(known, shape, leaveOut);
  const context = { ...copying.context, id, related };
  const missing = declaration.required.filter((name) => given[name] === undefined);
  if (missing.length > 0) {
    leaveOut(null, `has no ${missing.join(', no ')} of a form that is kept here`);
    return null;
  }
  for (;;) {
    const record = newRecord(declaration, given, context);
    try {
      checkRecord(declaration, record, { before: null, context });
      return fitting(declaration.normalize?.(record, context) ?? record, leaveOut);
    } catch (error) {
      const [problems, wrong] = [problemsIn(error).join('; '), propertiesIn(error).map(outermost)];
      const optional = wrong.filter(
        (name) => name in given && !declaration.required.includes(name),
      );
      if (optional.length === 0) {
        leaveOut(null, problems);
        return null;
      }
      for (const name of optional) {
        leaveOut(name, problems);
        delete given[name];
      }
    }
  }
}

const outermost = (path: string) => path.split('.', 1)[0] ?? path;

function fitting(
  record: NumberedRecord,
  leaveOut: (property: null, reason: string) => void,
): NumberedRecord | null {
  if (Buffer.byteLength(JSON.stringify(record)) <= maxRecordSize) return record;
  leaveOut(null, `is larger than ${maxRecordSize} bytes`);
  return null;
}
