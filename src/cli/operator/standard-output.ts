import { fstatSync, write, writeSync } from 'node:fs';

/** Where text goes. */
export interface Sink {
  /** Tells once whether it was written, whole; nothing is sent before that. */
  send(text: string, done: (error?: Error | null) => void): void;
  /** The same at once, for the end of a process; throws when it cannot. */
  sendNow(text: string): void;
}

const standardOutput = 1;

/** Who reads slowly, or not at all, or whose disk is full, holds up nothing but what is written to them. */
export function standardOutputSink(): Sink {
  const kind = fstatSync(standardOutput);
  const sendNow = (text: string) => void writeSync(standardOutput, text);
  // Node writes to pipes and sockets without waiting; to files and terminals it would wait.
  if (!kind.isFIFO() && !kind.isSocket()) return { send: sendToFile, sendNow };
  // Nobody reads any more: each write says so to who has sent it.
  process.stdout.on('error', () => {});
  return { send: (text, done) => void process.stdout.write(text, done), sendNow };
}

function sendToFile(text: string, done: (error?: Error | null) => void): void {
  const bytes = Buffer.from(text);
  const writeFrom = (start: number): void => {
    write(standardOutput, bytes, start, bytes.length - start, null, (error, written) => {
      if (error) done(error);
      else if (start + written < bytes.length) writeFrom(start + written);
      else done();
    });
  };
  writeFrom(0);
}
