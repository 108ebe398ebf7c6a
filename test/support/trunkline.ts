import type { InjectOptions } from 'fastify';
import { pino, type Logger } from 'pino';
import { issueToken } from '../../src/app/accounts/api-tokens.ts';
import { bootstrap } from '../../src/app/accounts/bootstrap.ts';
import type { Carrier } from '../../src/app/ports/carriers.ts';
import type { Plan, Role } from '../../src/domain/account.ts';
import { compose, type Overrides, type Trunkline } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import { homeIn, makeHome, removeHome } from './home.ts';
import { clientOf, type Client } from './client.ts';
import { testClock, type TestClock } from './test-clock.ts';

/** What differs from `serve`'s own defaults. */
const defaults = {
  port: 0,
  rateLimit: 0,
  maxRequestsInFlight: 0,
  maxEventLoopDelay: 0,
  carriers: 'sandbox',
  statementTimeout: 600,
  sandboxSeed: 'test',
  logLevel: 'silent',
};

export interface TestTrunkline extends Trunkline {
  readonly data: string;
  readonly clock: TestClock;
  readonly sandbox: Carrier;
  /** the admin of the account `support` */
  readonly support: Client;
  /** Makes an account (unless it exists) with an agent, and signs that agent in. */
  signUp(subdomain: string, options?: SignUpOptions): Promise<Client>;
}

interface SignUpOptions {
  plan?: Plan;
  omnichannel?: boolean;
  role?: Role;
  scope?: string;
  /** of the token, milliseconds since 1970 */
  expires_at?: number | null;
}

/** `clock`: for several nodes, which have one time. `log`: is told each line, whatever the level is. */
type Given = Omit<Overrides, 'clock'> & { clock?: TestClock; log?: (line: LogLine) => void };

export type LogLine = Readonly<Record<string, unknown>>;

function loggerFor(log: Given['log']): Logger {
  const write = (line: string) => {
    // Fastify says so only in the log, while the work is done twice.
    if (line.includes('FST_ERR_REP_ALREADY_SENT')) throw new Error(`answered twice: ${line}`);
    log?.(JSON.parse(line) as LogLine);
  };
  return pino({ level: log ? 'debug' : 'warn' }, { write });
}

/**
 * The whole service over a real store and the sandbox carrier, in a data folder of its own that goes
 * with it. `options` are those of `serve`; `data` opens an existing folder instead.
 */
export async function startTrunkline(
  options: Record<string, unknown> = {},
  { clock = testClock(), log, ...overrides }: Given = {},
): Promise<TestTrunkline> {
  const isOwnFolder = options['data'] === undefined;
  const data = isOwnFolder ? await makeHome() : String(options['data']);
  const { database, databasePool } = homeIn(data);
  const config = parseConfig({
    ...defaults,
    database: database ?? undefined,
    databasePool,
    ...options,
    data,
  });
  const trunkline = await compose(config, loggerFor(log), {
    clock,
    ...overrides,
  });
  const { store } = trunkline.ports;
  const token = 'tl_test_token_of_support_admin';
  await bootstrap(trunkline.ports, config.defaultAccount, { bootstrapToken: token });
  // What timers do at the start is done before a test begins.
  await clock.advance(0);
  const inject = (request: InjectOptions) => trunkline.server.inject(request);
  return {
    ...trunkline,
    data,
    clock,
    get sandbox() {
      return trunkline.ports.carriers.byName('sandbox');
    },
    support: clientOf(inject, { subdomain: null, email: 'admin@example.com', token }),
    async signUp(
      subdomain,
      {
        plan = 'enterprise',
        omnichannel = false,
        role = 'agent',
        scope = 'full',
        expires_at = null,
      } = {},
    ) {
      const account =
        (await store.operator.createAccount({ subdomain, plan, omnichannel })) ??
        (await store.operator.findAccount(subdomain));
      if (!account) throw new Error('no account');
      const email = `${role}-${account.id}-${scope.replaceAll(/[ :]/g, '-')}@example.com`;
      const agent =
        (await store.operator.createAgent(account, { email, name: role, role })) ??
        (await store.operator.listAgents(account)).find((one) => one.email === email);
      if (!agent) throw new Error('no agent');
      const issued = await issueToken(trunkline.ports, {
        account,
        agent,
        name: null,
        scope,
        expires_at,
      });
      return clientOf(inject, { subdomain, email, token: issued.token });
    },
    async close() {
      await clock.passDuring(trunkline.close());
      if (!isOwnFolder) return;
      await removeHome(data);
    },
  };
}
