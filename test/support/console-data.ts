import type { Client } from '../../src/client/index.ts';

const long =
  'Reception at the corner of a very long street in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch';
const rightToLeft = 'مبيعات الشرق الأوسط وخدمة العملاء';

/**
 * An account as people have them: long names, right-to-left ones, and some of everything, made one after the other,
 * so that each list has the same order each time. Resolves with the pages that there are because of it.
 */
export async function fillAccount(talk: Client) {
  const group = await talk.groups.create({ name: long });
  const other = await talk.groups.create({ name: rightToLeft });
  const numbers = await fillNumbers(talk, ['Sales', rightToLeft, long, null], [group.id, other.id]);
  const address = await talk.addresses.create({
    name: long,
    street: long,
    city: 'Berlin',
    province: 'Berlin',
    zip: '10117',
    country_code: 'DE',
  });
  const brand = await talk.brands.create({ name: long });
  const greeting = await talk.greetings.create({ name: long, category_id: 1 });
  const line = await talk.digitalLines.create({ nickname: rightToLeft });
  const ivr = await talk.ivrs.create({ name: long });
  const menu = await talk.ivrMenus.create(ivr.id, { name: rightToLeft });
  const webhook = await talk.webhooks.create({
    name: long,
    endpoint: `https://example.com/${'a'.repeat(150)}`,
    http_method: 'POST',
    request_format: 'json',
    status: 'inactive',
    subscriptions: ['zen:event-type:phone_number.purchased'],
  });
  const token = await talk.apiTokens.create({ name: long, scope: 'read' });
  const user = await talk.users.create({
    email: 'a.person.with.a.very.long.name@example.com',
    name: rightToLeft,
  });
  await talk.sandbox.faults.create({ kind: 'refuse' });
  return [
    ...numbers,
    `groups/${group.id}`,
    `addresses/${address.id}`,
    `brands/${brand.id}`,
    `greetings/${greeting.id}`,
    `digital-lines/${line.id}`,
    `ivrs/${ivr.id}`,
    `ivrs/${ivr.id}/edit`,
    `ivrs/${ivr.id}/menus/${menu.id}`,
    `ivrs/${ivr.id}/menus/${menu.id}/routes/new`,
    `webhooks/${webhook.id}`,
    `webhooks/${webhook.id}/invocations`,
    `api-tokens/${token.id}`,
    `agents/${user.id}`,
  ];
}

async function fillNumbers(
  talk: Client,
  nicknames: readonly (string | null)[],
  group_ids: readonly number[],
): Promise<string[]> {
  const offers = await talk.phoneNumbers.search({ country: 'US', perPage: 12 });
  const ids: number[] = [];
  for (const [index, offer] of offers.entries()) {
    const nickname = nicknames[index % nicknames.length] ?? null;
    const { id } = await talk.phoneNumbers.buy(offer, { nickname, group_ids: [...group_ids] });
    ids.push(id);
  }
  const [shown, ...changed] = ids.splice(3);
  for (const id of ids) await talk.phoneNumbers.delete(id);
  await talk.phoneNumbers.updateMany(changed, { recorded: true });
  const tabs = ['line', 'calls', 'queue', 'voicemail', 'greetings', 'history'];
  return tabs.map((tab) => `numbers/${shown}?tab=${tab}`);
}
