import { recordedNumber } from './recorded-account.ts';
import { json, scripted, type Scripted } from './listening.ts';

const voice = '/api/v2/channels/voice';

const groupRecord = { id: 5, name: 'Night', default: true };

/** Numbers of an account elsewhere, as a list shows them: without settings. */
export const smallNumbers = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...recordedNumber,
    id: at + 1,
    number: `+1205555${String(1000 + at)}`,
    group_ids: [],
    greeting_ids: [],
    categorised_greetings: {},
    ivr_id: null,
    schedule_id: null,
    brand_id: null,
  }));

/**
 * A server that has the documented operations alone, a few numbers and one group. `instead`: what it answers at a path, the
 * later ones at later requests; null: as ever.
 */
export function smallSource(
  instead: Readonly<Record<string, readonly (Scripted | null)[]>> = {},
  numbers: readonly unknown[] = smallNumbers(3),
) {
  const asked: string[] = [];
  const { fetch } = scripted((request) => {
    const path = new URL(request.url).pathname.replace(voice, '').replace('/api/v2', '');
    const before = asked.filter((one) => one === path).length;
    asked.push(path);
    const answers = instead[path] ?? [];
    const answer = answers[Math.min(before, answers.length - 1)];
    return (answer ?? usual(path, numbers))(request);
  });
  return { fetch, asked, token: 'x' };
}

function usual(path: string, numbers: readonly unknown[]): Scripted {
  if (path === '/phone_numbers') return json(200, { phone_numbers: numbers });
  if (path === '/groups') return json(200, { groups: [groupRecord] });
  if (path === '/settings') return json(200, { settings: { voice: true } });
  const shown = numbers.find((one) => path === `/phone_numbers/${(one as { id?: number })?.id}`);
  if (!shown) return json(404, { error: 'InvalidEndpoint', description: 'Not found' });
  return json(200, { phone_number: { ...shown, settings: { maximum_queue_size: 7 } } });
}
