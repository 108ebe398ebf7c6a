import {
  ActionIcon,
  Menu,
  Text,
  useMantineColorScheme,
  type MantineColorScheme,
} from '@mantine/core';
import { CircleUser, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { useAccount } from '../api/account.ts';
import { signOut } from '../api/session.ts';
import { messageOf } from '../api/errors.ts';
import { baseUrl } from '../api/base.ts';
import { notifyFailed } from '../components/notify.ts';
import { openShortcuts } from './shortcuts.tsx';

const schemes = [
  { scheme: 'light', label: 'Light', icon: Sun },
  { scheme: 'dark', label: 'Dark', icon: Moon },
  { scheme: 'auto', label: 'As the system', icon: Monitor },
] as const;

/** Leaves the page for the sign-in, so that nothing of the account stays in memory. */
async function leave(): Promise<void> {
  try {
    await signOut();
    window.location.assign(`${baseUrl}sign-in`);
  } catch (error) {
    notifyFailed(messageOf(error));
  }
}

export function AccountMenu() {
  const { user, subdomain, plan } = useAccount();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Account and settings">
          <CircleUser aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" truncate>
            {user.name}
          </Text>
          <Text size="xs" truncate>
            {user.email}
          </Text>
          <Text size="xs">
            {subdomain}, {plan}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Label>Appearance</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}
        >
          {schemes.map(({ scheme, label, icon: Icon }) => (
            <Menu.RadioItem
              key={scheme}
              value={scheme}
              rightSection={<Icon size={16} aria-hidden />}
            >
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item component="a" href="./docs" target="_blank">
          API reference
        </Menu.Item>
        <Menu.Item onClick={openShortcuts}>Keyboard shortcuts</Menu.Item>
        <Menu.Item leftSection={<LogOut size={16} aria-hidden />} onClick={() => void leave()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
