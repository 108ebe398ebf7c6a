import { Command } from 'commander';
import type { Client } from '../../../client/index.ts';
import { withExamples } from '../../help.ts';
import { printOne, say } from '../../terminal/output.ts';
import { Refusal } from '../../terminal/refusal.ts';
import { propertiesIn, withPropertyOptions, type PropertyOptions } from '../properties.ts';
import { withClientOptions, type ClientOptions } from '../session.ts';
import { audioIn } from './audio-files.ts';
import type { Properties, RecordDeclaration } from './declaration.ts';
import { withRecords } from './with-records.ts';

interface CreateOptions extends ClientOptions, PropertyOptions {
  readonly audio?: string;
}

/** Audio is a request of its own, which follows. */
export function greetingCreateCommand(declaration: RecordDeclaration): Command {
  const { fields, properties } = declaration;
  const command = new Command('create').description(
    'make one greeting, with its audio if there is any',
  );
  withPropertyOptions(command, properties, 'making')
    .option('--audio <file>', 'MP3 or WAV; - is standard input')
    .action(async (options: CreateOptions) => {
      const said = await propertiesIn(options, properties, 'making');
      const audio = options.audio === undefined ? null : await audioIn('--audio', options.audio);
      await withRecords(declaration, options, async ({ client }) => {
        const whole = await categoryIn(client, said);
        const greeting = await client.greetings.create(
          whole as Parameters<typeof client.greetings.create>[0],
        );
        if (audio === null) return printOne(greeting, options);
        try {
          await printOne(
            await client.greetings.upload(greeting.id, audio.content, { filename: audio.filename }),
            options,
          );
        } catch (error) {
          say(
            `greeting ${greeting.id} is made, without audio: \`trunkline greetings upload ${greeting.id} FILE\``,
          );
          throw error;
        }
      });
    });
  return withExamples(
    withClientOptions(command, { fields }),
    'trunkline greetings create --name Hello --category voicemail --audio hello.mp3',
    'trunkline greetings categories  # what greetings are for',
  );
}

/** A category may be said by its name. */
export async function categoryIn(client: Client, properties: Properties): Promise<Properties> {
  const { category_id: named } = properties;
  if (typeof named !== 'string') return properties;
  const categories = await client.greetingCategories.list().toArray();
  const category = categories.find((one) => one.name === named.trim().toLowerCase());
  if (category) return { ...properties, category_id: category.id };
  const names = categories.map((one) => one.name).join(', ');
  throw new Refusal(`--category: no category is called ${named}; there are ${names}`);
}
