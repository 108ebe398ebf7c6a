import * as z from 'zod';
import { bundles } from './config/bundles.ts';
import { origins } from './config/origins.ts';
import { proxies } from './config/proxies.ts';
import { testClock } from './config/test-clock.ts';
import { UsageError } from './config/usage-error.ts';
import { subdomainPattern } from './domain/account.ts';
import { databaseProblem, type Home } from './installation/home.ts';

export const carrierNames = ['inventory', 'sandbox', 'twilio'] as const;
export type CarrierName = (typeof carrierNames)[number];

/** `auto`: for people on a terminal, else for programs. */
export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export const logFormats = ['auto', 'json', 'pretty'] as const;

const minute = 60_000;
const hour = 60 * minute;

/** As people write numbers: `0x50`, `1e3` and blank text are none. */
const toNumber = (digits: RegExp) => (value: unknown) =>
  typeof value === 'string' && digits.test(value.trim()) ? Number(value) : value;

/** A number or its text, from `min` to `max`; blank text is a mistake, not a zero. */
const number = (unit: string, min: number, max: number, digits = /^\d+(\.\d+)?$/) => {
  const mistake = `must be ${unit} in decimal digits, ${min} to ${max}`;
  const range = z.number(mistake).min(min, mistake).max(max, mistake);
  return z.preprocess(toNumber(digits), range);
};

const wholeNumber = (unit: string, max: number) =>
  number(`${unit}, a whole number`, 0, max, /^\d+$/);

/** One of some words, in whatever case. */
const word = <const Words extends readonly string[]>(words: Words) =>
  z
    .string()
    .transform((value) => value.trim().toLowerCase())
    .pipe(z.enum(words, `must be one of ${words.join(', ')}`));

const text = (mistake: string) => z.string(mistake).trim().min(1, mistake);

const secret = z
  .string()
  .regex(/^[\x21-\x7e]{16,255}$/, 'must have 16 to 255 printable characters, no spaces');

/** On its own, or with a word in a variable: those of zod's, such as `yes` and `off`. */
const flag = z.union([z.boolean(), z.stringbool()], 'must be true or false');

/** Of its path each slash counts once, as in every path that is called. */
function publicUrlOf(text: string): URL {
  const url = new URL(text);
  url.pathname = url.pathname.replaceAll(/\/{2,}/g, '/');
  return url;
}

/** Links go on where it ends. */
function isPlaceOfPaths({ username, password, search, hash }: URL): boolean {
  return username + password + search + hash === '';
}

/** Options as commander collects them, from flags and TRUNKLINE_ variables; here alone is what they are otherwise. */
const homeShape = {
  data: text('must name a folder').prefault('./data'),
  database: z
    .string()
    .superRefine((url, context) => {
      const problem = databaseProblem(url);
      if (problem !== null) context.addIssue(problem);
    })
    .optional(),
  databasePool: number('connections', 1, 1_000).prefault('10'),
  statementTimeout: number('seconds', 0.1, 600).prefault('10'),
};

const waitShape = { wait: number('seconds', 0, 3_600).prefault('0') };

const schema = z.object({
  host: text('must be a name or an address of this machine, such as 0.0.0.0').prefault('127.0.0.1'),
  port: wholeNumber('a port', 65_535).prefault('3000'),
  publicUrl: z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
    .transform(publicUrlOf)
    .refine(isPlaceOfPaths, 'must have no user, query or fragment')
    .optional(),
  trustProxy: proxies.prefault(false),
  corsOrigin: origins.optional(),
  rateLimit: wholeNumber('requests', Number.MAX_SAFE_INTEGER).prefault('15000'),
  maxRequestsInFlight: wholeNumber('requests', Number.MAX_SAFE_INTEGER).prefault('200'),
  maxEventLoopDelay: number('seconds', 0, 600).prefault('2'),
  defaultAccount: z
    .string()
    .regex(
      subdomainPattern,
      'must be a subdomain: lower-case letters, digits and inner hyphens, at most 63',
    )
    .prefault('support'),
  strictHosts: flag.prefault(false),
  strict: flag.prefault(false),
  bootstrapToken: secret.optional(),
  metricsPort: wholeNumber('a port', 65_535).optional(),
  metricsToken: secret.optional(),
  releaseWindow: number('hours', 0, 24 * 365).prefault('72'),
  // Search tokens tell times apart for 42 days back.
  tokenMaxAge: number('minutes', 1 / 60, 60 * 24 * 30).prefault('1440'),
  auditRetention: number('days', 0, 36_500).prefault('365'),
  carriers: z
    .string()
    .transform((names) => names.split(','))
    .pipe(z.array(word(carrierNames)))
    .refine((names) => new Set(names).size === names.length, 'must name each carrier once')
    .prefault('inventory,sandbox'),
  webhookPrivateTargets: flag.prefault(false),
  testClock: testClock.prefault(false),
  twilioAccountSid: z
    .string()
    .regex(/^AC[0-9a-fA-F]{32}$/, 'must be AC and 32 hexadecimal digits')
    .optional(),
  twilioAuthToken: text('must be the auth token of the account').optional(),
  twilioApiKey: z
    .string()
    .regex(/^SK[0-9a-fA-F]{32}$/, 'must be SK and 32 hexadecimal digits')
    .optional(),
  twilioApiSecret: text('must be the secret of the API key').optional(),
  twilioBundles: bundles.optional(),
  twilioBaseUrl: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).optional(),
  carrierTimeout: number('seconds', 0.001, 600).prefault('10'),
  sandboxSeed: text('must be a word of your own').prefault('trunkline'),
  logLevel: word(logLevels).prefault('info'),
  logFormat: word(logFormats).prefault('auto'),
});

/** What an option is that is not given; undefined: it may be left out. */
export function defaultOf(option: string): unknown {
  const shape: Record<string, z.ZodType> = { ...homeShape, ...waitShape, ...schema.shape };
  const rule = shape[option];
  return rule instanceof z.ZodPrefault ? rule.def.defaultValue : undefined;
}

export type Config = Readonly<ReturnType<typeof parseConfig>>;

/** One frozen object for the whole process; throws UsageError that names the option at fault. */
export function parseConfig(options: Record<string, unknown>) {
  const values = checked(schema, options);
  checkTestClock(values);
  const { publicUrl, webhookPrivateTargets, auditRetention, ...timed } = values;
  const { releaseWindow, tokenMaxAge, carrierTimeout, ...rest } = timed;
  const { bootstrapToken, metricsPort, metricsToken, maxEventLoopDelay, ...others } = rest;
  const { twilioAuthToken, twilioApiSecret, ...unsecret } = others;
  const { twilioAccountSid, twilioApiKey, twilioBundles, twilioBaseUrl, ...plain } = unsecret;
  const signIn = { twilioAuthToken, twilioApiKey, twilioApiSecret };
  return Object.freeze({
    ...plain,
    home: parseHome(options),
    carriers: Object.freeze(plain.carriers),
    corsOrigin: Object.freeze(plain.corsOrigin ?? []),
    twilio: parseTwilio(plain.carriers, {
      twilioAccountSid,
      twilioBundles,
      twilioBaseUrl,
      ...signIn,
    }),
    publicUrl: publicUrl ?? null,
    maxEventLoopDelay: maxEventLoopDelay * 1_000,
    policy: Object.freeze({
      releaseWindow: releaseWindow * hour,
      tokenMaxAge: tokenMaxAge * minute,
      carrierTimeout: carrierTimeout * 1_000,
      auditRetention: auditRetention * 24 * hour,
      webhookPrivateTargets,
    }),
    metrics: parseMetricsOptions(metricsPort ?? null, metricsToken ?? null),
    secrets: Object.freeze({ bootstrapToken, twilioAuthToken, twilioApiSecret }),
  });
}

/** Releases and leases at a carrier outside go by the world's time. */
function checkTestClock({ testClock, carriers }: z.output<typeof schema>): void {
  const others = carriers.filter((name) => name !== 'sandbox');
  if (testClock === null || others.length === 0) return;
  throw new UsageError(
    `${optionName('testClock')}: moves the time of the sandbox carrier only, and not that of ${others.join(' and ')}: give --carriers sandbox with it`,
  );
}

/** null: nobody asked for metrics; without a token they are seen on a port of their own only. */
function parseMetricsOptions(port: number | null, token: string | null) {
  return port === null && token === null ? null : Object.freeze({ port, token });
}

type TwilioValues = Pick<
  z.output<typeof schema>,
  | 'twilioAccountSid'
  | 'twilioAuthToken'
  | 'twilioApiKey'
  | 'twilioApiSecret'
  | 'twilioBundles'
  | 'twilioBaseUrl'
>;

/** null: it is not among the carriers. */
function parseTwilio(carriers: readonly CarrierName[], values: TwilioValues) {
  if (!carriers.includes('twilio')) return null;
  const { twilioAccountSid: accountSid, twilioBaseUrl, twilioApiKey, twilioBundles } = values;
  if (accountSid === undefined) {
    throw new UsageError(`${optionName('twilioAccountSid')}: is needed for the carrier twilio`);
  }
  checkTwilioCredentials(values);
  return Object.freeze({
    accountSid,
    apiKey: twilioApiKey ?? null,
    bundles: twilioBundles ?? new Map<string, string>(),
    baseUrl: twilioBaseUrl ?? null,
  });
}

/** The account's auth token, or an API key with its secret: one of the two, and whole. */
function checkTwilioCredentials(values: TwilioValues): void {
  const has = (key: keyof TwilioValues) => values[key] !== undefined;
  const fail = (key: keyof TwilioValues, problem: string) => {
    throw new UsageError(`${optionName(key)}: ${problem}`);
  };
  const [key, secret] = [has('twilioApiKey'), has('twilioApiSecret')];
  if (has('twilioAuthToken')) {
    if (key || secret)
      fail('twilioAuthToken', 'is one way to sign in, an API key another: give one');
    return;
  }
  if (!key && !secret) {
    fail('twilioAuthToken', 'is needed by twilio, or --twilio-api-key with its secret');
  }
  if (!secret) fail('twilioApiSecret', 'is needed with --twilio-api-key');
  if (!key) fail('twilioApiKey', 'is needed with --twilio-api-secret');
}

/** Where an installation is, from the options that every command takes. */
export function parseHome(options: Record<string, unknown>): Home {
  const { data, database, databasePool, statementTimeout } = checked(z.object(homeShape), options);
  return Object.freeze({
    data,
    database: database ?? null,
    databasePool,
    statementTimeout: statementTimeout * 1_000,
  });
}

/** How long to wait for the database at the start, in milliseconds. */
export function parseWait(options: Record<string, unknown>): number {
  return checked(z.object(waitShape), options).wait * 1_000;
}

function checked<Schema extends z.ZodObject>(
  shape: Schema,
  options: Record<string, unknown>,
): z.output<Schema> {
  const result = shape.safeParse(options);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new UsageError(`${optionName(issue?.path[0])}: ${issue?.message}`);
}

/** `rateLimit` is set by --rate-limit and TRUNKLINE_RATE_LIMIT. */
export function optionName(key: PropertyKey | undefined): string {
  const words = String(key).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `--${words} (TRUNKLINE_${words.replaceAll('-', '_').toUpperCase()})`;
}
