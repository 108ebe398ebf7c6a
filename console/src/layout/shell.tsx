import { Burger, Drawer, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet, useMatches } from '@tanstack/react-router';
import { useAccount } from '../api/account.ts';
import { useLiveEvents } from '../api/live-events.ts';
import { useMay } from '../api/permissions.ts';
import { useKeptFocus } from '../components/focus.ts';
import { Page } from '../components/page.tsx';
import { AccountMenu } from './account-menu.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { useUnseen } from './destinations.ts';
import { Navigation } from './navigation.tsx';
import { Palette, PaletteButton } from './palette.tsx';
import { SandboxNotice } from './sandbox-notice.tsx';
import classes from './shell.module.css';
import { ShortcutSheet } from './shortcuts.tsx';
import { SignedOutNotice } from './signed-out-notice.tsx';
import { SomebodyElseNotice } from './somebody-else-notice.tsx';

/** The frame of every page: where one can go, who one is, and what concerns all pages. */
export function Shell() {
  const [isNavigationOpen, { toggle, close }] = useDisclosure();
  const account = useAccount();
  useLiveEvents(useMay('events:read'));
  useKeptFocus();
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        Skip to the page
      </a>
      <header className={classes.header}>
        <Burger
          className={classes.burger}
          opened={isNavigationOpen}
          onClick={toggle}
          size="sm"
          aria-label="Navigation"
        />
        <Link to="/" className={classes.name}>
          <img src="./icon.svg" alt="" width={22} height={22} />
          Trunkline
        </Link>
        {account.sandbox && <SandboxNotice />}
        <div className={classes.tools}>
          <PaletteButton />
          <AccountMenu />
        </div>
      </header>
      <nav className={classes.side} aria-label="Pages">
        <Navigation />
      </nav>
      <Drawer opened={isNavigationOpen} onClose={close} position="left" size="xs" title="Pages">
        <nav aria-label="Pages">
          <Navigation onNavigate={close} />
        </nav>
      </Drawer>
      <main id="main" className={classes.main} tabIndex={-1}>
        <ConnectionNotice />
        <PageInSight />
      </main>
      <Palette />
      <ShortcutSheet />
      <SignedOutNotice />
      <SomebodyElseNotice />
    </div>
  );
}

/** The page, or why there is nothing to see on it. */
function PageInSight() {
  const path = useMatches({ select: (matches) => matches.at(-1)?.fullPath ?? '/' });
  const unseen = useUnseen(path);
  if (!unseen) return <Outlet />;
  return (
    <Page title={unseen.label}>
      <Text>{unseen.reason}</Text>
    </Page>
  );
}
