/** What the operator lets an account keep; null: any amount. */
export interface StorageLimits {
  /** of each kind */
  readonly max_records: number | null;
  readonly max_record_bytes: number | null;
  readonly max_audio_bytes: number | null;
}

export interface Stored {
  /** of one kind */
  readonly records: number;
  /** of all kinds together, as JSON in UTF-8 */
  readonly record_bytes: number;
  readonly audio_bytes: number;
}

/** A record as JSON in UTF-8, with all that lies in it: it is read, changed and answered as a whole. */
export const maxRecordSize = 256 * 1024;

/** A page of records ends with the one that fills it, as it is read, rendered and answered as a whole. */
export const maxPageSize = 1024 * 1024;

/** Why that is too much; null: it is not. `kind` names the records, such as `greeting`. */
export function storageProblem(
  kind: string,
  stored: Stored,
  { max_records, max_record_bytes, max_audio_bytes }: StorageLimits,
): string | null {
  const records = `records of the kind ${kind.replaceAll('_', ' ')}`;
  if (isPast(stored.records, max_records)) return problem(`${max_records} ${records}`);
  if (isPast(stored.record_bytes, max_record_bytes))
    return problem(`${max_record_bytes} bytes of records`);
  if (isPast(stored.audio_bytes, max_audio_bytes))
    return problem(`${max_audio_bytes} bytes of audio`);
  return null;
}

function isPast(amount: number, limit: number | null): boolean {
  return limit !== null && amount > limit;
}

function problem(limit: string): string {
  return `the account may keep ${limit}, and this is more: delete some, or ask the operator for more`;
}

/** Such as `65536 bytes (64 KiB)`, of a limit that is a whole number of these. */
export function describeSize(bytes: number): string {
  const [size, unit] = bytes % mebibyte === 0 ? [bytes / mebibyte, 'MiB'] : [bytes / 1024, 'KiB'];
  return `${bytes} bytes (${size} ${unit})`;
}

const mebibyte = 1024 * 1024;
