import { describe, expect, test } from 'vitest';
import { run } from '../../support/cli.ts';
import { freePort } from '../../support/free-port.ts';
import { always, oddServer } from '../../support/odd-server.ts';

/** What is said, where a command is to be done at a server; all of it in lines of ours. */
async function failureAt(url: string, more: Record<string, string> = {}, ...words: string[]) {
  const env = { TRUNKLINE_URL: url, TRUNKLINE_TOKEN: 'x', ...more };
  const { code, stdout, stderr } = await run(words.length > 0 ? words : ['numbers', 'list'], env);
  expect(stdout).toBe('');
  expect(stderr).not.toMatch(/fetch failed|ECONN|ENOTFOUND|SSL routines|aborted due|undefined/);
  for (const line of stderr.trimEnd().split('\n')) expect(line).toMatch(/^trunkline: /);
  return { code, stderr, last: stderr.trimEnd().split('\n').at(-1) ?? '' };
}

const json = { 'content-type': 'application/json' };

describe('an answer that is none of this API names the server, and says what to do', () => {
  test.each([
    [
      'a page',
      always(200, '<title>Welcome</title>'),
      /Welcome \(200\); is it the URL of the server/,
    ],
    [
      'other JSON',
      always(200, '{"ok":true}', json),
      /no phone_numbers; is it the URL of the server/,
    ],
    ['no such path', always(404, '{"error":"InvalidEndpoint"}', json), /\(404\); is it the URL/],
    [
      'a redirect',
      always(301, '', { location: 'https://login.example.com/' }),
      /redirected to https:\/\/login\.example\.com\/ \(301\); is it the URL of the server/,
    ],
  ])('%s', async (_, listener, said) => {
    const url = await oddServer(listener);
    const { code, last } = await failureAt(url);
    expect(code).toBe(1);
    expect(last).toMatch(new RegExp(`^trunkline: ${url} is not the API: `));
    expect(last).toMatch(said);
  });

  test('a URL that ends in the path of the API: which it is', async () => {
    const url = await oddServer(always(404, '{"error":"InvalidEndpoint"}', json));
    const { last } = await failureAt(`${url}/api/v2`);
    expect(last).toMatch(new RegExp(`the URL of a server has no path: is it ${url}\\?$`));
  });
});

describe('a refusal names the server', () => {
  test.each([
    [
      '500',
      always(500, '{"error":"InternalError"}', json),
      1,
      / has failed: InternalError \(500\)/,
    ],
    ['403', always(403, '{"description":"No"}', json), 4, /^trunkline: No \(403\) \(http/],
    [
      '429, and when to come again',
      always(429, '', { 'retry-after': '3600' }),
      1,
      / takes no more requests now: Too Many Requests \(429\); try again in 3600 s$/,
    ],
    [
      'a wrong property, and which request it was',
      always(422, '{"error":"RecordInvalid","details":{"name":[{"description":"Name: x"}]}}', {
        ...json,
        'x-request-id': 'r-1',
      }),
      1,
      /^trunkline: Name: x \(http:\/\/127\.0\.0\.1:\d+, request r-1\)$/,
    ],
  ])('%s', async (_, listener, code, said) => {
    const url = await oddServer(listener);
    const failure = await failureAt(url);
    expect(failure.code).toBe(code);
    expect(failure.last).toContain(url);
    expect(failure.last).toMatch(said);
  });

  test('401: whose token it is, and where it comes from, in the last line', async () => {
    const url = await oddServer(always(401, '{"error":"Couldn\'t authenticate you"}', json));
    const { code, last } = await failureAt(url, { TRUNKLINE_EMAIL: 'jo@acme.example' }, 'whoami');
    expect(code).toBe(4);
    expect(last).toBe(
      `trunkline: ${url} does not let jo@acme.example in with this token: Couldn't authenticate you (401); TRUNKLINE_TOKEN says it, and TRUNKLINE_EMAIL whose it is`,
    );
  });

  test('several properties are a line each', async () => {
    const details = { name: [{ description: 'Name: x' }], base: [{ description: 'Base: y' }] };
    const body = JSON.stringify({ error: 'RecordInvalid', details });
    const url = await oddServer(always(422, body, json));
    const { stderr } = await failureAt(url);
    expect(stderr).toBe(`trunkline: Name: x\ntrunkline: y (${url})\n`);
  });
});

describe('without an answer it is said why, in plain words', () => {
  test('nothing listens: again and again, and then no more', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const { code, stderr, last } = await failureAt(url);
    expect(code).toBe(5);
    expect(last).toBe(`trunkline: No answer from ${url}: the connection was refused`);
    expect(stderr).toContain(
      `trunkline: No answer from ${url}: the connection was refused: again in 1 s\n`,
    );
    expect(stderr).not.toContain('asks to wait');
  });

  test.each([
    ['a host that there is not', 'http://nosuch.invalid', /there is no such host/],
    ['a port that is never HTTP', 'http://127.0.0.1:1', /its port is not for HTTP/],
  ])('%s is asked once', async (_, url, said) => {
    const { code, stderr } = await failureAt(url);
    expect(code).toBe(5);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toMatch(said);
  });

  test('https at a server of http is asked once', async () => {
    const url = await oddServer(always(200, '{}'));
    const { code, stderr } = await failureAt(url.replace('http:', 'https:'));
    expect(code).toBe(5);
    expect(stderr).toMatch(/^trunkline: [^\n]+: it does not speak TLS: is it http:\/\/[^\n]+\n$/);
  });

  test('many that wait for the same server say so once', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const { stderr } = await failureAt(url, {}, 'numbers', 'export', '--yaml');
    const lines = stderr.trimEnd().split('\n');
    expect(lines.length).toBeLessThan(8);
  });
});

const told = (url: string) => `trunkline: waiting for ${url} to answer: 60 s at most\n`;

describe('who waits for more than two seconds is told for whom, and how long at most', () => {
  const late = 2_400;

  test('where nothing comes', async () => {
    const url = await oddServer((_request, answer) => {
      setTimeout(always(200, '{"phone_numbers":[]}', json), late, _request, answer);
    });
    const env = { TRUNKLINE_URL: url, TRUNKLINE_TOKEN: 'x' };
    expect(await run(['numbers', 'list'], env)).toEqual({
      code: 0,
      stdout: '',
      stderr: told(url),
    });
  });

  test('where an answer stops half-way', async () => {
    const url = await oddServer((_request, answer) => {
      answer.writeHead(200, json).write('{"phone_numbers":');
      setTimeout(() => answer.end('[]}'), late);
    });
    const env = { TRUNKLINE_URL: url, TRUNKLINE_TOKEN: 'x' };
    expect(await run(['numbers', 'list'], env)).toMatchObject({ code: 0, stderr: told(url) });
  });

  test('who follows events waits for nothing', async () => {
    const url = await oddServer((_request, answer) => {
      answer.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
      setTimeout(() => answer.end('data: {"id":"1"}\n\n'), late);
    });
    const env = { TRUNKLINE_URL: url, TRUNKLINE_TOKEN: 'x' };
    const { code, stderr } = await run(['events', '--json', 'id'], env);
    expect([code, stderr]).toEqual([0, '']);
  });
});
