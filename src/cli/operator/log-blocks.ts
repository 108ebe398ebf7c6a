import { safeLine } from '../terminal/safe-text.ts';
import type { Sink } from './standard-output.ts';

/** Characters of log lines that are collected before they are written. */
const blockLength = 64_000;
/** Characters that wait to be written at most; what comes then is dropped, and counted. */
const longestQueue = 1_000_000;
/** Characters of a line at most; all that a request can make longer is cut before. */
const longestLine = 16_000;
/** How long a line may wait for others, in milliseconds. */
const longestWait = 200;
/** How long the end of a process waits for its last lines, in milliseconds. */
const longestEnd = 1_000;

/** What a logger writes to. */
export interface Log {
  write(line: string): void;
  /** Waits until all is written, or cannot be; for a second at most. */
  end(): Promise<void>;
  /** Writes what it can at once. */
  flush(): void;
}

/**
 * Lines are written in blocks, as a block costs one system call and each line would cost one. Where
 * they cannot be written they are dropped, and how many is said once they can be. `format` makes what is
 * written of a line of JSON.
 */
export function logBlocks(sink: Sink, format = safeLine, now: () => number = Date.now): Log {
  let block = '';
  let lines = 0;
  let dropped = 0;
  let isSending = false;
  let whenSent: (() => void) | undefined;

  const noted = (text: string): string =>
    dropped === 0 ? text : format(noteOf(dropped, now())) + text;

  function send(): void {
    if (isSending || block === '') return;
    const [text, count] = [noted(block), lines + dropped];
    [block, lines, dropped, isSending] = ['', 0, 0, true];
    sink.send(text, (error) => {
      isSending = false;
      if (error) dropped += count;
      if (error || block === '') whenSent?.();
      else if (whenSent || block.length >= blockLength) send();
    });
  }
  setInterval(send, longestWait).unref();

  return {
    write(line) {
      if (block.length >= longestQueue) {
        dropped += 1;
        return;
      }
      block += format(line.length > longestLine ? cut(line, now()) : line);
      lines += 1;
      if (block.length >= blockLength) send();
    },
    end: () =>
      new Promise((resolve) => {
        whenSent = resolve;
        setTimeout(resolve, longestEnd).unref();
        send();
        if (!isSending) resolve();
      }),
    flush() {
      try {
        if (block !== '') sink.sendNow(noted(block));
      } catch {
        // The process ends; there is nobody left to tell.
      }
      block = '';
    },
  };
}

const warning = 40;

function noteOf(dropped: number, time: number): string {
  const msg = `${dropped} lines of the log could not be written`;
  return `${JSON.stringify({ level: warning, time, msg })}\n`;
}

function cut(line: string, time: number): string {
  const msg = 'a line of the log was too long';
  return `${JSON.stringify({ level: warning, time, begin: line.slice(0, 1_000), msg })}\n`;
}
