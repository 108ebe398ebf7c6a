import { Connection } from './connection.ts';

/** How many connections the generator keeps open. */
const connections = 32;

export interface Pool {
  readonly connections: readonly Connection[];
  /** rejects when anything goes wrong with any connection */
  readonly failure: Promise<never>;
}

/** Runs work over open connections, spread evenly over the ports; it may take so long, in seconds. */
export async function withPool<Result>(
  ports: readonly number[],
  seconds: number,
  work: (connections: readonly Connection[]) => Promise<Result>,
): Promise<Result> {
  const pool = await open(ports);
  const { passed, cancel } = deadline(seconds);
  try {
    return await Promise.race([work(pool.connections), pool.failure, passed]);
  } finally {
    cancel();
    pool.connections.forEach((connection) => connection.close());
  }
}

async function open(ports: readonly number[]): Promise<Pool> {
  let fail!: (error: Error) => void;
  const failure = new Promise<never>((_, reject) => (fail = reject));
  failure.catch(() => {});
  const opening: Promise<void>[] = [];
  const opened = Array.from({ length: connections }, (_, index) => {
    let onConnect!: () => void;
    opening.push(new Promise((resolve) => (onConnect = resolve)));
    return new Connection(ports[index % ports.length] ?? 0, onConnect, (error) => fail(error));
  });
  await Promise.race([Promise.all(opening), failure]);
  return { connections: opened, failure };
}

function deadline(seconds: number) {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), seconds * 1_000);
  });
  return { passed, cancel: () => clearTimeout(timer) };
}
