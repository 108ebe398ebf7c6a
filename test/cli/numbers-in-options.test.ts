import { describe, expect, test } from 'vitest';
import { parseConfig, parseWait } from '../../src/config.ts';
import { UsageError } from '../../src/config/usage-error.ts';

const numberOptions = [
  'port',
  'metricsPort',
  'rateLimit',
  'maxRequestsInFlight',
  'maxEventLoopDelay',
  'releaseWindow',
  'tokenMaxAge',
  'carrierTimeout',
  'databasePool',
  'statementTimeout',
];

describe('numbers are decimal digits, in every option:', () => {
  test.each(numberOptions)('%s', (option) => {
    for (const text of ['7', ' 7 ', '007'])
      expect(() => parseConfig({ [option]: text })).not.toThrow();
    for (const text of [
      '0x7',
      '0b111',
      '0o7',
      '7e0',
      '1e3',
      '+7',
      '-7',
      '7.',
      '.7',
      '7,5',
      '7_0',
      '٧',
      'Infinity',
      'NaN',
      '',
    ]) {
      expect(() => parseConfig({ [option]: text }), text).toThrow(UsageError);
      expect(() => parseConfig({ [option]: text }), text).toThrow(
        /^--.*: must be .* in decimal digits, /,
      );
    }
  });

  test('--wait', () => {
    expect(parseWait({ wait: '1.5' })).toBe(1_500);
    for (const text of ['0x10', '1e3', ''])
      expect(() => parseWait({ wait: text })).toThrow(UsageError);
  });
});

test.each(['port', 'metricsPort', 'rateLimit', 'maxRequestsInFlight'])(
  '%s is a whole number',
  (option) => {
    for (const text of ['7.5', '7.0']) {
      expect(() => parseConfig({ [option]: text }), text).toThrow('a whole number');
    }
  },
);
