import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { UsageError } from '../../../config/usage-error.ts';
import { withExamples } from '../../help.ts';
import { printAll, printOne, writeBytes } from '../../terminal/output.ts';
import { systemReasonOf } from '../../terminal/system-reason.ts';
import { Refusal } from '../../terminal/refusal.ts';
import { greetingCategoryFields, greetingFields } from '../fields/records.ts';
import { withClient, withClientOptions, type ClientOptions } from '../session.ts';
import { audioIn } from './audio-files.ts';
import { changeGreeting } from './change-greeting.ts';
import { idIn } from './words.ts';

/** What greetings have beside the operations that are alike for all resources. */
export const greetingCommands = (): Command[] => [
  uploadCommand(),
  playCommand(),
  categoriesCommand(),
];

function uploadCommand(): Command {
  const command = new Command('upload')
    .description("put audio in the place of a greeting's")
    .argument('<id>')
    .argument('<file>', 'MP3 or WAV; - is standard input')
    .action(async (word: string, file: string, options: ClientOptions) => {
      const id = idIn(word);
      const audio = await audioIn('', file);
      await withClient(options, async ({ client }) =>
        printOne(
          await changeGreeting(client, id, () =>
            client.greetings.upload(id, audio.content, { filename: audio.filename }),
          ),
          options,
        ),
      );
    });
  return withExamples(
    withClientOptions(command, { fields: greetingFields }),
    'trunkline greetings upload 17 hello.mp3',
    'ffmpeg -i hello.ogg -f wav - | trunkline greetings upload 17 -',
  );
}

function playCommand(): Command {
  const command = new Command('play')
    .description('write the audio of a greeting to a file')
    .argument('<id>')
    .argument('[file]', 'its own name unless given; - is standard output')
    .action(play);
  return withExamples(
    withClientOptions(command, { fields: ['id', 'file', 'bytes'] }),
    'trunkline greetings play 17',
    'trunkline greetings play voicemail_en - | mpv -',
  );
}

async function play(word: string, file: string | undefined, options: ClientOptions): Promise<void> {
  const id = idIn(word);
  if (file === '-' && process.stdout.isTTY) {
    throw new UsageError('audio is not for a terminal: name a file, or pipe it into a player');
  }
  await withClient(options, async ({ client }) => {
    const { audio_name } = await client.greetings.show(id);
    const audio = Buffer.from(await (await client.greetings.download(id)).arrayBuffer());
    if (file === '-') return writeBytes(audio);
    const path = file ?? fileNameOf(audio_name, id);
    await writeAudio(path, audio, file === undefined);
    await printOne({ id, file: path, bytes: audio.length }, options);
  });
}

/** It is anybody's text: no path, nor what hides a file or looks like an option. */
function fileNameOf(name: string | null, id: string): string {
  const safe = basename((name ?? '').replaceAll('\\', '/')).replaceAll(
    /[^\p{L}\p{N}\p{M} ._()-]/gu,
    '_',
  );
  return /^[.-]|^$/.test(safe) ? `${id}.audio` : safe;
}

/** Nothing is written over that was not named. */
async function writeAudio(path: string, audio: Uint8Array, isOwnName: boolean): Promise<void> {
  try {
    await writeFile(path, audio, { flag: isOwnName ? 'wx' : 'w' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new Refusal(`${path} is there already: name a file to write it to`);
    throw new Refusal(`${path}: cannot be written: ${systemReasonOf(error)}`);
  }
}

function categoriesCommand(): Command {
  const command = new Command('categories')
    .description('list what greetings are for')
    .action((options: ClientOptions) =>
      withClient(options, ({ client }) => printAll(client.greetingCategories.list(), options)),
    );
  return withExamples(
    withClientOptions(command, { fields: greetingCategoryFields, isOpen: true }),
    'trunkline greetings categories',
  );
}
