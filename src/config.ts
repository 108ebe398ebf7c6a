import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { subdomainPattern } from './domain/account.ts';
import { databaseProblem, type Home } from './installation/home.ts';

/** A mistake of the operator's: shown as one line, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const carrierNames = ['inventory', 'sandbox', 'twilio'] as const;
export type CarrierName = (typeof carrierNames)[number];

const minute = 60_000;
const hour = 60 * minute;

const proxiesMistake =
  'must be true (one proxy), a number of proxies, or their addresses and networks, separated by commas';
const networksByName = ['loopback', 'linklocal', 'uniquelocal'];

/** false; how many proxies a request passes; or the addresses and networks they may have. */
const proxies = z.union([z.boolean(), z.string()]).transform((value, context) => {
  const text = String(value);
  if (text === 'false' || text === '0') return false;
  if (text === 'true') return 1;
  if (/^[1-9]$/.test(text)) return Number(text);
  const names = text.split(',').map((name) => name.trim());
  if (names.every(isNetwork)) return names;
  context.addIssue(proxiesMistake);
  return z.NEVER;
});

function isNetwork(name: string): boolean {
  return (
    networksByName.includes(name) ||
    isIP(name) !== 0 ||
    (ipaddr.isValidCIDR(name) && !/\/0+$/.test(name))
  );
}

const originMistake =
  'must be origins such as https://app.example.com, separated by commas: scheme and host, with a port if it has one, and nothing else';

/** The origins as browsers write them (RFC 6454, 6.1). */
const origins = z
  .string()
  .transform((text) => text.split(',').map((origin) => origin.trim()))
  .refine((names) => names.every(isOrigin), originMistake)
  .transform((names) => names.map((name) => new URL(name).origin));

function isOrigin(text: string): boolean {
  return /^https?:\/\/[^/?#@*\s]+$/i.test(text) && URL.canParse(text);
}

function textToNumber(value: unknown): unknown {
  return typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
}

/** A number or its text, from `min` to `max`; blank text is a mistake, not a zero. */
const number = (unit: string, min: number, max: number) => {
  const mistake = `must be ${unit}, ${min} to ${max}`;
  return z.preprocess(textToNumber, z.number(mistake).min(min, mistake).max(max, mistake));
};
const wholeNumber = (unit: string, max: number) =>
  number(unit, 0, max).refine(Number.isInteger, `must be ${unit}, a whole number`);

const secret = z
  .string()
  .regex(/^[\x21-\x7e]{16,255}$/, 'must have 16 to 255 printable characters, no spaces');

/** On its own, or `=false` in a variable. */
const flag = z.union(
  [z.boolean(), z.stringbool({ truthy: ['true', '1'], falsy: ['false', '0'] })],
  'must be true or false',
);

/** Links go on where it ends. */
function isPlaceOfPaths({ username, password, search, hash }: URL): boolean {
  return username + password + search + hash === '';
}

const homeShape = {
  data: z.string().min(1, 'must name a folder'),
  database: z
    .string()
    .superRefine((url, context) => {
      const problem = databaseProblem(url);
      if (problem !== null) context.addIssue(problem);
    })
    .optional(),
  databasePool: number('connections', 1, 1_000),
  statementTimeout: number('seconds', 0.1, 600),
};

/** Options as commander collects them, from flags and from TRUNKLINE_ variables, to values. */
const schema = z.object({
  host: z.string().min(1),
  port: wholeNumber('a port', 65_535),
  publicUrl: z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
    .transform((url) => new URL(url))
    .refine(isPlaceOfPaths, 'must have no user, query or fragment')
    .optional(),
  trustProxy: proxies,
  corsOrigin: origins.optional(),
  rateLimit: wholeNumber('requests', Number.MAX_SAFE_INTEGER),
  maxRequestsInFlight: wholeNumber('requests', Number.MAX_SAFE_INTEGER),
  maxEventLoopDelay: number('seconds', 0, 600),
  defaultAccount: z.string().regex(subdomainPattern, 'must be a subdomain'),
  strictHosts: flag,
  bootstrapToken: secret.optional(),
  metricsPort: wholeNumber('a port', 65_535).optional(),
  metricsToken: secret.optional(),
  releaseWindow: number('hours', 0, 24 * 365),
  // Search tokens tell times apart for 42 days back.
  tokenMaxAge: number('minutes', 1 / 60, 60 * 24 * 30),
  carriers: z
    .string()
    .transform((names) => names.split(',').map((name) => name.trim()))
    .pipe(z.array(z.enum(carrierNames, `must be some of ${carrierNames.join(', ')}`)))
    .refine((names) => new Set(names).size === names.length, 'must name each carrier once'),
  twilioAccountSid: z
    .string()
    .regex(/^AC[0-9a-fA-F]{32}$/, 'must be AC and 32 hexadecimal digits')
    .optional(),
  twilioAuthToken: z.string().min(1).optional(),
  twilioBaseUrl: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).optional(),
  carrierTimeout: number('seconds', 0.001, 600),
  sandboxSeed: z.string().min(1),
  logLevel: z.enum(['silent', 'error', 'warn', 'info', 'debug']),
});

export type Config = Readonly<ReturnType<typeof parseConfig>>;

/** One frozen object for the whole process; throws UsageError that names the option at fault. */
export function parseConfig(options: Record<string, unknown>) {
  const values = checked(schema, options);
  const { publicUrl, releaseWindow, tokenMaxAge, carrierTimeout, ...rest } = values;
  const { bootstrapToken, metricsPort, metricsToken, maxEventLoopDelay, ...others } = rest;
  const { twilioAccountSid, twilioAuthToken, twilioBaseUrl, ...plain } = others;
  return Object.freeze({
    ...plain,
    home: parseHome(options),
    carriers: Object.freeze(plain.carriers),
    corsOrigin: Object.freeze(plain.corsOrigin ?? []),
    twilio: parseTwilio(plain.carriers, { twilioAccountSid, twilioAuthToken, twilioBaseUrl }),
    publicUrl: publicUrl ?? null,
    maxEventLoopDelay: maxEventLoopDelay * 1_000,
    policy: Object.freeze({
      releaseWindow: releaseWindow * hour,
      tokenMaxAge: tokenMaxAge * minute,
      carrierTimeout: carrierTimeout * 1_000,
    }),
    metrics: parseMetricsOptions(metricsPort ?? null, metricsToken ?? null),
    secrets: Object.freeze({ bootstrapToken, twilioAuthToken }),
  });
}

/** null: nobody asked for metrics; without a token they are seen on a port of their own only. */
function parseMetricsOptions(port: number | null, token: string | null) {
  return port === null && token === null ? null : Object.freeze({ port, token });
}

type TwilioValues = Pick<
  z.output<typeof schema>,
  'twilioAccountSid' | 'twilioAuthToken' | 'twilioBaseUrl'
>;

/** null: it is not among the carriers. */
function parseTwilio(carriers: readonly CarrierName[], values: TwilioValues) {
  if (!carriers.includes('twilio')) return null;
  const needed = ['twilioAccountSid', 'twilioAuthToken'] as const;
  const missing = needed.find((key) => values[key] === undefined);
  if (missing) throw new UsageError(`${optionName(missing)}: is needed for the carrier twilio`);
  const { twilioAccountSid: accountSid = '', twilioBaseUrl: baseUrl = null } = values;
  return Object.freeze({ accountSid, baseUrl });
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
  return checked(z.object({ wait: number('seconds', 0, 3_600) }), options).wait * 1_000;
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
function optionName(key: PropertyKey | undefined): string {
  const words = String(key).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return `--${words} (TRUNKLINE_${words.replaceAll('-', '_').toUpperCase()})`;
}
