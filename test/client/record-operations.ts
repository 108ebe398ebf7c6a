import { expect, test } from 'vitest';
import { NotFoundError, type Client } from '../../src/client/index.ts';
import { mp3, wav } from '../support/greetings.ts';
import { someAddress } from '../support/samples.ts';

export const isGone = (promise: Promise<unknown>) => expect(promise).rejects.toThrow(NotFoundError);

/** That a client has all that lines name. */
export function testRecords(talk: () => Client): void {
  test('has the records that lines name', async () => {
    const group = await talk().groups.create({ name: 'Support' });
    const brand = await talk().brands.create({ name: 'Acme' });
    const schedule = await talk().schedules.create({ name: 'Office hours' });
    const address = await talk().addresses.create(someAddress);
    expect(group.name).toBe('Support');
    expect(await talk().groups.update(group.id, { name: 'Sales' })).toMatchObject({
      name: 'Sales',
    });
    expect(await talk().brands.update(brand.id, { name: 'Ajax' })).toMatchObject({ name: 'Ajax' });
    expect(schedule.url).toContain(String(schedule.id));
    const changed = await talk().schedules.update(schedule.id, { time_zone: 'Berlin' });
    expect(changed.time_zone).toBe('Berlin');
    expect(await talk().addresses.update(address.id, { name: 'Ajax' })).toMatchObject({
      name: 'Ajax',
    });
    for (const [records, { id }] of [
      [talk().groups, group],
      [talk().brands, brand],
      [talk().schedules, schedule],
      [talk().addresses, address],
    ] as const) {
      expect(await records.show(id)).toMatchObject({ id });
      const ids = (await records.list().toArray()).map((record) => record.id);
      expect(ids).toContain(id);
      await records.delete(id);
      await isGone(records.show(id));
    }
  });

  test('has the settings of the account', async () => {
    const { maximum_queue_size } = await talk().settings.show();
    expect(maximum_queue_size).toBeGreaterThanOrEqual(0);
    expect(await talk().settings.update({ maximum_queue_size: 10 })).toMatchObject({
      maximum_queue_size: 10,
    });
  });

  test('has greetings, and their audio', async () => {
    const [category] = await talk().greetingCategories.list().toArray();
    if (!category) throw new Error('no categories');
    expect(await talk().greetingCategories.show(category.id)).toEqual(category);
    const greeting = await talk().greetings.create({ name: 'Hello', category_id: category.id });
    expect(await talk().greetings.update(greeting.id, { name: 'Welcome' })).toMatchObject({
      name: 'Welcome',
    });
    const loud = await talk().greetings.upload(greeting.id, new Blob([wav]), {
      filename: 'tone.wav',
    });
    expect(loud).toMatchObject({ id: greeting.id, audio_name: 'tone.wav' });
    const audio = await talk().greetings.download(greeting.id);
    expect(Buffer.from(await audio.arrayBuffer())).toEqual(wav);
    const file = new File([mp3], 'silence.mp3');
    expect(await talk().greetings.upload(greeting.id, file)).toMatchObject({
      audio_name: 'silence.mp3',
    });
    const shown = await talk().greetings.show(greeting.id);
    const listed = await talk().greetings.list().toArray();
    expect(listed).toContainEqual(shown);
    await talk().greetings.delete(greeting.id);
    await isGone(talk().greetings.show(greeting.id));
  });

  test('has IVRs, their menus, and the routes of these', async () => {
    const ivr = await talk().ivrs.create({ name: 'Front desk' });
    expect(await talk().ivrs.update(ivr.id, { name: 'Desk' })).toMatchObject({ name: 'Desk' });
    const menu = await talk().ivrMenus.create(ivr.id, { name: 'Languages' });
    expect(await talk().ivrMenus.update(ivr.id, menu.id, { name: 'Choice' })).toMatchObject({
      name: 'Choice',
    });
    const route = await talk().ivrRoutes.create(ivr.id, menu.id, {
      keypress: '1',
      action: 'voicemail',
    });
    const changed = await talk().ivrRoutes.update(ivr.id, menu.id, route.id, { keypress: '2' });
    expect(changed.keypress).toBe('2');
    expect(await talk().ivrRoutes.show(ivr.id, menu.id, route.id)).toEqual(changed);
    expect(await talk().ivrRoutes.list(ivr.id, menu.id).toArray()).toEqual([changed]);
    expect(await talk().ivrMenus.show(ivr.id, menu.id)).toMatchObject({ name: 'Choice' });
    const menus = await talk().ivrMenus.list(ivr.id).toArray();
    expect(menus.map(({ id }) => id)).toContain(menu.id);
    expect(await talk().ivrs.show(ivr.id)).toMatchObject({ name: 'Desk' });
    expect(await talk().ivrs.list().toArray()).toMatchObject([{ id: ivr.id }]);
    await talk().ivrRoutes.delete(ivr.id, menu.id, route.id);
    await talk().ivrMenus.delete(ivr.id, menu.id);
    await talk().ivrs.delete(ivr.id);
    await isGone(talk().ivrs.show(ivr.id));
  });
}
