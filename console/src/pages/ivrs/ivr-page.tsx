import { Group, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { ExplainedLink } from '../../components/explained-link.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Page } from '../../components/page.tsx';
import { NumbersUsing } from '../../components/record/numbers-using.tsx';
import { usePlanReason } from '../../components/record/reasons.ts';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import classes from './ivr-page.module.css';
import { treeOf } from './ivr-tree.ts';
import { IvrTree } from './ivr-tree-view.tsx';
import { ivrQuery } from './queries.ts';

/** An IVR as callers go through it. */
export function IvrPage() {
  const { ivrId } = useParams({ from: '/shell/ivrs/$ivrId' });
  const { data: ivr } = useSuspenseQuery(ivrQuery(ivrId));
  const { main, unreached } = treeOf(ivr);
  return (
    <Page
      title={ivr.name}
      actions={
        <>
          <ShowAsCurl call={(client) => client.ivrs.show(ivrId)} />
          <LinkButton to="/ivrs" variant="default">
            All IVRs
          </LinkButton>
          <LinkButton to="/ivrs/$ivrId/edit" params={{ ivrId }} variant="default">
            Rename or delete
          </LinkButton>
          <NewMenuButton ivrId={ivrId} />
        </>
      }
    >
      <div className={classes.parts}>
        <section className={classes.tree}>
          <Title order={2} size="h4">
            What callers can press
          </Title>
          <IvrTree ivr={ivr} branches={main} label={`Menus of ${ivr.name}`} />
          {unreached.length > 0 && (
            <>
              <Title order={2} size="h4">
                Menus that no key leads to
              </Title>
              <Text size="sm" c="dimmed">
                Callers never hear them. Lead a key of another menu to them, or delete them.
              </Text>
              <IvrTree ivr={ivr} branches={unreached} label="Menus that no key leads to" />
            </>
          )}
        </section>
        <aside className={classes.side} aria-label="Who uses it">
          <NumbersUsing
            filter="ivr_id"
            id={ivrId}
            heading={2}
            none="No number uses it, so nobody hears it. Choose the IVR at a number."
          />
        </aside>
      </div>
      <Outlet />
    </Page>
  );
}

function NewMenuButton({ ivrId }: { ivrId: number }) {
  return (
    <Group>
      <ExplainedLink
        to="/ivrs/$ivrId/menus/new"
        params={{ ivrId }}
        needs="ivrs:write"
        reason={usePlanReason('ivrs', 'IVRs')}
      >
        New menu
      </ExplainedLink>
    </Group>
  );
}
