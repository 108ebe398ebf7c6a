import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { Schemas } from 'trunkline/client';
import { useMay } from '../../api/permissions.ts';
import { NumbersUsing } from '../../components/record/numbers-using.tsx';
import { NewRecordPanel, RecordPanel } from '../../components/record/record-panel.tsx';
import { scheduleQuery } from './queries.ts';
import { labels, ScheduleFields, type Shown } from './schedule-fields.tsx';
import { weekText, type Week } from './week.ts';

/** Monday to Friday, nine to five, as the API has it where nothing is said. */
const workweek = [1, 2, 3, 4, 5].map((day) => ({
  start_time: (day * 24 + 9) * 60,
  end_time: (day * 24 + 17) * 60,
}));

const useList = () => {
  const navigate = useNavigate();
  return () => void navigate({ to: '/schedules' });
};

export function NewSchedulePanel() {
  const close = useList();
  const mayWrite = useMay('schedules:write');
  return (
    <NewRecordPanel<Shown, Schemas['Schedule']>
      one="schedule"
      size="xl"
      onClose={close}
      onMade={close}
      initial={{
        name: '',
        time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        intervals: workweek,
      }}
      labels={labels}
      fields={(form) => <ScheduleFields form={form} isDisabled={!mayWrite} />}
      action={(values) => ({
        call: ({ schedules }) => schedules.create(values),
        changes: ['schedules'],
      })}
    />
  );
}

export function SchedulePanel() {
  const { scheduleId } = useParams({ from: '/shell/schedules/$scheduleId' });
  const { data: schedule } = useSuspenseQuery(scheduleQuery(scheduleId));
  const close = useList();
  const mayWrite = useMay('schedules:write');
  const { name, time_zone, intervals } = schedule;
  return (
    <RecordPanel<Shown, unknown>
      key={scheduleId}
      one="schedule"
      name={name}
      size="xl"
      onClose={close}
      initial={{ name, time_zone, intervals }}
      labels={labels}
      fields={(form) => <ScheduleFields form={form} isDisabled={!mayWrite} />}
      valueText={(property, value) =>
        property === 'intervals' ? weekText(value as Week) : undefined
      }
      action={(_values, changed) => ({
        call: ({ schedules }) => schedules.update(scheduleId, changed),
        changes: ['schedules'],
      })}
      deletion={{
        text: 'Numbers and digital lines that keep it go on without hours: they are always open. This cannot be undone.',
        action: {
          call: ({ schedules }) => schedules.delete(scheduleId),
          gone: ['schedules', 'show', scheduleId],
          changes: ['schedules', 'phoneNumbers', 'lines', 'digitalLines'],
        },
      }}
    >
      <NumbersUsing
        filter="schedule_id"
        id={scheduleId}
        none="No number keeps these hours. Choose the schedule at a number."
      />
    </RecordPanel>
  );
}
