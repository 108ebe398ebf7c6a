import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useUnread } from '../../components/form/unread.ts';
import { dayText, problemOfDay, weekdays, withDayText, type Week } from './week.ts';
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
  /** as it is being typed, of hours that read so then; null: it is not */
  const [draft, setDraft] = useState<{ text: string; of: string } | null>(null);
  const saved = dayText(week, day);
  // Hours that were painted meanwhile go before those that are typed.
  const typed = draft?.of === saved ? draft.text : null;
  const problem = typed === null ? null : problemOfDay(day, typed);
  useUnread(problem !== null);
  return (
    <TextInput
      label={name}
      placeholder="closed"
      size="xs"
      autoComplete="off"
      value={typed ?? saved}
      error={problem}
      onChange={({ currentTarget: { value } }) => {
        const changed = withDayText(week, day, value);
        setDraft({ text: value, of: dayText(changed ?? week, day) });
        if (changed) onChange(changed);
      }}
      onBlur={() => problem === null && setDraft(null)}
    />
  );
}
