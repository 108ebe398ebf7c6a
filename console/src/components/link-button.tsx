import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

/** Without this it would be a `<button>` with an address, which is no link. */
const AnchorButton = (props: ButtonProps & ComponentProps<'a'>) => (
  <Button component="a" {...props} />
);

/** A link to a page of the console that looks like a button. */
export const LinkButton = createLink(AnchorButton);
