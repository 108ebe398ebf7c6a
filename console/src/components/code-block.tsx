import { Code, Group, Text } from '@mantine/core';
import { Copy } from './copy.tsx';
import classes from './code-block.module.css';

function laidOut(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** A text for programs, laid out where it is JSON, and to be copied. */
export function CodeBlock({ text, name }: { text: string; name: string }) {
  const shown = laidOut(text);
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text size="xs" fw={600}>
          {name}
        </Text>
        <Copy value={shown} name={name} />
      </Group>
      <Code block className={classes.block} tabIndex={0} role="group" aria-label={name} dir="auto">
        {shown}
      </Code>
    </div>
  );
}

export function Json({ value, name }: { value: unknown; name: string }) {
  return <CodeBlock text={JSON.stringify(value)} name={name} />;
}
