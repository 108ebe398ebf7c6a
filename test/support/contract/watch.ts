import { subscribe } from 'node:diagnostics_channel';
import { problemsWith, type SentAnswer } from './contract.ts';
import './answers.mjs';

const broken = new Set<string>();

/** The subjects of operations that a test has made up. */
let planted = /^$/;

/** Operations with these words in their ids are a test's own: no contract has them. */
export function plantOperations(ids: RegExp): void {
  planted = ids;
}

/** Holds an answer to the contract; what is wrong with it is kept for the test. */
export function hold(answer: SentAnswer): void {
  if (isOfNoOperation(answer) || planted.test(answer.operationId)) return;
  const { method, url, status } = answer;
  const operationId = promised(answer);
  for (const problem of problemsWith({ ...answer, operationId })) {
    broken.add(`${operationId} answered ${status}: ${problem} (${method} ${url.slice(0, 200)})`);
  }
}

/** A path such as `/search` is routed like an id where it does not have the method, and refused. */
function isOfNoOperation({ method, status, headers: { allow } }: SentAnswer): boolean {
  return status === 405 && typeof allow === 'string' && !allow.split(', ').includes(method);
}

/** With `dry_run` a purchase is answered as another operation, as the contract says. */
function promised({ operationId, body }: SentAnswer): string {
  const isDryRun = operationId === 'CreatePhoneNumber' && body?.startsWith('{"dry_run"');
  return isDryRun ? 'DryRunPhoneNumber' : operationId;
}

subscribe('trunkline:test:answer', (answer) => hold(answer as SentAnswer));

/** What was wrong with answers since it was asked for last. */
export function brokenPromises(): string[] {
  const found = [...broken];
  broken.clear();
  return found;
}
