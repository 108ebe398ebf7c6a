import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../support/bare.ts';
import { runProcess } from '../../support/cli-process.ts';
import { mp3, wav } from '../../support/greetings.ts';
import { signedIn } from '../../support/signed-in.ts';
import { withInput } from '../../support/standard-input.ts';

describe('greetings', () => {
  test('audio is uploaded when it is made, from a file or standard input, and played to a file', async () => {
    const { json, run } = await signedIn();
    const folder = await temporaryFolder();
    const file = join(folder, 'hello.wav');
    await writeFile(file, wav);
    const create = ['greetings', 'create', '--name', 'Hello', '--category', 'Voicemail'];
    const made = await json(...create, '--audio', file);
    expect(made).toMatchObject({ pending: false, audio_name: 'hello.wav', category_id: 1 });
    const copy = join(folder, 'copy.wav');
    const played = await json('greetings', 'play', String(made.id), copy);
    expect(played).toEqual({ id: String(made.id), file: copy, bytes: wav.length });
    expect(await readFile(copy)).toEqual(wav);
    const other = join(folder, 'other.mp3');
    await writeFile(other, mp3);
    expect(await json('greetings', 'upload', String(made.id), other)).toMatchObject({
      audio_name: 'other.mp3',
    });
    const piped = await withInput(wav, () =>
      run('greetings', 'upload', String(made.id), '-', '--json', 'audio_name'),
    );
    expect(JSON.parse(piped.stdout)).toEqual({ audio_name: `${made.id}.wav` });
  });

  test('categories are said by name or id; one that there is not is refused with those there are', async () => {
    const { json, run } = await signedIn();
    const names = ((await json('greetings', 'categories')) as { name: string }[]).map(
      ({ name }) => name,
    );
    const create = ['greetings', 'create', '--name', 'A', '--category'];
    expect(await json(...create, '4')).toMatchObject({ category_id: 4 });
    const refused = await run(...create, 'holding');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain(
      `no category is called holding; there are ${names.join(', ')}`,
    );
  });

  test('audio that the API does not take leaves the greeting, and says how to go on', async () => {
    const { json, run } = await signedIn();
    const file = join(await temporaryFolder(), 'hello.txt');
    await writeFile(file, 'not audio');
    const create = ['greetings', 'create', '--name', 'Silent', '--category', 'hold'];
    const refused = await run(...create, '--audio', file);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    const [made] = (await json('greetings', 'list')).filter(
      ({ name }: { name: string }) => name === 'Silent',
    );
    expect(refused.stderr).toContain(`trunkline greetings upload ${made.id} FILE`);
    const missing = await run(...create, '--audio', '/nowhere.mp3');
    expect(missing).toMatchObject({ code: 64, stdout: '' });
    expect(missing.stderr).toContain('--audio /nowhere.mp3: cannot be read');
  });
});

test('greetings that every account has are not changed, and are not said to be missing', async () => {
  const { run } = await signedIn();
  const file = join(await temporaryFolder(), 'hello.wav');
  await writeFile(file, wav);
  for (const words of [
    ['delete', 'voicemail_en', '--yes'],
    ['update', 'voicemail_en', '--name', 'Ours'],
    ['upload', 'voicemail_en', file],
  ]) {
    const { code, stdout, stderr } = await run('greetings', ...words);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('greeting voicemail_en is one that every account has');
  }
  const missing = await run('greetings', 'upload', '17', file);
  expect(missing.code).toBe(1);
  expect(missing.stderr).toMatch(/not found/i);
});

describe('greetings play', () => {
  test('the file is called as the greeting says, and never written over; - is standard output', async () => {
    const { json, run, env } = await signedIn();
    const name = `${randomUUID()}.mp3`;
    const words = ['greetings', 'create', '--name', 'Hello', '--category', 'hold', '-q'];
    const file = join(tmpdir(), name);
    onTestFinished(() => rm(file, { force: true }));
    await writeFile(file, mp3);
    const id = (await run(...words, '--audio', file)).stdout.trim();
    await rm(file);
    const played = await runProcess(['greetings', 'play', id, '--json'], env);
    expect(JSON.parse(played.stdout)).toEqual({ id, file: name, bytes: mp3.length });
    expect(await readFile(file)).toEqual(mp3);
    const again = await runProcess(['greetings', 'play', id], env);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain(`${name} is there already`);
    const isSame = (await run('greetings', 'play', id, '-')).stdout === mp3.toString();
    expect(isSame).toBe(true);
    expect(await json('greetings', 'show', id)).toMatchObject({ audio_name: name });
  });
});
