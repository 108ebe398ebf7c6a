import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';

/** An event as a client is told of it. */
export interface Told {
  readonly id: string;
  readonly type: string;
  // oxlint-disable-next-line no-explicit-any
  readonly data: any;
}

/** What browsers make of a stream (HTML, 9.2.6): fed with pieces of it, wherever they are cut. */
export class EventSourceParser {
  lastEventId = '';
  retry: number | null = null;
  comments = 0;
  readonly #tell: (told: Told) => void;
  #rest = '';
  #id = '';
  #type = '';
  #data: string[] = [];

  constructor(tell: (told: Told) => void) {
    this.#tell = tell;
  }

  feed(piece: string): void {
    const lines = (this.#rest + piece).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(line);
  }

  #take(line: string): void {
    if (line === '') this.#dispatch();
    else if (line.startsWith(':')) this.comments += 1;
    else {
      const [, field = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
      if (field === 'data') this.#data.push(value);
      else if (field === 'event') this.#type = value;
      else if (field === 'id') this.#id = value;
      else if (field === 'retry' && /^\d+$/.test(value)) this.retry = Number(value);
    }
  }

  #dispatch(): void {
    this.lastEventId = this.#id;
    const [id, type, data] = [this.#id, this.#type || 'message', this.#data];
    [this.#type, this.#data] = ['', []];
    if (data.length > 0) this.#tell({ id, type, data: JSON.parse(data.join('\n')) });
  }
}

export interface Listening {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** all that it was told */
  readonly told: readonly Told[];
  readonly parser: EventSourceParser;
  /** what was answered, where that is no stream */
  readonly text: () => string;
  /** The server has ended it, or broken it. */
  readonly ended: Promise<'ended' | 'broken'>;
  leave(): void;
}

interface Place {
  readonly url: string;
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A client that listens, and reads all that comes. */
export async function listenTo({ url, method = 'GET', headers }: Place): Promise<Listening> {
  const sent = request(url, { method, headers, agent: false }).end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const told: Told[] = [];
  const parser = new EventSourceParser((one) => told.push(one));
  let text = '';
  response.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
    if (response.headers['content-type']?.startsWith('text/event-stream')) parser.feed(piece);
  });
  response.on('error', () => {});
  const ended = new Promise<'ended' | 'broken'>((resolve) => {
    response.once('close', () => resolve(response.complete ? 'ended' : 'broken'));
  });
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    told,
    parser,
    text: () => text,
    ended,
    leave: () => void response.destroy(),
  };
}
