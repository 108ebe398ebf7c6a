import { Text } from '@mantine/core';
import { useState, type PointerEvent } from 'react';
import classes from './day-chart.module.css';
import { dayText } from './days.ts';

/** A day as it is drawn: what is above the line, and what is below it. */
export interface DayBar {
  readonly date: string;
  readonly above: number;
  readonly below?: number;
  /** in words, shown where it is pointed at */
  readonly text: string;
}

const height = 100;
const barWidth = 0.7;
/** Of what there is a little of, so that it can be seen. */
const least = 2;

/**
 * A bar for each day. It says the same as the table below it, to those who see it: `label` is what is heard of it.
 * `top`: what the highest bar stands for.
 */
export function DayChart({
  bars,
  label,
  top,
}: {
  bars: readonly DayBar[];
  label: string;
  top: string;
}) {
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const point = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    setPointedAt(Math.floor(((clientX - left) / width) * bars.length));
  };
  const pointed = pointedAt === null ? undefined : bars[pointedAt];
  return (
    <div className={classes.chart}>
      <Text component="div" size="xs" c="dimmed" className={classes.ends} aria-hidden>
        <span>{top}</span>
        <span>{pointed?.text}</span>
      </Text>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${bars.length} ${height}`}
        preserveAspectRatio="none"
        className={classes.drawing}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setPointedAt(null)}
      >
        <Bars bars={bars} pointedAt={pointedAt} />
      </svg>
      <Text component="div" size="xs" c="dimmed" className={classes.ends} aria-hidden>
        <span>{dayText(bars[0]?.date ?? '')}</span>
        <span>{dayText(bars.at(-1)?.date ?? '')}</span>
      </Text>
    </div>
  );
}

function Bars({ bars, pointedAt }: { bars: readonly DayBar[]; pointedAt: number | null }) {
  const highest = Math.max(...bars.map(({ above }) => above));
  const deepest = Math.max(...bars.map(({ below = 0 }) => below));
  const scale = height / Math.max(highest + deepest, 1);
  const line = highest === 0 && deepest === 0 ? height : highest * scale;
  const size = (value: number) => (value > 0 ? Math.max(value * scale, least) : 0);
  return (
    <>
      {pointedAt !== null && (
        <rect x={pointedAt} width={1} height={height} className={classes.pointed} />
      )}
      {bars.map(({ date, above, below = 0 }, index) => (
        <g key={date} transform={`translate(${index + (1 - barWidth) / 2} 0)`}>
          <rect
            y={line - size(above)}
            width={barWidth}
            height={size(above)}
            className={classes.above}
          />
          <rect y={line} width={barWidth} height={size(below)} className={classes.below} />
        </g>
      ))}
      <line x2={bars.length} y1={line} y2={line} className={classes.line} />
    </>
  );
}
