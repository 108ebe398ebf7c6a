import { Burger, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ownerOf, useAccount } from '../api/account.ts';
import { baseUrl } from '../api/base.ts';
import { useLiveEvents } from '../api/live-events.ts';
import { useKeptFocus } from '../components/focus.ts';
import { AccountMenu } from './account-menu.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { Navigation } from './navigation.tsx';
import { Palette, PaletteButton } from './palette.tsx';
import { SandboxNotice } from './sandbox-notice.tsx';
import classes from './shell.module.css';
import { ShortcutSheet } from './shortcuts.tsx';
import { SignedOutNotice } from './signed-out-notice.tsx';

/** Once somebody else is signed in, here or in another tab, nothing that was shown to the last one stays. */
function useOwner(owner: string): void {
  const shownTo = useRef(owner);
  useEffect(() => {
    if (shownTo.current !== owner) window.location.assign(baseUrl);
  }, [owner]);
}

/** The frame of every page: where one can go, who one is, and what concerns all pages. */
export function Shell() {
  const [isNavigationOpen, { toggle, close }] = useDisclosure();
  const account = useAccount();
  useOwner(ownerOf(account));
  useLiveEvents();
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
        <Outlet />
      </main>
      <Palette />
      <ShortcutSheet />
      <SignedOutNotice />
    </div>
  );
}
