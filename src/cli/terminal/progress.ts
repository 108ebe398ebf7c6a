import type { Options, Params, SingleBar } from 'cli-progress';
import { hasColours } from './style.ts';

/** How far something is that takes a while, on standard error; nothing where that is no terminal. */
export interface Progress {
  /** `total` may become known, or change, meanwhile */
  update(done: number, total?: number): void;
  /** takes the bar away; it may be told twice */
  end(): void;
}

const none: Progress = { update() {}, end() {} };

/** `unit`: what is counted, such as `numbers`. Where no total is known, it is counted without a bar. */
export async function startProgress(unit: string, total = 0): Promise<Progress> {
  if (!process.stderr.isTTY || process.env['TERM'] === 'dumb') return none;
  const { default: bars } = await import('cli-progress');
  const format = (options: Options, { value, total: of, progress }: Params): string => {
    if (of === 0) return `${value} ${unit}`;
    const drawn = bars.Format.BarFormat(progress, options);
    return `${drawn} ${value}/${of} ${unit} ${Math.floor(progress * 100)} %`;
  };
  const bar: SingleBar = new bars.SingleBar({
    stream: process.stderr,
    format,
    barCompleteChar: hasColours(process.stderr) ? '█' : '#',
    barIncompleteChar: hasColours(process.stderr) ? '░' : '.',
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    gracefulExit: false,
  });
  bar.start(total, 0);
  let ended = false;
  return {
    update(done, of) {
      if (of !== undefined) bar.setTotal(of);
      bar.update(done);
    },
    end() {
      if (ended) return;
      ended = true;
      bar.stop();
    },
  };
}
