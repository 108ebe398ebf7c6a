import { subscribe } from 'node:diagnostics_channel';
import { problemsWith, type SentAnswer } from './contract.ts';
import './answers.mjs';

const broken = new Set<string>();

/** Holds an answer to the contract; what is wrong with it is kept for the test. */
export function hold(answer: SentAnswer): void {
  const { operationId, method, url, status } = answer;
  for (const problem of problemsWith(answer)) {
    broken.add(`${operationId} answered ${status}: ${problem} (${method} ${url.slice(0, 200)})`);
  }
}

subscribe('trunkline:test:answer', (answer) => hold(answer as SentAnswer));

/** What was wrong with answers since it was asked for last. */
export function brokenPromises(): string[] {
  const found = [...broken];
  broken.clear();
  return found;
}
