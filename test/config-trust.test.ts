import { describe, expect, test } from 'vitest';
import { parseConfig } from '../src/config.ts';

test.each([
  [true, 1],
  ['true', 1],
  ['TRUE', 1],
  ['Yes', 1],
  ['on ', 1],
  ['1', 1],
  ['3', 3],
  ['10.0.0.1', ['10.0.0.1']],
  ['10.0.0.0/8, fd00::/8,loopback', ['10.0.0.0/8', 'fd00::/8', 'loopback']],
  [false, false],
  ['false', false],
  ['False', false],
  ['NO', false],
  ['Off', false],
  ['0', false],
])('takes %j for the proxies that are trusted: %j', (trustProxy, expected) => {
  expect(parseConfig({ trustProxy }).trustProxy).toEqual(expected);
});

test.each([
  ['10.0.0.0/8,', '""', 'is blank'],
  [',10.0.0.0/8', '""', 'is blank'],
  ['10.0.0.0/8, ,::1', '""', 'is blank'],
  ['0.0.0.0/0', '"0.0.0.0/0"', 'is every address'],
  ['::/0', '"::/0"', 'is every address'],
  ['loopback,::/00', '"::/00"', 'is every address'],
  ['::ffff:0:0/96', '"::ffff:0:0/96"', 'is every address'],
  ['::ffff:10.0.0.0/8', '"::ffff:10.0.0.0/8"', 'is every address'],
  ['10.0.0.0/8,10.0.0.0/33,::1', '"10.0.0.0/33"', 'must have /1 to /32'],
  ['::1/129', '"::1/129"', 'must have /1 to /128'],
  ['10.0.0.0/', '"10.0.0.0/"', 'must have /1 to /32'],
  ['10.0.0.0/8/8', '"10.0.0.0/8/8"', 'must have /1 to /32'],
  ['10.0.0.0/255.0.0.0', '"10.0.0.0/255.0.0.0"', 'must have /1 to /32'],
  ['10/8', '"10/8"', 'is neither an address nor a network'],
  ['10.0.0.1,localhost', '"localhost"', 'is neither an address nor a network'],
  ['10.0.0.1,1', '"1"', 'is neither an address nor a network'],
  ['10.0.0.1:80', '"10.0.0.1:80"', 'is neither an address nor a network'],
  ['10', '"10"', 'is neither an address nor a network'],
  ['*', '"*"', 'is neither an address nor a network'],
])('--trust-proxy %s names what is wrong, why, and what may be given', (trustProxy, part, why) => {
  const parse = () => parseConfig({ trustProxy });
  expect(parse).toThrow(`${part} ${why}`);
  expect(parse).toThrow('loopback, linklocal, uniquelocal');
});

describe('the origins whose pages may call the API', () => {
  test('are taken as browsers write them', () => {
    const corsOrigin = 'https://App.Example.com:443, http://localhost:5173,http://[::1]:80';
    const expected = ['https://app.example.com', 'http://localhost:5173', 'http://[::1]'];
    expect(parseConfig({ corsOrigin }).corsOrigin).toEqual(expected);
  });

  test.each([
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
    'moz-extension://2f5a6b1c-0000-4000-8000-123456789abc',
    'safari-web-extension://2F5A6B1C-0000-4000-8000-123456789ABC',
    'capacitor://localhost',
    'ionic://localhost',
    'app://obsidian.md',
    'tauri://localhost:1420',
  ])('may be those of apps and extensions: %s', (origin) => {
    const corsOrigin = origin.replace(/^\w/, (letter) => letter.toUpperCase());
    expect(parseConfig({ corsOrigin }).corsOrigin).toEqual([origin]);
  });
});
