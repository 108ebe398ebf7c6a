import { describe, expect, test } from 'vitest';
import { problemsOfFile, readNumbers } from '../../support/number-files.ts';

describe('a range', () => {
  test.each([
    ['number\n+12125550100-99', '+12125550100', '+12125550199', 100],
    ['number\n+1 212 555 0100-0199', '+12125550100', '+12125550199', 100],
    ['number\n+4930901820-99', '+4930901820', '+4930901899', 80],
    ['number\n+12125550100 – \u200E+1 212 555 0199', '+12125550100', '+12125550199', 100],
    ['number,count\n+12125550100,100', '+12125550100', '+12125550199', 100],
    ['number;to\n+12125550100;199', '+12125550100', '+12125550199', 100],
    ...['…', '...', ' to ', ' BIS ', ' − '].map((word): [string, string, string, number] => [
      `number\n+12125550100${word}+12125550199`,
      '+12125550100',
      '+12125550199',
      100,
    ]),
    ['number;to\n+12125550100;\u200E١٩٩', '+12125550100', '+12125550199', 100],
    ['number;to\n+12125550100;12125550199', '+12125550100', '+12125550199', 100],
    ['number;count\n+12125550100;\u200E１００', '+12125550100', '+12125550199', 100],
    ['number\n+49 30 901820-12', '+493090182012', '+493090182012', 1],
    ['number\n+1 212 555-0123', '+12125550123', '+12125550123', 1],
    ['number\n+1-212-555-0123', '+12125550123', '+12125550123', 1],
    ['number\n+44 20 7946-0123', '+442079460123', '+442079460123', 1],
  ])('%j is from %s to %s', async (text, first, last, count) => {
    const found = (await readNumbers(text)).map(({ number }) => number);
    expect([found[0], found.at(-1), found.length]).toEqual([first, last, count]);
  });

  test.each([
    ['number\n+12125550100-+13125550100', 'more than the 1000000'],
    ['number,to\n+12125550100,12125550099', 'ends before it begins'],
    ['number,to\n+12125550100,121255501990', 'is not a number in E.164 form'],
    ['number,count\n+12125550100,0', 'whole number'],
    ['number,count\n+19999999999,2', 'beyond its area'],
    ['number\n+12125550199-00', 'ends before it begins'],
    ['number\n+12125550199-+12125550100', 'ends before it begins'],
    ['number\n+12125550100-+12125550099', 'ends before it begins'],
    ['number\n+4930901820-+49309018209', 'one has more digits'],
    ['number,count\n+12120000000,1000001', 'more than the 1000000'],
    ['number,count\n+12125550100-99,5', 'in two ways'],
    ['number\n+49 30 901820-99', 'can be one number'],
    ['number\n+12125550100-99\n+12125550150', 'line 3: +12125550150 is in line 2 already'],
  ])('%j is wrong: %s', async (text, reason) => {
    expect(await problemsOfFile(text)).toContain(reason);
  });
});
