import { TextInput, type TextInputProps } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useUnread } from './form/unread.ts';

/** As fields of the browser have a moment: in its own time zone, to the minute. */
function localText(instant: string | undefined): string {
  const at = instant === undefined ? NaN : Date.parse(instant);
  if (Number.isNaN(at)) return '';
  const offset = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - offset).toISOString().slice(0, 16);
}

interface InstantInputProps extends Pick<TextInputProps, 'description' | 'error'> {
  label: string;
  value: string | undefined;
  onChange: (instant: string | undefined) => void;
}

/** A moment, as ISO 8601 in UTC; undefined: none. */
export function InstantInput({ value, onChange, error, ...rest }: InstantInputProps) {
  /** the browser has no value for it */
  const [isPartial, setPartial] = useState(false);
  const look = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) =>
    setPartial(currentTarget.validity.badInput);
  useUnread(isPartial);
  return (
    <TextInput
      type="datetime-local"
      {...rest}
      error={isPartial ? 'Give the whole date and time, or clear it.' : error}
      value={localText(value)}
      onChange={({ currentTarget }) => {
        const at = Date.parse(currentTarget.value);
        if (!Number.isNaN(at)) setPartial(false);
        onChange(Number.isNaN(at) ? undefined : new Date(at).toISOString());
      }}
      onBlur={look}
      // It is sent before it is left.
      onKeyDown={(event) => event.key === 'Enter' && look(event)}
    />
  );
}
