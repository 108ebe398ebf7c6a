import { Group } from '@mantine/core';
import { Copy } from './copy.tsx';
import classes from './copied.module.css';

/** A value that people take elsewhere, with the button that copies it. */
export function Copied({ value, name }: { value: string; name: string }) {
  return (
    <Group gap={4} wrap="nowrap">
      <span className={classes.value}>{value}</span>
      <Copy value={value} name={name} />
    </Group>
  );
}
