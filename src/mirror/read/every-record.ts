import { InvalidError, TrunklineError } from '../../client/index.ts';

/** A record as a server has sent it: nobody has checked it. */
export type SourceRecord = Readonly<Record<string, unknown>>;

/** A list of the client's. */
export type List = (options: object) => AsyncIterable<unknown>;

/** After so many records that have come before, there is nothing new to be expected. */
const mostRepeated = 1_000;

/**
 * The records of all pages, each once: lists by page number show some again when others come meanwhile. Throws a
 * TrunklineError where a list has no end.
 */
export async function* everyRecord(list: List): AsyncGenerator<SourceRecord, void, undefined> {
  const seen = new Set<unknown>();
  let repeated = 0;
  for await (const item of byEitherPaging(list)) {
    const record = Object(item) as SourceRecord;
    if (seen.has(record['id'])) {
      repeated += 1;
      if (repeated > mostRepeated) throw endless();
      continue;
    }
    repeated = 0;
    seen.add(record['id']);
    yield record;
  }
}

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
