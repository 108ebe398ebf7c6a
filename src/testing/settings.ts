import * as z from 'zod';
import { plans } from '../domain/account.ts';
import type { Limits } from '../domain/quota.ts';
import { isTestTime, testTimeProblem } from '../domain/test-clock.ts';
import { parseConfig, type Config } from '../config.ts';
import { UsageError } from '../config/usage-error.ts';
import type { Instant, Quotas, TestOptions } from './index.ts';

const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
const limit = z.number().min(0).nullable().optional();
const amount = z.number().optional();

/** What `serve` does not have, or has otherwise; the rest is for `parseConfig`. */
const schema = z.strictObject({
  seed: z.union([z.number(), z.string().min(1)]).optional(),
  plan: z.enum(plans).default('enterprise'),
  quotas: z
    .strictObject({ numbers: limit, monthlySpend: limit, purchasesPerDay: limit, records: limit })
    .default({}),
  carrierTimeout: z.number().default(1),
  releaseWindow: amount,
  tokenMaxAge: amount,
  rateLimit: z.number().default(0),
  faults: z.array(z.looseObject({ kind: z.string() })).default([]),
  now: z.unknown().optional(),
  frozen: z.boolean().default(false),
  strict: z.boolean().default(false),
  port: z.number().default(0),
  token: z.string().default('tl_token_of_the_admin_in_tests'),
  log: z.union([z.enum(levels), z.function()]).default('silent'),
});

export interface Settings {
  readonly plan: (typeof plans)[number];
  readonly limits: Partial<Limits>;
  readonly faults: NonNullable<TestOptions['faults']>;
  readonly log: NonNullable<TestOptions['log']>;
  readonly token: string;
  /** of an installation in the folder `data` */
  config(data: string): Config;
}

/** Throws TypeError that names the option at fault. */
export function parseOptions(options: TestOptions): Settings {
  const result = schema.safeParse(options);
  if (!result.success) throw mistakeIn(result.error);
  const { seed, plan, quotas, faults, now, frozen, log, ...served } = result.data;
  const start = now === undefined ? null : parseInstant('now', now as Instant);
  const settings = {
    plan,
    limits: limitsIn(quotas),
    faults: faults as Settings['faults'],
    log: log as Settings['log'],
    token: served.token,
    config: (data: string) => ({
      ...configOf({ ...served, data, ...(seed !== undefined && { sandboxSeed: String(seed) }) }),
      testClock: { now: start, isFrozen: frozen },
    }),
  };
  // Mistakes come before anything is made.
  settings.config('.');
  return settings;
}

function configOf({ token, ...options }: Record<string, unknown>): Config {
  try {
    return parseConfig({
      ...options,
      bootstrapToken: token,
      carriers: 'sandbox',
      // Tests of others, in this process, are no reason to refuse anything.
      maxEventLoopDelay: 0,
      maxRequestsInFlight: 0,
    });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new TypeError(error.message.replace(/^--([a-z-]+) \([A-Z_]+\)/, nameOf), {
      cause: error,
    });
  }
}

/** Of the option that tests know: `--bootstrap-token` is `token`. */
function nameOf(_: string, option: string): string {
  if (option === 'bootstrap-token') return 'token';
  return option.replaceAll(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());
}

/** Milliseconds since 1970. Throws TypeError. */
export function parseInstant(name: string, instant: Instant): number {
  const time = new Date(instant).getTime();
  if (isTestTime(time)) return time;
  throw new TypeError(`${name}: ${testTimeProblem}`);
}

function limitsIn({ numbers, monthlySpend, purchasesPerDay, records }: Quotas): Partial<Limits> {
  return {
    ...(numbers !== undefined && { max_numbers: numbers }),
    ...(monthlySpend !== undefined && {
      max_monthly_spend: monthlySpend === null ? null : Math.round(monthlySpend * 100),
    }),
    ...(purchasesPerDay !== undefined && { max_purchases_per_day: purchasesPerDay }),
    ...(records !== undefined && { max_records: records }),
  };
}

function mistakeIn({ issues: [issue] }: z.ZodError): TypeError {
  const place = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') {
    const known = place === 'quotas' ? schema.shape.quotas.def.innerType.shape : schema.shape;
    const names = Object.keys(known).join(', ');
    return new TypeError(
      `there is no option ${issue.keys[0]}${place && ` of ${place}`}; there are ${names}`,
    );
  }
  return new TypeError(place ? `${place}: ${issue?.message}` : `options: ${issue?.message}`);
}
