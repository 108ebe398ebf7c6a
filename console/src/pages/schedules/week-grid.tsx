import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import classes from './week-grid.module.css';
import {
  dayMinutes,
  opennessOf,
  timeText,
  weekdays,
  withHours,
  withoutHours,
  type Interval,
  type Week,
} from './week.ts';

const step = 30;
const steps = dayMinutes / step;

interface Cell {
  readonly day: number;
  readonly step: number;
}

const hoursOf = ({ day, step: index }: Cell): Interval => {
  const start_time = day * dayMinutes + index * step;
  return { start_time, end_time: start_time + step };
};

/** A rectangle of half hours, from one corner to the other. */
function cellsBetween(one: Cell, other: Cell): Cell[] {
  const range = (a: number, b: number) =>
    Array.from({ length: Math.abs(a - b) + 1 }, (_, index) => Math.min(a, b) + index);
  return range(one.day, other.day).flatMap((day) =>
    range(one.step, other.step).map((index) => ({ day, step: index })),
  );
}

/** What is being painted: from where to where, open or closed. */
interface Stroke {
  readonly from: Cell;
  readonly to: Cell;
  readonly isOpening: boolean;
}

function painted(week: Week, { from, to, isOpening }: Stroke): Week {
  const paint = isOpening ? withHours : withoutHours;
  return cellsBetween(from, to).reduce<Week>((all, cell) => paint(all, hoursOf(cell)), week);
}

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
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const [focus, setFocus] = useState<Cell>({ day: 1, step: 18 });
  const [anchor, setAnchor] = useState<Cell | null>(null);
  const grid = useRef<HTMLDivElement>(null);
  const shown = stroke ? painted(week, stroke) : week;
  const marked = anchor ? cellsBetween(anchor, focus) : [];

  const begin = (cell: Cell) => {
    setAnchor(null);
    setFocus(cell);
    setStroke({ from: cell, to: cell, isOpening: opennessOf(week, hoursOf(cell)) !== 'open' });
  };
  const end = () => {
    if (stroke) onChange(painted(week, stroke));
    setStroke(null);
  };
  const move = (cell: Cell, isMore: boolean) => {
    setAnchor(isMore ? (anchor ?? focus) : null);
    setFocus(cell);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${cell.day}-${cell.step}"]`)?.focus();
  };
  const toggle = () => {
    const isOpening = opennessOf(week, hoursOf(anchor ?? focus)) !== 'open';
    onChange(painted(week, { from: anchor ?? focus, to: focus, isOpening }));
    setAnchor(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = cellAfter(event.key, focus);
    if (next) move(next, event.shiftKey);
    else if (event.key === ' ' || event.key === 'Enter') toggle();
    else return;
    event.preventDefault();
  };
  const paintAt = (event: PointerEvent) => {
    const cell = stroke && cellUnder(event);
    if (cell) setStroke({ ...stroke, to: cell });
  };
  return (
    <div
      ref={grid}
      role="grid"
      aria-label="Open hours"
      aria-multiselectable
      aria-disabled={isDisabled}
      className={classes.grid}
      {...(!isDisabled && {
        onKeyDown,
        onPointerMove: paintAt,
        onPointerUp: end,
        onPointerCancel: () => setStroke(null),
      })}
    >
      <Head />
      {Array.from({ length: steps }, (_, index) => (
        <div key={index} role="row" className={classes.row}>
          <div role="rowheader" className={classes.time}>
            {index % 2 === 0 ? timeText(index * step) : <Hidden text={timeText(index * step)} />}
          </div>
          {weekdays.map((name, day) => {
            const isFocus = focus.day === day && focus.step === index;
            return (
              <HalfHour
                key={name}
                cell={{ day, step: index }}
                state={opennessOf(shown, hoursOf({ day, step: index }))}
                isFocus={isFocus}
                isMarked={marked.some((cell) => cell.day === day && cell.step === index)}
                onPointerDown={isDisabled ? undefined : begin}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

const Hidden = ({ text }: { text: string }) => <span className={classes.hidden}>{text}</span>;

function Head() {
  return (
    <div role="row" className={classes.head}>
      <div role="columnheader" className={classes.corner}>
        <Hidden text="Time" />
      </div>
      {weekdays.map((name) => (
        <div key={name} role="columnheader" aria-label={name} className={classes.day}>
          {name.slice(0, 3)}
        </div>
      ))}
    </div>
  );
}

function HalfHour({
  cell,
  state,
  isFocus,
  isMarked,
  onPointerDown,
}: {
  cell: Cell;
  state: ReturnType<typeof opennessOf>;
  isFocus: boolean;
  isMarked: boolean;
  onPointerDown: ((cell: Cell) => void) | undefined;
}) {
  const from = cell.step * step;
  return (
    <div
      role="gridcell"
      data-cell={`${cell.day}-${cell.step}`}
      data-state={state}
      data-marked={isMarked || undefined}
      tabIndex={isFocus ? 0 : -1}
      aria-selected={state === 'open'}
      aria-label={`${weekdays[cell.day]} ${timeText(from)} to ${timeText(from + step)}, ${state}`}
      className={classes.cell}
      onPointerDown={(event) => {
        if (event.button !== 0 || !onPointerDown) return;
        // Else a finger would keep the cell that it began in.
        event.currentTarget.releasePointerCapture(event.pointerId);
        onPointerDown(cell);
      }}
    />
  );
}

function cellAfter(key: string, { day, step: index }: Cell): Cell | undefined {
  const next: Record<string, Cell> = {
    ArrowUp: { day, step: Math.max(0, index - 1) },
    ArrowDown: { day, step: Math.min(steps - 1, index + 1) },
    ArrowLeft: { day: Math.max(0, day - 1), step: index },
    ArrowRight: { day: Math.min(weekdays.length - 1, day + 1), step: index },
    Home: { day: 0, step: index },
    End: { day: weekdays.length - 1, step: index },
    PageUp: { day, step: 0 },
    PageDown: { day, step: steps - 1 },
  };
  return next[key];
}

/** Where the pointer is, which may have left the cell that the event is told to. */
function cellUnder({ clientX, clientY }: PointerEvent): Cell | undefined {
  const found = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-cell]');
  const [day, index] = found?.dataset['cell']?.split('-') ?? [];
  return day && index ? { day: Number(day), step: Number(index) } : undefined;
}
