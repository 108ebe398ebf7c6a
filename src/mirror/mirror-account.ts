import type { Random } from '../app/ports/nodes.ts';
import type { Ports, Store } from '../app/ports.ts';
import { MirrorRefused } from './mirror-refused.ts';
import { planCopy, type CopyPlan } from './plan/plan-copy.ts';
import { readAccount } from './read/read-account.ts';
import type { OnProgress, Progress } from './read/reading.ts';
import { openSource, type SourceOptions } from './read/source.ts';
import { withSpool } from './read/spool.ts';
import { Report, type MirrorReport } from './report.ts';
import { copyingAlone } from './write/copying-alone.ts';
import { findTarget, type Target, type TargetOptions } from './write/target.ts';
import { writeCopy, type SignIn } from './write/write-copy.ts';
import { freeNumbers } from './write/write-numbers.ts';

type LookedAt = Pick<Store, 'operator' | 'mirrors' | 'claimed' | 'reconciliation'>;

/** Where the copy is made, as far as it is there. */
export interface Installation {
  /** Does the work with its store; null: there is no installation yet, and none is made. */
  look<T>(work: (store: LookedAt | null) => Promise<T>): Promise<T>;
  /** Does the work with all ports; an installation that there is not is made. */
  open<T>(work: (ports: Ports) => Promise<T>): Promise<T>;
}

export interface MirrorOptions extends Omit<SourceOptions, 'onAnswer'>, Omit<TargetOptions, 'url'> {
  /** reads, and says what would come */
  readonly dryRun: boolean;
  readonly onProgress: OnProgress;
  readonly nextId: () => number;
  readonly random: Random;
  /** milliseconds since 1970 */
  readonly now: number;
}

export interface MirrorResult extends MirrorReport {
  readonly source: string;
  readonly account: string;
  /** null: nothing was made */
  readonly sign_in: SignIn | null;
}

/**
 * Makes an account that is a faithful copy of one at any server of the API, to test against. All is read, by GET alone,
 * before anything is written. Throws MirrorRefused, and nothing is made then.
 */
export async function mirrorAccount(
  installation: Installation,
  options: MirrorOptions,
): Promise<MirrorResult> {
  const { email, dryRun, onNotice } = options;
  const { onProgress, tellAgain } = progressOf(options);
  const source = openSource({ ...options, onAnswer: tellAgain });
  const { url, host } = source;
  const targetIn = (store: LookedAt | null) => findTarget(store, { ...options, url });
  const target = await installation.look(targetIn);
  const report = new Report();
  return withSpool(async (spool) => {
    onProgress({ step: host, done: 0, total: null });
    const account = await readAccount(source, { email, spool, report, onProgress });
    const { nextId, random, now } = options;
    const plan = planCopy(account, { spool, report, nextId, random, now });
    const writing = { email, spool, report, onProgress };
    const sign_in = dryRun
      ? await installation.look((store) => tryCopy(store, plan, { target, report }))
      : await installation.open(async (ports) => {
          refuseRealCarriers(ports);
          const { subdomain } = target;
          return copyingAlone(ports, { subdomain, onNotice }, async () => {
            const current = await targetIn(ports.store);
            refuseOvertaken(target, current);
            if (current.existing?.mirror.isFinished) refusePoorer(report, { host, subdomain });
            return writeCopy(ports, plan, { target: current, ...writing });
          });
        });
    return { source: url, account: target.subdomain, sign_in, ...report.get() };
  });
}

/** How far it is, told when it goes on, and at every answer: the server may go on without anything new. */
function progressOf({ onProgress }: Pick<MirrorOptions, 'onProgress'>) {
  let last: Progress | null = null;
  return {
    onProgress(progress: Progress) {
      last = progress;
      onProgress(progress);
    },
    tellAgain: () => last && onProgress(last),
  };
}

/** Somebody may have made the account, or replaced what is in it, while all was read. */
function refuseOvertaken({ subdomain, existing }: Target, current: Target): void {
  const isSame = current.existing?.mirror.run === existing?.mirror.run;
  // What is unfinished is there to be replaced.
  const isFree = !current.existing?.mirror.isFinished;
  if (current.subdomain === subdomain && (isFree || isSame)) return;
  throw new MirrorRefused(
    `the account ${subdomain} was made, or replaced, by somebody else meanwhile: this mirror has stopped, and changed nothing`,
  );
}

/** A copy that is there is better than one of what a server shows while it fails. */
function refusePoorer(report: Report, { host, subdomain }: { host: string; subdomain: string }) {
  const failed = report.get().left_out.find(({ may_pass }) => may_pass);
  if (!failed) return;
  const { kind, reason } = failed;
  throw new MirrorRefused(
    `${host} did not show everything just now (${kind}: ${reason}): the copy in the account ${subdomain} stays as it was. Try again later; where that never helps, remove it first with \`trunkline account delete ${subdomain}\``,
    'away',
  );
}

/** Counts what would be copied. */
async function tryCopy(
  store: LookedAt | null,
  plan: CopyPlan,
  { target: { existing }, report }: { target: Target; report: Report },
): Promise<null> {
  for (const { kind } of plan.records) if (kind) report.copy(kind);
  const account = existing?.account ?? null;
  const numbers = store ? freeNumbers(store, plan, { report, account }) : plan.numbers();
  for await (const _ of numbers) report.copy('phone_numbers');
  return null;
}

function refuseRealCarriers({ carriers }: Ports): void {
  const real = carriers.all.find(({ isReal }) => isReal);
  if (real) {
    throw new MirrorRefused(
      `a copy is to test against, and ${real.name} sells numbers for money: give it an installation of its own, with --carriers sandbox; nothing was made`,
    );
  }
  if (carriers.all.some(({ name }) => name === 'sandbox')) return;
  throw new MirrorRefused(
    'the numbers of a copy are the sandbox carrier’s: name it with --carriers; nothing was made',
  );
}
