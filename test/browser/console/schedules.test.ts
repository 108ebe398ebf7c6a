import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { schedules } from '../../../src/domain/resources/schedules.ts';
import { describePages, testAxe } from '../../support/console-page.ts';
import { recordsOf } from '../../support/records.ts';

const day = 24 * 60;

const half = (page: Page, name: string) => page.getByRole('gridcell', { name });

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved', { exact: true }).waitFor();
}

async function drag(page: Page, from: string, to: string): Promise<void> {
  await half(page, to).hover();
  await half(page, from).hover();
  await page.mouse.down();
  await half(page, to).hover();
  await page.mouse.up();
}

/** Some hours of a day, in minutes of that day. */
const hours = (weekday: number, from: number, to: number) => ({
  start_time: weekday * day + from,
  end_time: weekday * day + to,
});

describePages('the schedules of the console', (pages) => {
  const records = () => recordsOf(pages.service.support, schedules);
  const made = async (properties: object) =>
    (await records().make({ name: 'Hours', intervals: [], ...properties })).id as number;
  const intervalsOf = async (id: number) => (await records().show(id)).json.schedule.intervals;

  test('hours are painted with the mouse over several days, and painted away where one begins at open ones', async () => {
    const id = await made({});
    const { page } = await pages.open(`/schedules/${id}`);
    await drag(page, 'Monday 09:00 to 09:30', 'Wednesday 11:30 to 12:00');
    await save(page);
    const morning = (weekday: number) => hours(weekday, 540, 720);
    expect(await intervalsOf(id)).toEqual([1, 2, 3].map(morning));
    await page.reload();
    await drag(page, 'Tuesday 10:00 to 10:30', 'Tuesday 10:30 to 11:00');
    await save(page);
    expect(await intervalsOf(id)).toEqual([
      morning(1),
      hours(2, 540, 600),
      hours(2, 660, 720),
      morning(3),
    ]);
  });

  test('hours are painted with a finger', async () => {
    const id = await made({});
    const { page } = await pages.open(`/schedules/${id}`, {
      hasTouch: true,
      viewport: { width: 360, height: 780 },
    });
    await half(page, 'Monday 08:00 to 08:30').scrollIntoViewIfNeeded();
    const centre = async (name: string) => {
      const box = await half(page, name).boundingBox();
      return { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 7 };
    };
    const from = await centre('Monday 08:00 to 08:30');
    const to = await centre('Monday 09:30 to 10:00');
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: object[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints } as never);
    await touch('touchStart', [from]);
    await touch('touchMove', [to]);
    await touch('touchEnd', []);
    await save(page);
    expect(await intervalsOf(id)).toEqual([hours(1, 480, 600)]);
  });

  test('by keyboard alone: arrows move, Shift takes more, Space opens', async () => {
    const id = await made({});
    const { page } = await pages.open(`/schedules/${id}`);
    await half(page, 'Monday 09:00 to 09:30').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Space');
    await half(page, 'Tuesday 09:00 to 09:30, open').waitFor();
    await save(page);
    expect(await intervalsOf(id)).toEqual([hours(2, 540, 600), hours(3, 540, 600)]);
  });

  test('arrows go on from where the focus is, whoever has put it there', async () => {
    const id = await made({});
    const { page } = await pages.open(`/schedules/${id}`);
    await half(page, 'Monday 09:00 to 09:30').click();
    await half(page, 'Monday 09:00 to 09:30, open').waitFor();
    await half(page, 'Thursday 15:00 to 15:30').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Space');
    await half(page, 'Thursday 15:30 to 16:00, open').waitFor();
    await half(page, 'Friday 10:00 to 10:30').focus();
    await page.keyboard.press('Space');
    await half(page, 'Friday 10:00 to 10:30, open').waitFor();
    await save(page);
    expect(await intervalsOf(id)).toEqual([
      hours(1, 540, 570),
      hours(4, 930, 990),
      hours(5, 600, 630),
    ]);
  });

  test('times are typed to the minute', async () => {
    const id = await made({});
    const { page } = await pages.open(`/schedules/${id}`);
    const friday = page.getByRole('textbox', { name: 'Friday' });
    await friday.fill('8:15-12, 13:00-17:05');
    await half(page, 'Friday 17:00 to 17:30, partly open').waitFor();
    await save(page);
    expect(await intervalsOf(id)).toEqual([hours(5, 495, 720), hours(5, 780, 1025)]);
  });

  test('nothing is saved while times are not understood: it leads to them, and they stay', async () => {
    const before = (await records().list()).json.schedules.length;
    const { page } = await pages.open('/schedules/new');
    await page.getByLabel('Name').fill('Never twice');
    const monday = page.getByRole('textbox', { name: 'Monday' });
    await monday.fill('bogus');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Create the schedule' }).click();
    await monday.and(page.locator(':focus')).waitFor();
    await page.getByText('Write times as 09:00-12:00, 13:00-17:00.').waitFor();
    expect(await monday.inputValue()).toBe('bogus');
    expect((await records().list()).json.schedules).toHaveLength(before);
    await monday.fill('10-11');
    await page.getByRole('button', { name: 'Create the schedule' }).click();
    await page.getByRole('link', { name: 'Never twice' }).waitFor();
    const [made] = (await records().list()).json.schedules.filter(
      ({ name }: { name: string }) => name === 'Never twice',
    );
    expect(made.intervals[0]).toEqual(hours(1, 600, 660));
  });

  test('what is typed, and not understood yet, is not saved unseen, left by mistake or kept once it is discarded', async () => {
    const id = await made({ name: 'As it was', intervals: [hours(1, 540, 720)] });
    const { page } = await pages.open(`/schedules/${id}`);
    const monday = page.getByRole('textbox', { name: 'Monday' });
    await monday.fill('9-');
    await page.keyboard.press('Enter');
    await page.getByText('Write times as').waitFor();
    expect(await monday.inputValue()).toBe('9-');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await page.getByRole('button', { name: 'Stay' }).click();
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByText('Write times as').waitFor({ state: 'detached' });
    expect(await monday.inputValue()).toBe('09:00-12:00');
    await monday.fill('9-');
    await page.getByText('Write times as').waitFor();
    await half(page, 'Monday 12:00 to 12:30').click();
    await page.getByText('Write times as').waitFor({ state: 'detached' });
    expect(await monday.inputValue()).toBe('09:00-12:30');
    await save(page);
    expect(await intervalsOf(id)).toEqual([hours(1, 540, 750)]);
  });

  test('how hours over midnight are written is said where they are typed', async () => {
    const id = await made({});
    const { page } = await pages.open(`/schedules/${id}`);
    const saturday = page.getByRole('textbox', { name: 'Saturday' });
    await saturday.fill('22:00-06:00');
    await page
      .getByText('A day ends at 24:00: write 22:00-24:00 here, and 00:00-06:00 on Sunday.')
      .waitFor();
    await saturday.fill('22-0');
    await page.getByText('A day ends at 24:00: write 22:00-24:00 here.').waitFor();
  });

  test('hours over midnight are those of both days, and stay one interval', async () => {
    const night = { start_time: 2 * day + 1320, end_time: 3 * day + 360 };
    const id = await made({ intervals: [night] });
    const { page } = await pages.open(`/schedules/${id}`);
    expect(await page.getByRole('textbox', { name: 'Tuesday' }).inputValue()).toBe('22:00-24:00');
    expect(await page.getByRole('textbox', { name: 'Wednesday' }).inputValue()).toBe('00:00-06:00');
    await page.getByRole('textbox', { name: 'Wednesday' }).fill('00:00-07:00');
    await save(page);
    expect(await intervalsOf(id)).toEqual([{ ...night, end_time: 3 * day + 420 }]);
  });

  test('a time zone is chosen, and said is when its clocks change', async () => {
    const { page } = await pages.open('/schedules/new');
    await page.getByLabel('Name').fill('Berlin');
    const zone = page.getByRole('combobox', { name: 'Time zone' });
    await zone.fill('Tokyo');
    await page.getByRole('option', { name: 'Asia/Tokyo' }).click();
    await page.getByText('It keeps one time all year.').waitFor();
    await zone.fill('Berlin');
    await page.getByRole('option', { name: 'Europe/Berlin' }).click();
    await page.getByText(/It changes on \d+ (March|October) \d+: the hours are those/).waitFor();
    await page.getByRole('button', { name: 'Create the schedule' }).click();
    await page.getByRole('link', { name: 'Berlin', exact: true }).waitFor();
    const [saved] = (await records().list()).json.schedules;
    expect(saved).toMatchObject({ name: 'Berlin', time_zone: 'Europe/Berlin' });
  });

  test('what the API objects to stands at its field', async () => {
    const visit = await pages.open('/schedules/new');
    visit.expectProblem('422', 'the name is blank');
    await visit.page.getByRole('button', { name: 'Create the schedule' }).click();
    await visit.page.getByText('It was not saved').waitFor();
    expect(await visit.page.getByLabel('Name').getAttribute('aria-invalid')).toBe('true');
  });

  test('agents who are no admins see the hours, and cannot paint', async () => {
    const id = await made({});
    const { page } = await pages.open(`/schedules/${id}`, { as: await pages.agent() });
    await half(page, 'Monday 09:00 to 09:30').click({ force: true });
    await half(page, 'Monday 09:00 to 09:30, closed').waitFor();
    await page.getByRole('button', { name: 'Save' }).hover();
    await page.getByRole('tooltip', { name: 'Only admins may change this.' }).waitFor();
  });

  test('a schedule is deleted once that is confirmed', async () => {
    const id = await made({ name: 'Gone hours' });
    const visit = await pages.open(`/schedules/${id}`);
    visit.expectProblem('404', 'an event may make the page ask for what has just gone');
    const { page } = visit;
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('they are always open').waitFor();
    await page.getByRole('button', { name: 'Delete the schedule' }).click();
    await page.getByText('Gone hours is deleted').waitFor();
    expect((await records().show(id)).status).toBe(404);
  });

  testAxe(pages, async () => {
    const id = await made({ name: 'Looked at', intervals: [{ start_time: 545, end_time: 720 }] });
    return [
      ['/schedules', 'Schedules'],
      [`/schedules/${id}`, 'Numbers that use it'],
    ];
  });
});
