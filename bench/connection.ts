import { connect, type Socket } from 'node:net';

const receiveBuffer = Buffer.alloc(256 * 1024);
const headEnd = Buffer.from('\r\n\r\n');
const statusesWithoutBody = [204, 304];

/**
 * A keep-alive connection with one request under way at most. It reads no more of an answer than
 * its status and its length, so that one process can load a server that needs a whole core.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #onFailure: (error: Error) => void;
  #onAnswer: ((status: number) => void) | undefined;
  #status = 0;
  /** bytes of the body that have not come yet */
  #missing = 0;
  /** of an answer whose head has not come as a whole */
  #begun: Buffer | undefined;

  constructor(port: number, onConnect: () => void, onFailure: (error: Error) => void) {
    this.#onFailure = onFailure;
    this.#socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      // All connections read into one buffer: what is read is looked at before the next read.
      onread: { buffer: receiveBuffer, callback: (length) => this.#receive(length) },
    });
    this.#socket.once('connect', onConnect);
    this.#socket.on('error', onFailure);
    this.#socket.on('end', () => onFailure(new Error('the server closed a connection')));
  }

  request(text: string, onAnswer: (status: number) => void): void {
    this.#onAnswer = onAnswer;
    this.#socket.write(text, 'latin1');
  }

  close(): void {
    this.#socket.removeAllListeners('end');
    this.#socket.destroy();
  }

  #receive(length: number): boolean {
    if (this.#missing > 0) this.#missing -= length;
    else if (!this.#readHead(receiveBuffer.subarray(0, length))) return true;
    if (this.#missing === 0) this.#onAnswer?.(this.#status);
    if (this.#missing < 0) this.#onFailure(new Error('an answer is longer than it says'));
    return true;
  }

  /** False when the head is not complete. */
  #readHead(received: Buffer): boolean {
    const chunk = this.#begun ? Buffer.concat([this.#begun, received]) : received;
    const end = chunk.indexOf(headEnd);
    this.#begun = end === -1 ? Buffer.from(chunk) : undefined;
    if (end === -1) return false;
    const head = chunk.toString('latin1', 0, end);
    this.#status = Number(head.slice(9, 12));
    this.#missing = this.#lengthIn(head) - (chunk.length - end - headEnd.length);
    return true;
  }

  #lengthIn(head: string): number {
    if (statusesWithoutBody.includes(this.#status)) return 0;
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined) this.#onFailure(new Error('an answer does not say its length'));
    return Number(length ?? 0);
  }
}
