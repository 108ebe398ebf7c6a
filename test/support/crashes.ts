import { onTestFinished } from 'vitest';
import { createPhoneNumber } from '../../src/app/purchases/create.ts';
import type { Policy } from '../../src/app/ports.ts';
import { DomainError } from '../../src/domain/errors.ts';
import { Death, type Fate } from './dying.ts';
import { install, type Installation, type Process } from './installation.ts';

export const moments = ['before', 'after'] as const;

/** Those of this test that are there. */
const standing: Installation[] = [];

async function removeStanding(): Promise<void> {
  await Promise.all(standing.splice(0).map((one) => one.remove()));
}

export async function installed(policy?: Partial<Policy>): Promise<Installation> {
  const installation = await install(policy);
  standing.push(installation);
  onTestFinished(removeStanding);
  return installation;
}

export const buy = async ({ ports }: Process, { account }: Installation, token: string) => {
  const { phone_number } = await createPhoneNumber(ports, account, { token });
  return phone_number;
};

/** Death, and what a client is told of it, are to be expected; anything else is not. */
export async function mayDie(work: Promise<unknown>): Promise<void> {
  await orDie(work);
}

/** The same, with the result; null of one that died. */
export function orDie<T>(work: Promise<T>): Promise<T | null> {
  return work.catch((error: unknown) => {
    const isExpected = error instanceof Death || error instanceof DomainError;
    if (!isExpected) throw error;
    return null;
  });
}

/** Runs `scenario` with a death at its first call, its second …, until it lives through it all: at one before `end`. */
export async function dieAtEachCall(
  moment: Fate['moment'],
  scenario: (fate: Fate) => Promise<Process>,
  end = 100,
): Promise<string[]> {
  for (let call = 1; call < end; call += 1) {
    const process = await scenario({ call, moment });
    // The next one gets its schemas on PostgreSQL, where making them takes long.
    await removeStanding();
    if (!process.hasDied()) return [...process.calls];
  }
  throw new Error('it never lived');
}
