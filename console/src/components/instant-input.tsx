import { TextInput, type TextInputProps } from '@mantine/core';

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
export function InstantInput({ value, onChange, ...rest }: InstantInputProps) {
  return (
    <TextInput
      type="datetime-local"
      {...rest}
      value={localText(value)}
      onChange={({ currentTarget }) => {
        const at = Date.parse(currentTarget.value);
        onChange(Number.isNaN(at) ? undefined : new Date(at).toISOString());
      }}
    />
  );
}
