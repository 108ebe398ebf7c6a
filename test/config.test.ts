import { describe, expect, test } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { mistake } from './support/mistakes.ts';

const twilio = {
  carriers: 'twilio, sandbox',
  twilioAccountSid: `AC${'0'.repeat(32)}`,
  twilioAuthToken: 'secret_of_twilio',
};
const apiKey = { twilioApiKey: `SK${'0'.repeat(32)}`, twilioApiSecret: 'secret_of_the_key' };

const metricsOf = (change: Record<string, unknown>) => parseConfig(change).metrics;

describe('configOf', () => {
  test('has a value for every option that is needed, in milliseconds where there are times', () => {
    expect(parseConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      home: { data: './data', database: null, databasePool: 10, statementTimeout: 10_000 },
      publicUrl: null,
      trustProxy: false,
      corsOrigin: [],
      rateLimit: 15_000,
      maxRequestsInFlight: 200,
      maxEventLoopDelay: 2_000,
      defaultAccount: 'support',
      strictHosts: false,
      strict: false,
      carriers: ['inventory', 'sandbox'],
      twilio: null,
      metrics: null,
      sandboxSeed: 'trunkline',
      testClock: null,
      logLevel: 'info',
      logFormat: 'auto',
      policy: {
        releaseWindow: 259_200_000,
        tokenMaxAge: 86_400_000,
        auditRetention: 365 * 24 * 3_600_000,
        carrierTimeout: 10_000,
        webhookPrivateTargets: false,
      },
      secrets: {
        bootstrapToken: undefined,
        twilioAuthToken: undefined,
        twilioApiSecret: undefined,
      },
    });
  });

  test('takes fractions of hours, minutes and seconds', () => {
    const { policy } = parseConfig({
      releaseWindow: '0.5',
      tokenMaxAge: '1.5',
      carrierTimeout: '0.25',
      auditRetention: '0.5',
    });
    expect(policy).toMatchObject({
      releaseWindow: 1_800_000,
      tokenMaxAge: 90_000,
      carrierTimeout: 250,
      auditRetention: 43_200_000,
    });
  });

  test('takes 0 for any port, for no limit, and for a release at once', () => {
    const config = parseConfig({ port: '0', rateLimit: '0', releaseWindow: '0' });
    expect(config).toMatchObject({ port: 0, rateLimit: 0, policy: { releaseWindow: 0 } });
  });

  test('metrics are wanted on a port of their own, or with a token, or both', () => {
    const [metricsPort, metricsToken] = ['9464', 'a-token-for-metrics'];
    expect(metricsOf({ metricsPort })).toEqual({ port: 9464, token: null });
    expect(metricsOf({ metricsToken })).toEqual({ port: null, token: metricsToken });
    expect(metricsOf({ metricsPort, metricsToken })).toEqual({ port: 9464, token: metricsToken });
    expect(mistake({ metricsToken: 'short' })).toMatch(/^--metrics-token/);
  });

  test('answers a frozen object, all through', () => {
    const config = parseConfig({});
    for (const part of [config, config.home, config.carriers, config.policy, config.secrets]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  test('keeps secrets apart', () => {
    const bootstrapToken = 'tl_0123456789abcdef';
    for (const signIn of [{ twilioAuthToken: 'secret_of_twilio' }, apiKey]) {
      const given = { ...twilio, twilioAuthToken: undefined, ...signIn, bootstrapToken };
      const { secrets, ...rest } = parseConfig(given);
      const { twilioAuthToken, twilioApiSecret } = { twilioApiSecret: undefined, ...given };
      expect(secrets).toEqual({ bootstrapToken, twilioAuthToken, twilioApiSecret });
      for (const secret of [bootstrapToken, twilioAuthToken, twilioApiSecret]) {
        if (secret !== undefined) expect(JSON.stringify(rest)).not.toContain(secret);
      }
    }
  });

  test('has what Twilio needs when it is among the carriers', () => {
    const twilioBaseUrl = 'http://localhost:9999';
    const config = parseConfig({ ...twilio, twilioBaseUrl });
    expect(config.carriers).toEqual(['twilio', 'sandbox']);
    expect(config.twilio).toEqual({
      accountSid: twilio.twilioAccountSid,
      apiKey: null,
      bundles: new Map(),
      baseUrl: twilioBaseUrl,
    });
    expect(parseConfig(twilio).twilio?.baseUrl).toBeNull();
  });

  test('makes a URL of the public URL', () => {
    const { publicUrl } = parseConfig({ publicUrl: 'https://phones.example.com/' });
    expect(publicUrl?.href).toBe('https://phones.example.com/');
  });

  test('takes several servers of one database', () => {
    const database = 'postgres://one:5432,other:5433/db?target_session_attrs=read-write';
    expect(parseConfig({ database }).home.database).toBe(database);
  });
});

test('words are taken in whatever case, with spaces around them', () => {
  const given = { logLevel: 'WARN ', logFormat: 'Pretty', carriers: 'Inventory, SANDBOX' };
  expect(parseConfig(given)).toMatchObject({
    logLevel: 'warn',
    logFormat: 'pretty',
    carriers: ['inventory', 'sandbox'],
  });
  for (const strictHosts of [true, 'true', 'TRUE', 'yes', '1', 'on']) {
    expect(parseConfig({ strictHosts }).strictHosts).toBe(true);
  }
  for (const strictHosts of [false, 'False', 'no', '0', 'off']) {
    expect(parseConfig({ strictHosts }).strictHosts).toBe(false);
  }
});

describe('a wrong value', () => {
  test.each([
    ['host', ['']],
    ['port', ['http', '-1', '65536', '1.5', '', ' ']],
    ['data', ['']],
    [
      'database',
      [
        '',
        'host/db',
        'mysql://host/db',
        'postgres://host/db?schema=No-good',
        'postgres://host/db?connect_timeout=0',
        'postgres://one,other/db?target_session_attrs=standby',
      ],
    ],
    ['databasePool', ['many', '0', '-1', '']],
    ['statementTimeout', ['long', '0', '-1', '', '601']],
    [
      'publicUrl',
      [
        '',
        'phones.example.com',
        'ftp://phones.example.com',
        'https://',
        'https://jo@a.example',
        'https://:x@a.example',
        'https://a.example?a',
        'https://a.example#a',
      ],
    ],
    ['strictHosts', ['', 'maybe', '2']],
    [
      'trustProxy',
      ['', 'maybe', '-1', '10', '10.0.0.0/33', '10.0.0.1,', 'localhost', '::/0', '0.0.0.0/0'],
    ],
    [
      'corsOrigin',
      [
        '',
        '*',
        'null',
        'app.example.com',
        '//app.example.com',
        'https://',
        'https://*.example.com',
        'https://app.example.com/',
        'https://app.example.com/path',
        'https://app.example.com?a',
        'https://jo@app.example.com',
        'file://',
        'capacitor://',
        'chrome-extension://*',
        'chrome-extension://abc/',
        'capacitor://jo@localhost',
        '1app://localhost',
        'capacitor:localhost',
        'https://a.example,',
        'https://a b',
      ],
    ],
    ['rateLimit', ['many', '-1', '1.5', '', ' ', 'Infinity']],
    ['defaultAccount', ['', 'a b', 'a.b', '-a', 'Support', 'x'.repeat(64)]],
    ['bootstrapToken', ['', 'short', 'with a space in it', 'x'.repeat(256), 'ünprintable_token']],
    ['releaseWindow', ['long', '-1', '', ' ', 'NaN', '8761']],
    ['tokenMaxAge', ['long', '0', '-1', '', 'Infinity', '43201']],
    ['carrierTimeout', ['long', '0', '-1', '', '601']],
    ['carriers', ['', 'pigeon', 'sandbox,', 'sandbox,Sandbox']],
    ['twilioAccountSid', ['', 'AC0', `SK${'0'.repeat(32)}`]],
    ['twilioAuthToken', ['']],
    ['twilioApiKey', ['', 'SK0', `AC${'0'.repeat(32)}`]],
    ['twilioApiSecret', ['']],
    ['twilioBaseUrl', ['', 'localhost', 'ftp://localhost']],
    ['sandboxSeed', ['']],
    ['logLevel', ['', 'loud']],
    ['logFormat', ['', 'xml']],
  ] as const)('of %s is refused in one line that names flag and variable', (name, values) => {
    const flag = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const variable = `TRUNKLINE_${flag.replaceAll('-', '_').toUpperCase()}`;
    for (const value of values) {
      const message = mistake({ [name]: value });
      expect(message).toContain(`--${flag} (${variable}): `);
      expect(message.split(': ')[1]?.trim()).not.toBe('');
      expect(message).not.toContain('\n');
      expect(message).not.toContain('undefined');
      expect(message).not.toMatch(/Invalid|expected|Too (small|big)/);
    }
  });

  test.each(['twilioAccountSid', 'twilioAuthToken'])(
    'is none at all for %s with the carrier twilio',
    (name) => {
      expect(mistake({ ...twilio, [name]: undefined })).toMatch(/^--twilio-.+ is needed/);
    },
  );

  test.each([
    [
      { twilioApiKey: apiKey.twilioApiKey },
      '--twilio-api-secret',
      'is needed with --twilio-api-key',
    ],
    [
      { twilioApiSecret: apiKey.twilioApiSecret },
      '--twilio-api-key',
      'is needed with --twilio-api-secret',
    ],
    [{ ...apiKey, twilioAuthToken: 'secret_of_twilio' }, '--twilio-auth-token', 'give one'],
    [{ twilioAuthToken: 'secret_of_twilio', twilioApiKey: apiKey.twilioApiKey }, '', 'give one'],
    [{}, '--twilio-auth-token', 'or --twilio-api-key with its secret'],
  ])('is half a way to sign in to Twilio, two, or none: %j', (given, flag, problem) => {
    const message = mistake({ ...twilio, twilioAuthToken: undefined, ...given });
    expect(message.startsWith(flag)).toBe(true);
    expect(message).toContain(problem);
    expect(message).not.toContain('secret_of');
  });

  test('is none for an API key that waits beside other carriers', () => {
    expect(parseConfig({ twilioApiKey: apiKey.twilioApiKey }).twilio).toBeNull();
  });

  test('of the bootstrap token is not repeated: logs are read by many', () => {
    expect(mistake({ bootstrapToken: 'short_secret' })).not.toContain('short_secret');
  });
});
