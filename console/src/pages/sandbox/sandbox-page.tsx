import { Page } from '../../components/page.tsx';
import { Clock } from './clock.tsx';
import { Faults } from './faults.tsx';
import { MagicNumbers } from './magic-numbers.tsx';
import { Reset } from './reset.tsx';
import classes from './sandbox-page.module.css';

/** How to make things fail, and time pass. */
export function SandboxPage() {
  return (
    <Page title="Sandbox">
      <div className={classes.sections}>
        <Faults />
        <div className={classes.aside}>
          <Clock />
          <MagicNumbers />
          <Reset />
        </div>
      </div>
    </Page>
  );
}
