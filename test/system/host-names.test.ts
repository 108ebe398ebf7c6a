import { createSocket, type Socket } from 'node:dgram';
import { EventEmitter, once } from 'node:events';
import { lookup } from 'node:dns/promises';
import { expect, onTestFinished, test } from 'vitest';
import { addressesOf } from '../../src/system/host-names.ts';

/** One that answers each question by `reply`, with the question itself at hand; null: never. */
async function nameServer(reply: (question: Buffer) => Buffer | null): Promise<string> {
  const socket: Socket = createSocket('udp4');
  socket.on('message', (question, { port, address }) => {
    const answer = reply(question);
    if (answer) socket.send(answer, port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  onTestFinished(() => void socket.close());
  return `127.0.0.1:${socket.address().port}`;
}

/** RFC 1035, 4.1.1: it is an answer, of this code. */
function answered(question: Buffer, code: number, ...records: Buffer[]): Buffer {
  const { end } = asked(question);
  const header = Buffer.from(question.subarray(0, 12));
  header.writeUInt16BE(0x8180 | code, 2);
  header.writeUInt16BE(records.length, 6);
  header.writeUInt32BE(0, 8);
  return Buffer.concat([header, question.subarray(12, end), ...records]);
}

function asked(question: Buffer): { type: number; end: number } {
  const nameEnd = question.indexOf(0, 12) + 1;
  return { type: question.readUInt16BE(nameEnd), end: nameEnd + 4 };
}

const [typeA, typeAaaa] = [1, 28];
const noSuchName = 3;
/** Of the name in the question, for no time at all. */
const record = (type: number, data: number[]) =>
  Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 0, 0, data.length, ...data]);

test('a name has all its addresses, of either kind', async () => {
  const server = await nameServer((question) =>
    asked(question).type === typeA
      ? answered(question, 0, record(typeA, [192, 0, 2, 1]), record(typeA, [192, 0, 2, 2]))
      : answered(question, 0, record(typeAaaa, [0x20, 1, ...Array<number>(13).fill(0), 9])),
  );
  expect(
    await addressesOf('hooks.example.com', { isSystemAsked: false, servers: [server] }),
  ).toEqual([
    { address: '192.0.2.1', family: 4 },
    { address: '192.0.2.2', family: 4 },
    { address: '2001::9', family: 6 },
  ]);
});

test('a name that there is not is not found', async () => {
  const server = await nameServer((question) => answered(question, noSuchName));
  const options = { isSystemAsked: false, servers: [server] };
  await expect(addressesOf('hooks.example.com', options)).rejects.toMatchObject({
    code: 'ENOTFOUND',
  });
});

test('a name that its server fails with may have addresses yet', async () => {
  const server = await nameServer((question) => answered(question, 2));
  await expect(
    addressesOf('hooks.example.com', { isSystemAsked: false, servers: [server] }),
  ).rejects.toMatchObject({ code: 'EAI_AGAIN' });
});

test('a name without a dot is the system’s to know', async () => {
  const server = await nameServer(() => null);
  const found = await addressesOf('localhost', { isSystemAsked: false, servers: [server] });
  expect(found.map(({ address }) => address)).toContain('127.0.0.1');
});

test('whoever may reach private addresses finds names that the system alone knows', async () => {
  const server = await nameServer((question) => answered(question, noSuchName));
  const options = { isSystemAsked: true, servers: [server] };
  await expect(addressesOf('hooks.invalid', options)).rejects.toMatchObject({
    syscall: 'getaddrinfo',
  });
});

test('names whose servers never answer hold up no look-up of others', async () => {
  const asking = new EventEmitter();
  let questions = 0;
  const server = await nameServer(() => {
    questions += 1;
    if (questions === 40) asking.emit('all');
    return null;
  });
  const allAsked = once(asking, 'all');
  const names = Array.from({ length: 20 }, (_, index) => `hooks${index}.example.com`);
  let open = names.length;
  const all = names.map((name) =>
    addressesOf(name, { isSystemAsked: true, servers: [server] })
      .catch((error: unknown) => error)
      .finally(() => (open -= 1)),
  );
  await allAsked;
  // Carriers ask the system, whose threads are free.
  await lookup('localhost');
  expect(open).toBe(names.length);
  expect(await Promise.all(all)).toEqual(
    names.map(() => expect.objectContaining({ code: 'EAI_AGAIN' }) as unknown),
  );
});
