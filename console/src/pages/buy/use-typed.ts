import { useDebouncedCallback } from '@mantine/hooks';
import { useState, type ChangeEvent } from 'react';

const pause = 300;

/** A text field whose value is in the URL, once who types pauses: Back brings the text of then. */
export function useTyped(value: string, onChange: (text: string) => void) {
  const [{ text, seen, told }, setState] = useState({ text: value, seen: value, told: value });
  // The URL has become another one, and not by what was typed here.
  if (value !== seen) setState({ text: value === told ? text : value, seen: value, told: value });
  const tell = useDebouncedCallback((typed: string) => {
    setState((before) => ({ ...before, told: typed }));
    onChange(typed);
  }, pause);
  const type = (typed: string) => {
    setState((before) => ({ ...before, text: typed }));
    tell(typed.trim());
  };
  const field = {
    value: text,
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => type(currentTarget.value),
  };
  return { field, type };
}
