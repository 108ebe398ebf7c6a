import { Badge, Tooltip } from '@mantine/core';
import classes from './shell.module.css';

/** Stands on every page: nothing here is a real number, and nothing costs money. */
export function SandboxNotice() {
  return (
    <Tooltip label="The carrier is simulated: numbers are made up, and nothing costs money.">
      <Badge color="yellow" variant="light" tabIndex={0} className={classes.notice}>
        Sandbox
      </Badge>
    </Tooltip>
  );
}
