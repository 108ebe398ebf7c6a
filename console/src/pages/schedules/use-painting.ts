import { useState, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react';
import { painted, squareAfter, type HalfHour, type Stroke } from './half-hours.ts';
import type { Week } from './week.ts';

/** The attribute by which a square is found under a pointer. */
export const squareAttribute = 'data-square';
export const squareName = ({ day, index }: HalfHour) => `${day}-${index}`;

function squareAt(element: Element | null): HalfHour | undefined {
  const found = element?.closest(`[${squareAttribute}]`);
  const [day, index] = found?.getAttribute(squareAttribute)?.split('-') ?? [];
  return day && index ? { day: Number(day), index: Number(index) } : undefined;
}

const squareUnder = ({ clientX, clientY }: PointerEvent) =>
  squareAt(document.elementFromPoint(clientX, clientY));

const nineOnMonday: HalfHour = { day: 1, index: 18 };

/** A week that is painted by pointer or by keyboard: what it would be, and where one is. */
export function usePainting(week: Week, onChange: (week: Week) => void) {
  const [stroke, setStroke] = useState<Stroke | null>(null);
  const [place, setPlace] = useState(nineOnMonday);
  /** where Shift was pressed; null: it was not */
  const [anchor, setAnchor] = useState<HalfHour | null>(null);
  const go = (next: HalfHour, { currentTarget, shiftKey }: KeyboardEvent) => {
    currentTarget.querySelector<HTMLElement>(`[${squareAttribute}="${squareName(next)}"]`)?.focus();
    setAnchor(shiftKey ? (anchor ?? place) : null);
  };
  return {
    place,
    shown: stroke ? painted(week, stroke) : week,
    marked: anchor && { from: anchor, to: place },
    handlers: {
      onPointerDown(event: PointerEvent) {
        const square = event.button === 0 && squareUnder(event);
        if (!square) return;
        // Else a finger would be taken to stay where it began.
        (event.target as Element).releasePointerCapture(event.pointerId);
        setAnchor(null);
        setPlace(square);
        setStroke({ from: square, to: square });
      },
      onPointerMove(event: PointerEvent) {
        const to = stroke && squareUnder(event);
        if (to) setStroke({ ...stroke, to });
      },
      onPointerUp() {
        if (stroke) onChange(painted(week, stroke));
        setStroke(null);
      },
      /** Whatever moves the focus, such as a screen reader: one is where it is. */
      onFocus({ target }: FocusEvent) {
        const square = squareAt(target);
        if (!square) return;
        setAnchor(null);
        setPlace(square);
      },
      onPointerCancel: () => setStroke(null),
      onKeyDown(event: KeyboardEvent) {
        const next = squareAfter(event.key, place);
        if (next) go(next, event);
        else if (event.key === ' ' || event.key === 'Enter') {
          onChange(painted(week, { from: anchor ?? place, to: place }));
          setAnchor(null);
        } else return;
        event.preventDefault();
      },
    },
  };
}
