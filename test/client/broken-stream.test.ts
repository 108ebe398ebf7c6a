import { expect, test } from 'vitest';
import { createClient } from '../../src/client/index.ts';

const line = (id: string) => new TextEncoder().encode(`data: {"id":"${id}"}\n\n`);

/** A stream of one event, which breaks off or ends after it. */
const streamOf = (id: string, isBroken: boolean) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(line(id)),
    pull: (controller) =>
      isBroken ? controller.error(new TypeError('terminated')) : controller.close(),
  });

test('what there is by now is told whole, over another connection where one breaks', async () => {
  const asked: string[] = [];
  const { events } = createClient({
    url: 'http://localhost',
    bearer: 'x',
    fetch({ url }) {
      asked.push(new URL(url).searchParams.get('last_event_id') ?? '');
      return Promise.resolve(new Response(streamOf(String(asked.length), asked.length === 1)));
    },
  });
  const ids: string[] = [];
  for await (const { id } of events.follow({ lastEventId: '0', follow: false })) ids.push(id);
  expect(ids).toEqual(['1', '2']);
  expect(asked).toEqual(['0', '1']);
});
