// Compiled with the tests, never run: what the types of the client accept, and what they must refuse.
import {
  createClient,
  InvalidError,
  type FieldError,
  type LineProperties,
  type Schemas,
} from '../../src/client/index.ts';

const talk = createClient({ url: 'https://acme.example', email: 'jo@acme.example', token: 'x' });
createClient({ url: 'https://acme.example', bearer: 'x' });
// @ts-expect-error -- half of the credentials
createClient({ url: 'https://acme.example', email: 'jo@acme.example' });
// @ts-expect-error -- two kinds of credentials
createClient({ url: 'https://acme.example', bearer: 'x', email: 'jo@acme.example', token: 'x' });

export async function purchases(): Promise<void> {
  const [best] = await talk.phoneNumbers.search({ country: 'US', contains: 'pizza' });
  // @ts-expect-error -- there may be none
  await talk.phoneNumbers.buy(best);
  if (!best) return;
  const price: string = best.price;
  const line = await talk.phoneNumbers.buy(best, { nickname: price });
  const id: number = line.id;
  // @ts-expect-error -- a misspelt property
  await talk.phoneNumbers.buy(best, { nick_name: 'x' });
  // @ts-expect-error -- a parameter that no search has
  await talk.phoneNumbers.search({ country: 'US', contain: 'pizza' });
  // @ts-expect-error -- without a country nothing is found
  await talk.phoneNumbers.search({ contains: 'pizza' });
  // @ts-expect-error -- a number that was bought is not for sale
  await talk.phoneNumbers.buy(line);
  // @ts-expect-error -- it has an id, which is a number
  await talk.phoneNumbers.show(String(id));
}

export async function included(id: number): Promise<void> {
  const plain = await talk.phoneNumbers.show(id);
  // @ts-expect-error -- settings were not asked for
  void plain.settings.voicemail;
  const full = await talk.phoneNumbers.show(id, { include: ['settings', 'all_groups'] });
  const voicemail: boolean = full.settings.voicemail;
  const names: string[] = full.all_groups.map(({ name }) => name);
  // @ts-expect-error -- there is no such include
  await talk.phoneNumbers.show(id, { include: ['setting'] });
  // @ts-expect-error -- settings are flags, numbers and words
  await talk.phoneNumbers.update(id, { settings: { voicemail: 'no' } });
  void [voicemail, names];
}

export async function lists(): Promise<void> {
  for await (const number of talk.phoneNumbers.list())
    void (number satisfies Schemas['PhoneNumber']);
  for await (const number of talk.phoneNumbers.list({ minimalMode: true })) {
    void (number satisfies Schemas['MinimalPhoneNumber']);
    // @ts-expect-error -- minimal mode leaves it out
    void number.created_at;
  }
  // @ts-expect-error -- a list is read page by page, and is no array
  void talk.groups.list().length;
  const count: number = (await talk.groups.list().page()).count;
  // @ts-expect-error -- menus are those of an IVR
  talk.ivrMenus.list();
  // @ts-expect-error -- categories are given
  talk.greetingCategories.create({ name: 'x' });
  // @ts-expect-error -- a group has a name
  await talk.groups.create({});
  void count;
}

export function fieldsOf(error: unknown): readonly FieldError[] {
  if (!(error instanceof InvalidError)) return [];
  const seconds: number | undefined = error.retryAfter;
  // @ts-expect-error -- what was refused does not change
  error.status = seconds;
  return error.fields;
}

export const properties: LineProperties = { group_ids: [1], settings: { voicemail: true } };
