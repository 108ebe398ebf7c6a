import { VisuallyHidden } from '@mantine/core';
import { halfHour, halfHours, isIn, stateOf, type HalfHour, type Stroke } from './half-hours.ts';
import { squareAttribute, squareName, usePainting } from './use-painting.ts';
import classes from './week-grid.module.css';
import { timeText, weekdays, type Week } from './week.ts';

/**
 * A week of half hours, to paint with a mouse, a finger or a pen; with the keyboard arrows move, Shift with them takes
 * more, Space opens or closes.
 */
export function WeekGrid({
  week,
  onChange,
  isDisabled,
}: {
  week: Week;
  onChange: (week: Week) => void;
  isDisabled: boolean;
}) {
  const { place, shown, marked, handlers } = usePainting(week, onChange);
  return (
    <div
      role="grid"
      aria-label="Open hours"
      aria-multiselectable
      aria-disabled={isDisabled}
      className={classes.grid}
      {...(!isDisabled && handlers)}
    >
      <Head />
      {Array.from({ length: halfHours }, (_, index) => (
        <HalfHours key={index} {...{ index, shown, place, marked }} />
      ))}
    </div>
  );
}

function Head() {
  return (
    <div role="row" className={classes.head}>
      <div role="columnheader">
        <VisuallyHidden>Time</VisuallyHidden>
      </div>
      {weekdays.map((name) => (
        <div key={name} role="columnheader" aria-label={name} className={classes.day}>
          {name.slice(0, 3)}
        </div>
      ))}
    </div>
  );
}

/** The same half hour of all days. */
function HalfHours({
  index,
  shown,
  place,
  marked,
}: {
  index: number;
  shown: Week;
  place: HalfHour;
  marked: Stroke | null;
}) {
  const from = timeText(index * halfHour);
  const to = timeText((index + 1) * halfHour);
  return (
    <div role="row" className={classes.row}>
      <div role="rowheader" className={classes.time}>
        {index % 2 === 0 ? from : <VisuallyHidden>{from}</VisuallyHidden>}
      </div>
      {weekdays.map((name, day) => {
        const square = { day, index };
        const state = stateOf(shown, square);
        return (
          <div
            key={name}
            role="gridcell"
            {...{ [squareAttribute]: squareName(square) }}
            data-state={state}
            data-marked={(marked && isIn(marked, square)) || undefined}
            tabIndex={place.day === day && place.index === index ? 0 : -1}
            aria-selected={state === 'open'}
            aria-label={`${name} ${from} to ${to}, ${state}`}
            className={classes.cell}
          />
        );
      })}
    </div>
  );
}
