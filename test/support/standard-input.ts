import { Readable } from 'node:stream';

/** Does some work with this on standard input. */
export async function withInput<Result>(
  input: string | Buffer,
  work: () => Promise<Result>,
): Promise<Result> {
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin');
  if (!stdin) throw new Error('the process has no standard input');
  Object.defineProperty(process, 'stdin', {
    configurable: true,
    value: Readable.from([Buffer.from(input)]),
  });
  try {
    return await work();
  } finally {
    Object.defineProperty(process, 'stdin', stdin);
  }
}
