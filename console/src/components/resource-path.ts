import { lookUp } from '../api/look-up.ts';

/** Where the console shows what the API calls by these words. */
const places: Readonly<Record<string, string>> = {
  phone_number: '/numbers',
  address: '/addresses',
  brand: '/brands',
  digital_line: '/digital-lines',
  greeting: '/greetings',
  group: '/groups',
  ivr: '/ivrs',
  schedule: '/schedules',
  webhook: '/webhooks',
  agent: '/agents',
  api_token: '/api-tokens',
};

const single: Readonly<Record<string, string>> = {
  voice_settings: '/settings',
  sandbox_fault: '/sandbox',
  test_clock: '/sandbox',
};

/** The page of a resource; null: it has none. */
export function resourcePath(type: string, id: string | number): string | null {
  const place = lookUp(places, type);
  if (place && id !== 0) return `${place}/${id}`;
  return lookUp(single, type) ?? null;
}
