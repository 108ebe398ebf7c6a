/** A request of a benchmark, before it is written as HTTP. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** below the collection of phone numbers */
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: object;
}

/** A process that answers requests. */
export interface Server {
  readonly pid: number;
  readonly port: number;
}

const collection = '/api/v2/channels/voice/phone_numbers';

/** A running server with an account of some size, and who signs in there. */
export class Target {
  readonly ids: readonly number[];
  readonly server: Server;
  readonly #authorization: string;

  constructor(server: Server, ids: readonly number[], token: string) {
    this.server = server;
    this.ids = ids;
    const credentials = Buffer.from(`admin@example.com/token:${token}`).toString('base64');
    this.#authorization = `Basic ${credentials}`;
  }

  /** Sends one request as an ordinary client does. */
  async send({ method, path, headers, body }: Call): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.server.port}${collection}${path}`, {
      method,
      headers: {
        authorization: this.#authorization,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  /** The same request as it goes over the wire; all of it is ASCII. */
  textOf({ method, path, headers, body }: Call): string {
    const content = body ? JSON.stringify(body) : '';
    const lines = Object.entries({
      Host: `127.0.0.1:${this.server.port}`,
      Authorization: this.#authorization,
      Accept: 'application/json',
      ...headers,
      ...(body && { 'Content-Type': 'application/json', 'Content-Length': content.length }),
    });
    const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    return `${method} ${collection}${path} HTTP/1.1\r\n${head}\r\n${content}`;
  }
}
