import { Input, Select, Text, Title } from '@mantine/core';
import { NameField } from '../../components/form/name-field.tsx';
import type { FormOf } from '../../components/form/record-form.tsx';
import { DayTimes } from './day-times.tsx';
import { timeZones, zoneFacts } from './time-zone.ts';
import { WeekGrid } from './week-grid.tsx';
import { openHours, type Interval, type Week } from './week.ts';

export interface Shown extends Record<string, unknown> {
  name: string;
  time_zone: string;
  intervals: Interval[];
}

export const labels = { name: 'Name', time_zone: 'Time zone', intervals: 'Open hours' };

export function ScheduleFields({ form, isDisabled }: { form: FormOf<Shown>; isDisabled: boolean }) {
  const { intervals, time_zone } = form.values;
  const change = (week: Week) => form.setFieldValue('intervals', [...week] as never);
  return (
    <>
      <NameField form={form} required />
      <Select
        label="Time zone"
        data={timeZones.includes(time_zone) ? timeZones : [time_zone, ...timeZones]}
        searchable
        allowDeselect={false}
        limit={200}
        nothingFoundMessage="No time zone of that name"
        {...form.getInputProps('time_zone')}
      />
      <ZoneNote timeZone={time_zone} />
      <div>
        <Title order={3} size="h5">
          Open hours
        </Title>
        <Text size="sm" c="dimmed">
          {openHours(intervals)} a week. Paint with the mouse or a finger; with the keyboard, arrows
          move, Shift and arrows take more, Space opens and closes. To the minute, type below.
        </Text>
      </div>
      {form.errors['intervals'] && <Input.Error>{form.errors['intervals']}</Input.Error>}
      <WeekGrid week={intervals} onChange={change} isDisabled={isDisabled} />
      <DayTimes week={intervals} onChange={change} />
    </>
  );
}

/** What the clocks there do, which the hours follow. */
function ZoneNote({ timeZone }: { timeZone: string }) {
  const facts = zoneFacts(timeZone, Date.now());
  if (!facts)
    return (
      <Text size="sm" c="dimmed">
        This browser does not know {timeZone}: it cannot say when its clocks change.
      </Text>
    );
  return (
    <Text size="sm" c="dimmed">
      The clock there says {facts.now}.{' '}
      {facts.change === null
        ? 'It keeps one time all year.'
        : `It changes on ${facts.change}: the hours are those of the clock on the wall, before and after.`}
    </Text>
  );
}
