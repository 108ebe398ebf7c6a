import { describe, expect, test } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { mistake } from './support/mistakes.ts';

const twilio = {
  carriers: 'twilio, sandbox',
  twilioAccountSid: `AC${'0'.repeat(32)}`,
  twilioAuthToken: 'secret_of_twilio',
};

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
    const config = parseConfig({ ...twilio, twilioBundles: text });
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
