import type { Client } from '../client/index.ts';
import { carryOut, type CarryOutOptions, type Result } from './carry-out.ts';
import { planFile, type Plan, type PlanOptions } from './plan.ts';
import { LinesRefused } from './problems.ts';

export interface ApplyOptions extends PlanOptions, CarryOutOptions {
  /** plan only */
  readonly isDryRun?: boolean | undefined;
  /** of the plan that was reviewed: another one is refused */
  readonly checksum?: string | undefined;
  /** carry out what a plan is refused for otherwise */
  readonly force?: boolean | undefined;
  /** asked before anything is done, unless there is nothing to do */
  readonly confirm?: ((plan: Plan) => boolean | Promise<boolean>) | undefined;
}

export interface Outcome {
  readonly plan: Plan;
  /** planned: nothing was to be done, or it was a dry run; declined: by `confirm` */
  readonly state: 'planned' | 'declined' | 'carried out';
  /** in the order of the plan */
  readonly results: readonly Result[];
}

/**
 * Makes an account what a file says. What fails does not keep the rest from being done; to apply the same file again
 * does what is left, and buys nothing twice. Throws LinesFileError, LinesRefused, or what the client throws while it reads.
 */
export async function applyLines(
  client: Client,
  text: string,
  options: ApplyOptions = {},
): Promise<Outcome> {
  const planned = await planFile(client, text, options);
  const { plan } = planned;
  if (options.isDryRun) return { plan, state: 'planned', results: [] };
  refuse(plan, options);
  if (plan.changes.length === 0) return { plan, state: 'planned', results: [] };
  if (options.confirm && !(await options.confirm(plan))) {
    return { plan, state: 'declined', results: [] };
  }
  const results = await carryOut(client, planned, options);
  return { plan, state: 'carried out', results };
}

/** What applying a file would do. */
export async function planLines(
  client: Client,
  text: string,
  options: PlanOptions = {},
): Promise<Plan> {
  return (await applyLines(client, text, { ...options, isDryRun: true })).plan;
}

function refuse({ checksum, refusal }: Plan, options: ApplyOptions): void {
  if (options.checksum !== undefined && options.checksum !== checksum) {
    throw new LinesRefused(
      `the plan is not the one with the checksum ${options.checksum}: it has ${checksum}; review it again`,
    );
  }
  if (refusal !== null && !options.force) throw new LinesRefused(refusal);
}
