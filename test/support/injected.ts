import type { Server } from '../../src/http/server.ts';

/** Sends requests of the typed client into a server that does not listen; the host of their URL names the account. */
export function fetchInto(server: Server) {
  return async (request: Request): Promise<Response> => {
    const { pathname, search, host } = new URL(request.url);
    const answer = await server.inject({
      method: request.method as 'GET',
      url: pathname + search,
      headers: { ...Object.fromEntries(request.headers), host },
      ...(request.body && { payload: Buffer.from(await request.arrayBuffer()) }),
    });
    const { statusCode: status, headers: got, rawPayload } = answer;
    const headers = Object.entries(got).map(([name, value]) => [name, String(value)] as const);
    const isEmpty = status === 204 || status === 304;
    return new Response(isEmpty ? null : new Uint8Array(rawPayload), {
      status,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
    });
  };
}
