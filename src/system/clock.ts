import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../app/ports/nodes.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => sleep(milliseconds),
  within: (milliseconds, promise) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`no answer within ${milliseconds} ms`));
      }, milliseconds);
      promise.then(resolve, reject).finally(() => clearTimeout(timer));
    }),
};
