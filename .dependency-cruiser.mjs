import ts from 'typescript';

// TypeScript 7 has no compiler API yet, and without one no import that is erased would be seen.
if (!('createSourceFile' in ts)) throw new Error('the package typescript must be TypeScript 6');

/**
 * What each room of src/ may import beside itself. What is not listed is forbidden, type-only imports
 * too; `*` is any one name.
 */
const rooms = {
  domain: '',
  'app/ports': 'domain',
  app: 'domain app/ports',
  // What a database failed with is told in the domain's errors.
  database: 'domain',
  // Adapters know the ports they implement, no use case, and not each other.
  store: 'domain app/ports database',
  metrics: 'domain app/ports',
  'carriers/data': 'domain package-file',
  'carriers/*': 'domain app/ports carriers/data database',
  // These call use cases: when a client asks, and when it is time.
  http: 'domain app package-file',
  system: 'domain app package-file',
  // Opens the databases of the others to migrate and copy them, and needs no more of them.
  installation:
    'domain database store/migrations store/tables store/audit/copied store/unfinished-copy store/restored store/nodes/database-time carriers/*/database',
  config: 'domain installation/home',
  'package-file': '',
  version: 'package-file',
  // Runs elsewhere: it knows the service by its contract alone.
  client: '',
  // Programs that have a client have it do what a file says; what a number is, it knows as the server does.
  lines: 'client domain',
  // Reads an account of another server through the client, and writes through use cases.
  mirror: 'domain app client',
  compose: 'domain app http store carriers metrics system installation config version',
  // What is printed, asked and shown, for all commands.
  'cli/terminal': 'domain config/usage-error',
  // Programs like others: they know the service by the client alone.
  'cli/client':
    'domain client lines version config/usage-error cli/terminal cli/help cli/completes cli/exit-codes cli/choices cli/audit-words',
  // Most commands need no server and no real carrier, and open what they work on by themselves.
  'cli/operator':
    'domain app mirror store carriers/inventory carriers/sandbox system installation config version compose cli/terminal cli/choices cli/help cli/completes cli/mistakes cli/commands-of cli/audit-words',
  // It names all commands, and loads those that are named.
  cli: 'domain client config/usage-error version cli/terminal cli/client cli/operator',
  // What tests of others start inside themselves.
  testing: 'domain app client database/scratch config compose',
};

/** The rooms of console/src/, likewise. It knows the service by the client alone. */
const consoleRooms = {
  api: 'client',
  components: 'client api',
  layout: 'client api components',
  'root-route': 'client api layout',
  // A page may ask for what another one shows, and shows nothing of it.
  'pages/*': 'client api components root-route pages/*/queries pages/*/route',
  theme: '',
  router: 'api pages root-route',
  main: 'api router theme',
};

/** Which rooms may import a package. bench/ fills and empties databases behind the service's back. */
const packages = {
  zod: 'domain app http mirror config cli installation testing lines',
  yaml: 'lines',
  'libphonenumber-js': 'domain carriers',
  kysely: 'database store carriers/inventory carriers/sandbox installation',
  pg: 'database bench simulator',
  '@photostructure/sqlite': 'database',
  fastify: 'http bench',
  '@fastify/* content-disposition fresh': 'http',
  'ipaddr.js': 'domain http config',
  twilio: 'carriers/twilio',
  'csv-parse': 'carriers/inventory',
  'prom-client': 'metrics',
  commander: 'cli bench simulator',
  'fast-string-width cli-progress': 'cli/terminal',
  leven: 'domain',
  pino: 'cli testing',
  'lru-cache': 'app http store carriers database',
};

const code = '^(src|bench|simulator)/';
const anyCode = '^(src|bench|simulator|test|scripts)/';

const oneOf = (names) => `(?:${names.join('|').replaceAll('*', '([^/]+)')})`;

/** Programs beside src/, which start or compose the service. */
const outside = new Set(['bench', 'simulator']);

/** Files and folders of these names: `app/ports` is both. */
const at = (names) =>
  `^${oneOf(names.split(' ').map((name) => (outside.has(name) ? name : `src/${name}`)))}[/.]`;

const packageAt = (names) => `(^|node_modules/)(@types/)?${oneOf(names.split(' '))}(/|$)`;

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const roomRules = Object.entries(rooms).map(([room, others]) => {
  const within = new RegExp(at(room));
  const inner = Object.keys(rooms).filter((name) => name !== room && within.test(`src/${name}/`));
  return rule(
    `room:${room}`,
    `may import ${others || 'nothing'}`,
    { path: at(room), ...(inner.length > 0 && { pathNot: at(inner.join(' ')) }) },
    { path: anyCode, pathNot: at(`${room.replace('*', '$1')} ${others}`.trimEnd()) },
  );
});

const packageRules = Object.entries(packages).map(([names, homes]) =>
  rule(
    `package:${names.split(' ')[0]}`,
    `belongs to ${homes}`,
    { path: code, pathNot: at(homes) },
    { path: packageAt(names) },
  ),
);

const client = 'src/client/index.ts';
/** What letters stand for on a telephone is the same for every client. */
const keypad = '^src/domain/vanity\\.ts$';
const inConsole = (names) => `^console/src/${oneOf(names.split(' '))}[/.]`;

const consoleRules = Object.entries(consoleRooms).map(([room, others]) => {
  const own = room.replace('*', '$1');
  const allowed = `${own} ${others.replace('client', '')}`.trim().split(/ +/).join(' ');
  return rule(
    `console:${room}`,
    `may import ${others || 'nothing'}`,
    { path: inConsole(room) },
    {
      path: '^(console/src|src|bench|simulator|test|scripts)/',
      pathNot: [
        inConsole(allowed),
        '\\.css$',
        ...(others.includes('client') ? [`^${client}$`] : []),
        ...(room === 'pages/*' ? [keypad] : []),
      ],
    },
  );
});

/** What the console is made of. */
const consolePackages =
  'react react-dom @mantine/* @tanstack/* lucide-react country-flag-icons zod vite @vitejs/*';

export default {
  forbidden: [
    ...roomRules,
    ...consoleRules,
    rule(
      'console:unknown',
      'what lies in console/src/ is listed among its rooms',
      {
        path: '^console/src/',
        pathNot: [inConsole(Object.keys(consoleRooms).join(' ')), '\\.(css|d\\.ts)$'],
      },
      {},
    ),
    rule(
      'console:packages',
      `is made of ${consolePackages}`,
      { path: '^console/' },
      { path: 'node_modules/', pathNot: packageAt(consolePackages) },
    ),
    rule(
      'console:core',
      'runs in browsers, which have no modules of Node.js',
      { path: '^console/src/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'console:apart',
      'is a client of the service, and no part of it',
      { path: '^(src|bench|simulator|test|scripts)/' },
      { path: '^console/' },
    ),
    rule(
      'room:unknown',
      'what lies in src/ is listed among the rooms',
      { path: '^src/', pathNot: at(Object.keys(rooms).join(' ')) },
      {},
    ),
    rule(
      'room:none',
      'code imports code: other files are read, through package-file',
      { path: code },
      { dependencyTypes: ['local'], pathNot: anyCode },
    ),
    rule(
      'room:bench',
      'composes the service, or starts it as a process',
      { path: '^bench/' },
      { path: anyCode, pathNot: '^(bench|src/(?!cli/)|src/cli/(alone|help)\\.ts)' },
    ),
    rule(
      'room:simulator',
      'composes the service, and has no need of the tests',
      { path: '^simulator/' },
      { path: anyCode, pathNot: '^(simulator|src/(?!cli/)|src/cli/(alone|help)\\.ts)' },
    ),
    ...packageRules,
    rule(
      'package:unknown',
      'a package is listed with the rooms that may import it',
      { path: code },
      { path: 'node_modules/', pathNot: Object.keys(packages).map(packageAt) },
    ),
    rule(
      'node:domain',
      'is pure: no input or output, no clock, no randomness',
      { path: at('domain') },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'node:app',
      'reaches the world through ports; crypto and zlib only compute',
      { path: at('app') },
      { dependencyTypes: ['core'], pathNot: '^(crypto|zlib)$' },
    ),
    rule(
      'dynamic',
      'what is imported is known before it runs',
      { path: at('domain app') },
      { dynamic: true },
    ),
    rule(
      'node:database',
      'sqlite belongs to database; so does module, whose createRequire gets past these rules',
      // The command line asks for the cache of compiled code, before anything is imported.
      { path: code, pathNot: [at('database'), '^src/cli/main.ts$'] },
      { dependencyTypes: ['core'], path: '^(node:)?(sqlite|module)$' },
    ),
    rule('no-cycles', 'files that import each other are one file', {}, { circular: true }),
    rule(
      'no-unresolvable',
      'there is no such file or package',
      {},
      // What the build itself makes has no file.
      { couldNotResolve: true, pathNot: '^virtual:' },
    ),
    rule('no-orphans', 'imports nothing, and nothing imports it', { orphan: true, path: code }, {}),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Where `trunkline/client` is in a checkout.
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    // Node 20 does not know it.
    builtInModules: { add: ['node:sqlite'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
    skipAnalysisNotInRules: true,
  },
};
