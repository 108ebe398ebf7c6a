import { pino } from 'pino';

/** Characters of log lines that are collected before they are written. */
const blockLength = 64_000;
/** How long a line may wait for others, in milliseconds. */
const longestWait = 200;

/**
 * Standard output, for a logger: lines are written in blocks, as a block costs one system call and
 * each line would cost one. `flush` writes what is left, before the process ends.
 */
export function logBlocks() {
  const output = pino.destination({ dest: 1, sync: false });
  let block = '';
  const writeBlock = (): void => {
    if (block !== '') output.write(block);
    block = '';
  };
  setInterval(writeBlock, longestWait).unref();
  return {
    write(line: string): void {
      block += line;
      if (block.length >= blockLength) writeBlock();
    },
    flush(): void {
      writeBlock();
      output.flushSync();
    },
  };
}
