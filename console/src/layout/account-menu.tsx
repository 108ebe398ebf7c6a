import {
  ActionIcon,
  Button,
  Divider,
  Popover,
  SegmentedControl,
  Stack,
  Text,
  useMantineColorScheme,
  type MantineColorScheme,
} from '@mantine/core';
import { CircleUser, LogOut } from 'lucide-react';
import { useAccount } from '../api/account.ts';
import { signOut } from '../api/session.ts';
import { messageOf } from '../api/errors.ts';
import { baseUrl } from '../api/base.ts';
import { notifyFailed } from '../components/notify.ts';
import { openShortcuts } from './shortcuts.tsx';

const schemes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'As the system' },
];

/** Leaves the page for the sign-in, so that nothing of the account stays in memory. */
async function leave(): Promise<void> {
  try {
    await signOut();
    window.location.assign(`${baseUrl}sign-in`);
  } catch (error) {
    notifyFailed(messageOf(error));
  }
}

/** Who is signed in, how the page looks, and the way out. */
export function AccountMenu() {
  return (
    <Popover position="bottom-end" width={280} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Account and settings">
          <CircleUser aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label="Account and settings">
        <Stack gap="xs">
          <SignedInUser />
          <Divider />
          <Appearance />
          <Divider />
          <Button component="a" href="./docs" target="_blank" variant="subtle" color="gray">
            API reference
          </Button>
          <Button variant="subtle" color="gray" onClick={openShortcuts}>
            Keyboard shortcuts
          </Button>
          <Button
            variant="subtle"
            color="gray"
            leftSection={<LogOut size={16} aria-hidden />}
            onClick={() => void leave()}
          >
            Sign out
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

function SignedInUser() {
  const { user, subdomain, plan } = useAccount();
  return (
    <div>
      <Text size="sm" fw={600} truncate dir="auto">
        {user.name}
      </Text>
      <Text size="xs" truncate>
        {user.email}
      </Text>
      <Text size="xs">
        {subdomain}, {plan}
      </Text>
    </div>
  );
}

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme({
    // To hold them back it would write a style into the page, which the page's policy forbids.
    keepTransitions: true,
  });
  return (
    <SegmentedControl
      aria-label="Appearance"
      size="xs"
      fullWidth
      data={schemes}
      value={colorScheme}
      onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
    />
  );
}
