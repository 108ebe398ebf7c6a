import { lookup } from 'node:dns/promises';
import type { AddressInfo } from 'node:net';
import { Command } from 'commander';
import { pino } from 'pino';
import { runExclusively } from '../../app/nodes/run-exclusively.ts';
import { bootstrap, hasEnded, type FirstSignIn } from '../../app/accounts/bootstrap.ts';
import { createExampleRecords } from '../../app/accounts/example-records.ts';
import { linkTime } from '../../domain/session.ts';
import type { Ports } from '../../app/ports.ts';
import { compose, type Trunkline } from '../../compose.ts';
import { logFormats, logLevels, optionName, parseConfig, type Config } from '../../config.ts';
import { UsageError } from '../../config/usage-error.ts';
import { completes } from '../completes.ts';
import { orCannotListen, type Place } from './listening-failures.ts';
import { logBlocks, type Log } from './log-blocks.ts';
import { createOption, withCarrierOptions, withHomeOptions } from './options.ts';
import { readableLine } from './readable-lines.ts';
import { withExamples } from '../help.ts';
import { safeLine } from '../terminal/safe-text.ts';
import { standardOutputSink } from './standard-output.ts';
import { waitForDatabase, withWaitOption } from './wait-option.ts';

type Server = Trunkline['server'];

/** How long a process takes to end once it is asked to, at most, in milliseconds. */
const closeTimeout = 10_000;
/** How often a process looks whether the one that has started it is there, in milliseconds. */
const lookInterval = 100;

export function serveCommand(): Command {
  const command = new Command('serve').description('run the service');
  withLogOptions(withLimitOptions(withCarrierOptions(withWaitOption(withHomeOptions(command)))))
    .addOption(createOption('--host <address>', 'where to listen'))
    .addOption(createOption('--port <port>', 'where to listen; 0 = any free port'))
    .addOption(
      createOption('--public-url <url>', 'where clients reach this service, behind a proxy'),
    )
    .addOption(
      createOption(
        '--trust-proxy [proxies]',
        'believe X-Forwarded headers: of one proxy, of so many, or of these addresses and networks',
      ),
    )
    .addOption(
      createOption(
        '--cors-origin <origins>',
        'sites whose pages may call the API, such as https://app.example.com; more by commas',
      ).argParser<string | undefined>((origins, before) =>
        before === undefined ? origins : `${before},${origins}`,
      ),
    )
    .addOption(createOption('--default-account <subdomain>', 'for hosts that name none'))
    .addOption(
      createOption(
        '--strict-hosts [choice]',
        'hosts whose first label is no account are nobody’s, not the default account’s',
      ),
    )
    .addOption(
      createOption(
        '--strict [choice]',
        'with the sandbox: refuse unknown parameters and properties, instead of giving hints',
      ),
    )
    .addOption(
      createOption('--test-clock [time]', 'for tests: a clock that admins of the sandbox move'),
    )
    .addOption(createOption('--bootstrap-token <token>', "the first admin's API token"))
    .addOption(
      createOption(
        '--webhook-private-targets [choice]',
        'webhooks may lead to this machine and the networks behind it',
      ),
    )
    .addOption(createOption('--release-window <hours>', 'how long deleted numbers are kept'))
    .addOption(
      createOption('--audit-retention <days>', 'how long audit logs are kept; 0 = for ever'),
    )
    .addOption(createOption('--token-max-age <minutes>', 'how long search tokens are good'))
    .action(serve);
  return withExamples(
    command,
    'trunkline serve',
    'trunkline serve --host 0.0.0.0 --port 8080 --public-url https://phones.example.com',
    'trunkline serve --database postgres://trunkline@db/trunkline --wait 60',
  );
}

function withLogOptions(command: Command): Command {
  return completes(command, { words: { '--log-format': logFormats, '--log-level': logLevels } })
    .addOption(createOption('--metrics-port <port>', 'Prometheus metrics on a port of their own'))
    .addOption(createOption('--metrics-token <token>', 'what a Bearer must show for /metrics'))
    .addOption(createOption('--log-format <format>', 'pretty, json, or auto: pretty on a terminal'))
    .addOption(createOption('--log-level <level>', 'silent, error, warn, info or debug'));
}

function withLimitOptions(command: Command): Command {
  return command
    .addOption(createOption('--rate-limit <n>', 'requests per account in 5 minutes; 0 = off'))
    .addOption(
      createOption(
        '--max-requests-in-flight <n>',
        'requests of one account at a time; 0 = any number',
      ),
    )
    .addOption(
      createOption(
        '--max-event-loop-delay <seconds>',
        'for how long the process may be held up before it refuses requests; 0 = any time',
      ),
    );
}

async function serve(options: Record<string, unknown>): Promise<void> {
  const config = parseConfig(options);
  refuseStrictAlone(config);
  // What reads them may be gone, or its disk full: the service goes on.
  for (const stream of [process.stdout, process.stderr])
    stream.off('error', goOn).on('error', goOn);
  const isReadable =
    config.logFormat === 'pretty' || (config.logFormat === 'auto' && process.stdout.isTTY);
  const log = logBlocks(standardOutputSink(), isReadable ? readableLine : safeLine);
  process.once('exit', log.flush);
  const logger = pino({ level: config.logLevel, base: null }, log);
  const ending = firstSignal();
  const start = async () => {
    await waitForDatabase(options);
    return compose(config, logger);
  };
  const trunkline = await Promise.race([start(), ending]);
  // Nothing is answered yet, and whatever is begun is undone or gone on with, as after kill -9.
  if (!trunkline) process.exit(0);
  await listen(trunkline, config);
  await ending;
  await end(trunkline, log);
}

/** Who says it expects refusals, and would wait for them in vain. */
function refuseStrictAlone({ strict, carriers }: Config): void {
  if (!strict || carriers.includes('sandbox')) return;
  throw new UsageError(
    `${optionName('strict')}: is for the carrier sandbox, which --carriers does not name`,
  );
}

/** Listens, makes what the first start makes, and prints where; what cannot listen is closed. */
export async function listen(trunkline: Trunkline, config: Config): Promise<void> {
  const { ports, server } = trunkline;
  try {
    // Nobody can sign in before it is done.
    const first = await server.startWith(() => listenAndMake(trunkline, config));
    const url = urlOf(server, config);
    // A secret, so it does not go where the log goes.
    if (first)
      process.stderr.write(first.isFirst ? greeting(url, first) : takenToken(first, config));
    else if (await hasEnded(ports, config.secrets.bootstrapToken)) process.stderr.write(endedToken);
    process.stdout.write(`listening on ${url}\n`);
  } catch (error) {
    await trunkline.close();
    throw error;
  }
}

async function listenAndMake(
  { ports, server, metricsServer }: Trunkline,
  config: Config,
): Promise<FirstSignIn | null> {
  // The token is shown once, so it is made only when nothing can stop the start any more.
  await listenOn(server, { host: config.host, port: config.port, option: 'port' });
  if (metricsServer) await listenForMetrics(metricsServer, config);
  // Nodes that start at once make it once.
  return runExclusively(ports, 'first start', () => firstStart(ports, config));
}

async function firstStart(ports: Ports, config: Config): Promise<FirstSignIn | null> {
  const first = await bootstrap(ports, config.defaultAccount, config.secrets);
  // Examples are for trying things out: no real carrier's address book is written into.
  if (first && !ports.carriers.all.some(({ isReal }) => isReal))
    await createExampleRecords(ports, config.defaultAccount);
  return first;
}

async function listenForMetrics(server: Server, config: Config): Promise<void> {
  const port = config.metrics?.port ?? 0;
  await listenOn(server, { host: config.host, port, option: 'metricsPort' });
  process.stdout.write(`metrics on ${urlOf(server, config)}/metrics\n`);
}

/** At several addresses of `localhost`, often: clients choose between them by a taste of their own. */
function listenOn(server: Server, place: Place): Promise<void> {
  return orCannotListen(place, async () => {
    const found = await lookup(place.host, { all: true });
    const addresses = found.map(({ address }) => address);
    await server.listenAt(addresses, place.port);
  });
}

function urlOf({ server }: Server, { host }: Config): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

const endedToken =
  'trunkline: the bootstrap token lets nobody in: it was revoked, or another one took its place. Start with a new one.\n';

const takenToken = ({ email }: FirstSignIn, { defaultAccount }: Config): string =>
  `trunkline: the bootstrap token lets ${email} into the account ${defaultAccount} from now on; the one before it, if any, has ended.\n`;

/** Of a token that it was given it shows nothing: curl asks for it. */
function greeting(url: string, { email, token, code }: FirstSignIn): string {
  const [news, shown, credentials] =
    token === null
      ? ['', 'the one that it was given', `${email}/token`]
      : [' The token is shown this once:', token, `${email}/token:${token}`];
  return `
  Trunkline is ready for its first session.${news}

    URL     ${url}
    e-mail  ${email}
    token   ${shown}
${code === null ? '' : linkLines(`${url}/sign-in#code=${code}`)}
  Try it${token === null ? '; curl asks for a password, which is the token' : ''}:

    curl -u '${credentials}' \\
      '${url}/api/v2/channels/voice/phone_numbers/search.json?country=US&contains=pizza'

`;
}

/** What stands behind `#` is not sent with a request: no proxy and no log sees it. */
const linkLines = (link: string): string => `
  In a browser this signs you in, once, for ${linkTime / 60_000} minutes:

    ${link}
`;

/** Further ones change nothing: npm passes on the Ctrl-C that the terminal has sent already. */
function firstSignal(): Promise<void> {
  return new Promise((resolve) => {
    const take = () => {
      setTimeout(() => process.exit(1), closeTimeout).unref();
      resolve();
    };
    process.on('SIGTERM', take);
    process.on('SIGINT', take);
    endWithNpm(take);
  });
}

const goOn = () => {};

/**
 * `npm start` and npx end the shell that they run a program in when they are ended, and the program is
 * not told. What another script starts may be meant to outlive it.
 */
function endWithNpm(take: () => void): void {
  if (!['start', 'npx'].includes(process.env['npm_lifecycle_event'] ?? '')) return;
  const shell = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(looking);
    take();
  }, lookInterval);
  looking.unref();
}

async function end(trunkline: Trunkline, log: Log): Promise<never> {
  await trunkline.close();
  await log.end();
  process.exit(0);
}
