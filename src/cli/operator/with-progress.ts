import { startProgress, type Progress } from '../terminal/progress.ts';

const endings = ['SIGINT', 'SIGTERM'] as const;

/** Shows how far some work is while it lasts; what ends the process takes the bar away first. */
export async function withProgress<Result>(
  unit: string,
  work: (progress: Progress) => Promise<Result>,
): Promise<Result> {
  const progress = await startProgress(unit);
  const end = (signal: NodeJS.Signals) => {
    progress.end();
    for (const ending of endings) process.off(ending, end);
    process.kill(process.pid, signal);
  };
  for (const ending of endings) process.on(ending, end);
  try {
    return await work(progress);
  } finally {
    for (const ending of endings) process.off(ending, end);
    progress.end();
  }
}
