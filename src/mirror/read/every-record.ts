import { createHash } from 'node:crypto';
import { InvalidError, TrunklineError } from '../../client/index.ts';

/** A record as a server has sent it: nobody has checked it. */
export type SourceRecord = Readonly<Record<string, unknown>>;

/** A list of the client's. */
export type List = (options: object) => AsyncIterable<unknown>;

/** Notes an element of a list that is not to be copied; undefined: it has no id. */
export type OnOdd = (id: unknown, reason: string) => void;

/** After so many records that have come before, there is nothing new to be expected. */
const mostRepeated = 1_000;

/** The records of all pages of a list, each once. Throws a TrunklineError where it has no end. */
export const everyRecord = (list: List, onOdd: OnOdd): AsyncGenerator<SourceRecord> =>
  eachOnce(byEitherPaging(list), onOdd);

/**
 * Records, each once: lists by page number show some again when others come meanwhile. What is no record, or has the id of
 * another, is odd. Throws a TrunklineError where nothing else comes any more.
 */
export async function* eachOnce(
  items: AsyncIterable<unknown>,
  onOdd: OnOdd,
): AsyncGenerator<SourceRecord, void, undefined> {
  const seen = new Map<unknown, string>();
  let repeated = 0;
  for await (const item of items) {
    const record = Object(item) as SourceRecord;
    const { id } = record;
    const fingerprint = fingerprintOf(record);
    if (seen.has(id)) {
      repeated += 1;
      if (repeated > mostRepeated) throw endless();
      if (seen.get(id) !== fingerprint) onOdd(id, 'another one in the list has the same id');
    } else if (typeof id !== 'number' && typeof id !== 'string') {
      onOdd(undefined, 'the list has something without an id');
    } else {
      repeated = 0;
      seen.set(id, fingerprint);
      yield record;
    }
  }
}

const fingerprintOf = (record: SourceRecord): string =>
  createHash('sha1').update(JSON.stringify(record)).digest('base64');

/** zendesk-behaviour.md, 4.4: what has pages by number only may refuse a cursor. */
async function* byEitherPaging(list: List): AsyncGenerator<unknown, void, undefined> {
  let hasBegun = false;
  try {
    for await (const item of list({})) {
      hasBegun = true;
      yield item;
    }
  } catch (error) {
    if (hasBegun || !(error instanceof InvalidError)) throw error;
    yield* list({ page: 1, perPage: 100 });
  }
}

const endless = () =>
  new TrunklineError('the list shows the same records again and again', { code: 'EndlessList' });
