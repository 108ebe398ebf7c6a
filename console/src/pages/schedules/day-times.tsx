import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { dayText, weekdays, withDayText, type Week } from './week.ts';
import classes from './day-times.module.css';

/** The same hours as the grid's, to the minute: typed. */
export function DayTimes({ week, onChange }: { week: Week; onChange: (week: Week) => void }) {
  return (
    <div role="group" aria-label="Times of each day" className={classes.days}>
      {weekdays.map((name, day) => (
        <DayTime key={name} {...{ name, day, week, onChange }} />
      ))}
    </div>
  );
}

function DayTime({
  name,
  day,
  week,
  onChange,
}: {
  name: string;
  day: number;
  week: Week;
  onChange: (week: Week) => void;
}) {
  /** as it is being typed; null: it is not */
  const [draft, setDraft] = useState<string | null>(null);
  const isUnderstood = draft === null || withDayText(week, day, draft) !== undefined;
  return (
    <TextInput
      label={name}
      placeholder="closed"
      size="xs"
      autoComplete="off"
      value={draft ?? dayText(week, day)}
      error={!isUnderstood && 'Write times as 09:00-12:00, 13:00-17:00.'}
      onChange={({ currentTarget: { value } }) => {
        setDraft(value);
        const changed = withDayText(week, day, value);
        if (changed) onChange(changed);
      }}
      onBlur={() => isUnderstood && setDraft(null)}
    />
  );
}
