import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

const pause = 250;

/** A filter that is typed: it holds what is typed, and tells it once the typing pauses. */
export function SearchInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    // What comes back of what was typed is older than what is typed by now.
    if (value !== told.current) setTyped(value);
    told.current = value;
  }, [value]);
  const tell = useDebouncedCallback((next: string) => {
    told.current = next;
    onChange(next);
  }, pause);
  return (
    <TextInput
      type="search"
      label={label}
      leftSection={<Search size={14} aria-hidden />}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        tell(currentTarget.value);
      }}
    />
  );
}
