import { Badge, Tooltip } from '@mantine/core';

/** Stands on every page: nothing here is a real number, and nothing costs money. */
export function SandboxNotice() {
  return (
    <Tooltip label="The carrier is simulated: numbers are made up, and nothing costs money.">
      <Badge color="yellow" variant="light" tabIndex={0}>
        Sandbox
      </Badge>
    </Tooltip>
  );
}
