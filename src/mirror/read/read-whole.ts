import { inSeconds, type Pacing, type Way } from './way.ts';

/** How long a server may be silent, in milliseconds, and how often that is told. */
const longestSilence = 60_000;
const tellInterval = 10_000;

/** An answer with all of its body, however long that takes; throws where it breaks off, or nothing comes for a minute. */
export async function readWhole(
  request: Request,
  { fetch = globalThis.fetch, clock, onNotice }: Pick<Pacing, 'fetch' | 'clock' | 'onNotice'>,
  way: Way,
): Promise<Response> {
  const controller = new AbortController();
  let [heard, stop] = [clock.steady(), () => {}];
  const watch = () => {
    stop = clock.after(tellInterval, () => {
      const silence = clock.steady() - heard;
      if (silence >= longestSilence) {
        return controller.abort(new Error(`no answer within ${inSeconds(silence)}`));
      }
      if (silence >= tellInterval) {
        onNotice(`${way.host} has not answered for ${inSeconds(silence)}`);
      }
      watch();
    });
  };
  watch();
  try {
    const response = await fetch(new Request(request, { signal: controller.signal }));
    way.isFound = true;
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of response.body ?? []) {
      heard = clock.steady();
      chunks.push(chunk as Uint8Array<ArrayBuffer>);
    }
    const { status, statusText, headers } = response;
    const body = response.body && new Blob(chunks);
    return new Response(body, { status, statusText, headers });
  } finally {
    stop();
  }
}
