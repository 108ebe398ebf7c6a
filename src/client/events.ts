import type { Send } from './transport.ts';

interface Given {
  readonly lastEventId?: string | undefined;
  readonly follow?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Told {
  readonly id: string;
}

/** One after the other, over as many connections as it takes: each goes on after the last event of the one before. */
export async function* followEvents(
  send: Send,
  path: string,
  given: Given = {},
): AsyncGenerator<Told> {
  let { lastEventId } = given;
  let isBroken: boolean;
  do {
    isBroken = false;
    const body = await send({ path, given: { ...given, lastEventId }, isStream: true });
    try {
      for await (const event of eventsIn(body as ReadableStream<Uint8Array>)) {
        lastEventId = event.id;
        yield event;
      }
    } catch {
      given.signal?.throwIfAborted();
      isBroken = true;
    }
  } while (isBroken || given.follow !== false);
}

/** What the lines with data say; what is not whole yet is not told. */
async function* eventsIn(body: ReadableStream<Uint8Array>): AsyncGenerator<Told> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (let rest = ''; ;) {
      const { done, value } = await reader.read();
      if (done) return;
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.startsWith('data: ')) yield JSON.parse(line.slice('data: '.length)) as Told;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
