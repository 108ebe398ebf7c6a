import type { Attempt, HeaderField } from '../ports/deliveries.ts';
import { answerLimit, type HttpAnswer } from '../ports/webhook-sender.ts';

/** Of an answer as much as is kept with its attempt: its beginning, however much of it has to be escaped. */
export function keptAnswer({ headers, payload }: HttpAnswer): NonNullable<Attempt['response']> {
  let room = answerLimit - sizeOf({ headers: [], payload: '' });
  const kept: HeaderField[] = [];
  for (const [key, value] of headers) {
    const size = sizeOf({ key, value }) + 1;
    if (size > room) break;
    room -= size;
    kept.push({ key, value });
  }
  return { headers: kept, payload: beginningOf(payload, room) };
}

/** As it is stored, in bytes. */
const sizeOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

const quotes = 2;

function beginningOf(text: string, room: number): string {
  if (sizeOf(text) - quotes <= room) return text;
  let [left, end] = [room, 0];
  for (const character of text) {
    left -= sizeOf(character) - quotes;
    if (left < 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}
