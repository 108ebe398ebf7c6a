import { describe, expect, test } from 'vitest';
import type { MirrorResult } from '../../src/mirror/mirror-account.ts';
import { json } from '../support/listening.ts';
import { clientAt, mirrorInto, startService } from '../support/mirrors.ts';
import { stillClock } from '../support/process-ports.ts';
import { smallNumbers, smallSource } from '../support/small-source.ts';

const failing = json(500, { error: 'Oops' });
const forbidden = json(403, { error: { title: 'Forbidden', message: 'Not yours' } });
const broken = () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"groups":'));
      controller.error(new Error('other side closed'));
    },
  });
  return new Response(body, { status: 200 });
};

/** Answers nothing until it is given up. */
const silent = (request: Request) =>
  new Promise<Response>((_, reject) => {
    request.signal.addEventListener('abort', () => reject(request.signal.reason as Error));
  });

/** What is left out of a copy, but for what the small source has nothing of. */
const leftOut = ({ left_out }: MirrorResult) =>
  left_out.filter(({ reason }) => !reason.includes('404'));

async function copyOf(source: ReturnType<typeof smallSource>, given: object = {}) {
  const trunkline = await startService();
  const notices: string[] = [];
  const onNotice = (notice: string) => void notices.push(notice);
  const result = await mirrorInto(trunkline, { ...source, onNotice, ...given });
  const client = clientAt(trunkline, result.sign_in?.token ?? '');
  return { trunkline, result, client, notices };
}

describe('one thing that is not shown', () => {
  test('costs only itself, and the report names it', async () => {
    const source = smallSource({ '/phone_numbers/2': [forbidden] }, smallNumbers(8));
    const { result, client } = await copyOf(source);
    expect(leftOut(result)).toEqual([
      {
        kind: 'phone_numbers',
        property: 'settings',
        reason: 'not read: Not yours (403)',
        may_pass: false,
        count: 1,
        ids: [2],
      },
    ]);
    const sizeOf = async (id: number) =>
      (await client.phoneNumbers.show(id, { include: ['settings'] })).settings.maximum_queue_size;
    expect(await Promise.all([1, 3, 8].map(sizeOf))).toEqual([7, 7, 7]);
    expect((await client.phoneNumbers.show(2)).number).toBe('+12055551001');
  });

  test('where a server shows no number at all, it is not asked for each of thousands', async () => {
    const numbers = smallNumbers(8);
    const refused = Object.fromEntries(
      numbers.map(({ id }) => [`/phone_numbers/${id}`, [forbidden]]),
    );
    const source = smallSource(refused, numbers);
    const { result } = await copyOf(source);
    expect(source.asked.filter((path) => /\d$/.test(path))).toHaveLength(5);
    expect(leftOut(result)).toMatchObject([{ count: 8, ids: [1, 2, 3, 4, 5, 6, 7, 8] }]);
  });

  test('menus of one IVR do not cost the IVRs after it', async () => {
    const ivrs = [1, 2].map((id) => ({ id, name: `IVR ${id}` }));
    const menus = json(200, { ivr_menus: [{ id: 9, name: 'Main', default: true }] });
    const source = smallSource({
      '/ivr': [json(200, { ivrs })],
      '/ivr/1/menus': [forbidden],
      '/ivr/2/menus': [menus],
    });
    const { result, client } = await copyOf(source);
    expect(leftOut(result)).toMatchObject([{ kind: 'ivrs', property: 'menus', ids: [1] }]);
    expect((await client.ivrs.list().toArray()).map(({ id }) => id)).toEqual([1, 2]);
    expect((await client.ivrs.show(2)).menus).toMatchObject([{ id: 9, name: 'Main' }]);
  });
});

describe('what may pass is tried again, and what is waited for is said', () => {
  test.each([
    ['a server that fails', failing, 'the server failed (500)'],
    ['a gateway that has no server', json(502, 'Bad'), 'the server failed (502)'],
    ['a connection that breaks', broken, 'other side closed'],
  ])('%s', async (_, answer, problem) => {
    const source = smallSource({ '/groups': [answer, answer, null] });
    const { result, client, notices } = await copyOf(source);
    expect(leftOut(result)).toEqual([]);
    expect((await client.groups.list().toArray()).map(({ name }) => name)).toContain('Night');
    expect(notices).toEqual([
      expect.stringMatching(/^acme\.example\.com: .*: attempt 2 of 7 in \d+ s$/),
      expect.stringMatching(/: attempt 3 of 7 in \d+ s$/),
    ]);
    expect(notices[0]).toContain(problem);
  });

  test('a server that asks to wait', async () => {
    const late = json(429, 'Too many', { 'retry-after': '12' });
    const { notices } = await copyOf(smallSource({ '/groups': [late, null] }));
    expect(notices).toEqual(['acme.example.com asks to wait: again in 12 s']);
  });

  test('a limit of which little is left', async () => {
    const rest = { 'ratelimit-limit': '100', 'ratelimit-remaining': '9', 'ratelimit-reset': '33' };
    const last = json(200, { settings: { voice: true } });
    const groups = json(200, { groups: [] }, rest);
    const { notices } = await copyOf(smallSource({ '/groups': [groups], '/settings': [last] }));
    expect(notices).toEqual([
      'less than a tenth of the limit of acme.example.com is left: nothing is sent for 33 s',
    ]);
  });

  test('a server that says nothing: for a minute', async () => {
    const clock = stillClock();
    const hasty = {
      ...clock,
      after(milliseconds: number, work: () => void | Promise<void>) {
        const timer = setTimeout(() => {
          clock.advance(milliseconds);
          void work();
        }, 1);
        return () => clearTimeout(timer);
      },
    };
    const notices: string[] = [];
    const given = {
      fetch: silent,
      token: 'x',
      clock: hasty,
      onNotice: (text: string) => void notices.push(text),
    };
    const refusal: unknown = await mirrorInto(await startService(), given).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ name: 'MirrorRefused', kind: 'away', mayPass: true });
    expect(String(refusal)).toContain('no answer within 60 s');
    expect(notices.slice(0, 2)).toEqual([
      'acme.example.com has not answered for 10 s',
      'acme.example.com has not answered for 20 s',
    ]);
  });
});

describe('what a server goes on failing to show', () => {
  test('is left out as what another time may be there, after a few attempts', async () => {
    const source = smallSource({ '/groups': [failing] });
    const { result } = await copyOf(source);
    expect(source.asked.filter((path) => path === '/groups')).toHaveLength(7);
    const reason = 'not read: the server failed (500)';
    expect(leftOut(result)).toMatchObject([{ kind: 'groups', reason, may_pass: true, count: 1 }]);
    expect(result.sign_in?.token).toBeTruthy();
  });

  test('is no reason to replace a copy that is there', async () => {
    const { trunkline, client } = await copyOf(smallSource());
    const poor = { ...smallSource({ '/groups': [failing] }), refresh: true };
    const refusal: unknown = await mirrorInto(trunkline, poor).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'MirrorRefused', mayPass: true });
    expect(String(refusal)).toContain('the copy in the account acme stays as it was');
    expect((await client.groups.list().toArray()).map(({ name }) => name)).toContain('Night');
    const whole = await mirrorInto(trunkline, { ...smallSource(), refresh: true });
    expect(leftOut(whole)).toEqual([]);
  });

  test('ends the copy where it fails at everything', async () => {
    const numbers = smallNumbers(40);
    const shown = Object.fromEntries(
      numbers.slice(1).map(({ id }) => [`/phone_numbers/${id}`, [failing]]),
    );
    const source = smallSource(shown, numbers);
    const refusal: unknown = await mirrorInto(await startService(), source).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ name: 'MirrorRefused', kind: 'away' });
    expect(String(refusal)).toContain('has failed again and again: the server failed (500)');
    expect(source.asked.length).toBeLessThan(50);
  });
});
