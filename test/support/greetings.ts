import { readFileSync } from 'node:fs';
import { greetings } from '../../src/domain/resources/greetings.ts';
import { formOf, sendForm, type FormFile } from './forms.ts';
import { recordsOf } from './records.ts';
import type { TestTrunkline } from './trunkline.ts';

const bundled = (name: string) =>
  readFileSync(new URL(`../../resources/audio/${name}`, import.meta.url));

export const mp3 = bundled('silence.mp3');
export const wav = bundled('tone.wav');

/** What clients do with greetings and their audio, in the account `support`. */
export function greetingsIn({ server, support }: TestTrunkline) {
  const records = recordsOf(support, greetings);
  return {
    records,
    makeIn: (category_id: number) => records.make({ name: `In ${category_id}`, category_id }),
    upload: (id: number, file: FormFile) =>
      sendForm(support, 'PUT', `${records.path}/${id}`, formOf({}, file)),
    async download(id: number | string, headers: Record<string, string> = {}) {
      const answer = await server.inject({
        method: 'GET',
        url: `${records.path}/${id}/upload`,
        headers: { host: 'localhost', authorization: support.authorization, ...headers },
      });
      const { statusCode: status, headers: got, rawPayload: bytes } = answer;
      return { status, headers: got, bytes };
    },
  };
}
