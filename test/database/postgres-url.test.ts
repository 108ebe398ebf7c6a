import { describe, expect, test } from 'vitest';
import {
  InvalidPostgresUrl,
  parsePostgresUrl,
  withSchema,
} from '../../src/database/postgres-url.ts';

const serversOf = (url: string) => parsePostgresUrl(url).servers;

describe('the hosts of a URL', () => {
  test.each([
    ['postgres://h/db', ['postgres://h/db']],
    ['postgresql://h:1/db', ['postgresql://h:1/db']],
    ['postgres:///db', ['postgres:///db']],
    ['postgres://h1,h2/db', ['postgres://h1/db', 'postgres://h2/db']],
    ['postgres://h1:1,h2:2/db', ['postgres://h1:1/db', 'postgres://h2:2/db']],
    ['postgres://h1,h2:2/db', ['postgres://h1/db', 'postgres://h2:2/db']],
    [
      'postgres://[::1]:1,[fe80::2],h/db',
      ['[::1]:1', '[fe80::2]', 'h'].map((host) => `postgres://${host}/db`),
    ],
    [
      'postgres://u:p%2Cq%40r@h1,h2/d%20b',
      ['h1', 'h2'].map((host) => `postgres://u:p%2Cq%40r@${host}/d%20b`),
    ],
    ['postgres://u:a,b@c@h1,h2/db', ['h1', 'h2'].map((host) => `postgres://u:a,b%40c@${host}/db`)],
  ])('are each tried: %s', (url, expected) => {
    expect(serversOf(url)).toEqual(expected);
  });

  test.each([
    ['postgres://h1,h2/db?port=5', ['postgres://h1/db?port=5', 'postgres://h2/db?port=5']],
    ['postgres://h1,h2/db?port=5,6', ['postgres://h1/db?port=5', 'postgres://h2/db?port=6']],
    [
      'postgres://u:p@/db?host=h1,/tmp&port=5,6',
      ['h1&port=5', '%2Ftmp&port=6'].map((rest) => `postgres://u:p@localhost/db?host=${rest}`),
    ],
  ])('have their ports, and may stand, in the query: %s', (url, expected) => {
    expect(serversOf(url)).toEqual(expected);
  });

  test('keep the parameters of the driver, and none of ours', () => {
    const url =
      'postgres://h1,h2/db?sslmode=verify-full&schema=s&connect_timeout=7&target_session_attrs=any&options=-c%20geqo%3Doff';
    expect(parsePostgresUrl(url)).toEqual({
      servers: ['postgres://h1/db?sslmode=verify-full', 'postgres://h2/db?sslmode=verify-full'],
      session: 'any',
      options: '-c geqo=off',
      schema: 's',
      connectTimeout: 7_000,
    });
  });
});

test.each([
  ['postgres://h/db', 'any'],
  ['postgres://h1,h2/db', 'read-write'],
  ['postgres://h1,h2/db?target_session_attrs=any', 'any'],
  ['postgres://h/db?target_session_attrs=read-write', 'read-write'],
  ['postgres://h1,h2/db?target_session_attrs=primary', 'primary'],
])(
  'of several servers the one that takes writes is meant, unless told otherwise: %s',
  (url, kind) => {
    expect(parsePostgresUrl(url).session).toBe(kind);
  },
);

test.each([
  ['', /postgres:\/\/ URL/],
  ['h1,h2/db', /postgres:\/\/ URL/],
  ['mysql://h1,h2/db', /postgres:\/\/ URL/],
  ['postgres://h1:port,h2/db', /postgres:\/\/ URL/],
  ['postgres://h1:1:2/db', /postgres:\/\/ URL/],
  ['postgres://[::1/db', /postgres:\/\/ URL/],
  ['postgres://u:p@/db', /postgres:\/\/ URL/],
  ['postgres://h1,,h2/db', /a host has no name/],
  ['postgres://h1,/db', /a host has no name/],
  ['postgres://h1,h2,h3/db?port=1,2', /^port: /],
  ['postgres://h1,h2/db?target_session_attrs=standby', /^target_session_attrs: must be any, /],
  ['postgres://h1,h2/db?target_session_attrs=read-only', /^target_session_attrs: /],
  ['postgres://h1,h2/db?target_session_attrs=prefer-standby', /^target_session_attrs: /],
  ['postgres://h/db?schema=No-good', /^schema: /],
  ['postgres://h/db?connect_timeout=0', /^connect_timeout: /],
  ['postgres://h/db?connect_timeout=601', /^connect_timeout: /],
])('what cannot be meant is refused, and not repeated: %s', (url, problem) => {
  const parse = () => parsePostgresUrl(url);
  expect(parse).toThrow(InvalidPostgresUrl);
  expect(parse).toThrow(problem);
});

test.each([
  ['postgres://h1,h2/db', 'postgres://h1,h2/db?schema=s'],
  ['postgres://h/db?schema=other&sslmode=require', 'postgres://h/db?schema=s&sslmode=require'],
])('the schema of %s is replaced', (url, expected) => {
  expect(withSchema(url, 's')).toBe(expected);
});
