import type { Client } from '../../src/client/index.ts';

const long =
  'Reception at the corner of a very long street in Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch';
const rightToLeft = 'مبيعات الشرق الأوسط وخدمة العملاء';
const names = ['Sales', rightToLeft, long, null];

/** An account as people have them: long names, right-to-left ones, and some of everything. */
export async function fillAccount(talk: Client): Promise<void> {
  const groups = await Promise.all([long, rightToLeft].map((name) => talk.groups.create({ name })));
  const group_ids = groups.map(({ id }) => id);
  const offers = await talk.phoneNumbers.search({ country: 'US', perPage: 12 });
  const bought = await Promise.all(
    offers.map((offer, index) =>
      talk.phoneNumbers.buy(offer, { nickname: names[index % names.length] ?? null, group_ids }),
    ),
  );
  for (const { id } of bought.slice(0, 3)) await talk.phoneNumbers.delete(id);
  await talk.phoneNumbers.updateMany(
    bought.slice(3).map(({ id }) => id),
    { recorded: true },
  );
  await talk.addresses.create({
    name: long,
    street: long,
    city: 'Berlin',
    province: 'Berlin',
    zip: '10117',
    country_code: 'DE',
  });
  await talk.brands.create({ name: long });
  await talk.greetings.create({ name: long, category_id: 1 });
  await talk.digitalLines.create({ nickname: rightToLeft });
  const { id } = await talk.ivrs.create({ name: long });
  await talk.ivrMenus.create(id, { name: rightToLeft });
  await talk.webhooks.create({
    name: long,
    endpoint: `https://example.com/${'a'.repeat(150)}`,
    http_method: 'POST',
    request_format: 'json',
    status: 'inactive',
    subscriptions: ['zen:event-type:phone_number.purchased'],
  });
  await talk.apiTokens.create({ name: long, scope: 'read' });
  await talk.users.create({
    email: 'a.person.with.a.very.long.name@example.com',
    name: rightToLeft,
  });
  await talk.sandbox.faults.create({ kind: 'refuse' });
}
