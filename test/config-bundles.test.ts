import { describe, expect, test } from 'vitest';
import { parseConfig, UsageError } from '../src/config.ts';

/** As commander collects them: texts, and true for a flag. */
const options = {
  host: '127.0.0.1',
  port: '3000',
  data: './data',
  databasePool: '10',
  statementTimeout: '10',
  trustProxy: false,
  rateLimit: '15000',
  maxRequestsInFlight: '200',
  maxEventLoopDelay: '2',
  defaultAccount: 'support',
  releaseWindow: '72',
  tokenMaxAge: '1440',
  carrierTimeout: '10',
  carriers: 'sandbox',
  strictHosts: false,
  sandboxSeed: 'trunkline',
  logLevel: 'info',
  logFormat: 'auto',
};

const twilio = {
  carriers: 'twilio, sandbox',
  twilioAccountSid: `AC${'0'.repeat(32)}`,
  twilioAuthToken: 'secret_of_twilio',
};

function mistake(change: Record<string, unknown>): string {
  try {
    parseConfig({ ...options, ...change });
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as UsageError).message;
  }
  throw new Error(`${JSON.stringify(change)} was taken`);
}

describe('--twilio-bundles', () => {
  const [one, other] = [`BU${'0'.repeat(32)}`, `BU${'Ab'.repeat(16)}`];

  test.each([
    [`GB:mobile=${one}`, [['GB mobile', one]]],
    [
      ` gb : TOLL_FREE = ${other} , DE:local=${one}`,
      [
        ['GB toll_free', other],
        ['DE local', one],
      ],
    ],
  ])('%j is by kind of number', (text, bundles) => {
    const config = parseConfig({ ...options, ...twilio, twilioBundles: text });
    expect([...(config.twilio?.bundles ?? [])]).toEqual(bundles);
  });

  test.each([
    one,
    `GB=${one}`,
    `GB:mobile`,
    `GB:mobile=AC${'0'.repeat(32)}`,
    `XX:mobile=${one}`,
    `GB:landline=${one}`,
    `GB:mobile=${one};DE:mobile=${one}`,
    `GB:mobile=${one},`,
    `GB:mobile=${one},gb:mobile=${other}`,
  ])('%j is a mistake that shows the form', (twilioBundles) => {
    const said = mistake({ ...twilio, twilioBundles });
    expect(said).toMatch(/^--twilio-bundles \(TRUNKLINE_TWILIO_BUNDLES\): .*GB:mobile=BU…/);
  });
});
