import { Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { RecordForm } from '../../components/form/record-form.tsx';
import { notifyDone } from '../../components/notify.ts';
import { Page } from '../../components/page.tsx';
import { namesOf, useGroups } from '../../components/record/choices.ts';
import { ShowAsCurl } from '../../components/show-as-curl.tsx';
import { settingsQuery } from './queries.ts';
import { labels, SettingsFields, shownOf, type Shown } from './settings-fields.tsx';
import classes from './settings-page.module.css';

/** What holds for all lines of the account. */
export function SettingsPage() {
  const { data: settings } = useSuspenseQuery(settingsQuery());
  const groups = useGroups();
  return (
    <Page title="Voice settings" actions={<ShowAsCurl call={(client) => client.settings.show()} />}>
      <div className={classes.form}>
        <RecordForm<Shown, unknown>
          initial={shownOf(settings)}
          labels={labels}
          fields={(form) => <SettingsFields form={form} />}
          submitLabel="Save"
          valueText={(property, value) =>
            property === 'knowledge_suggestions_group_ids' ? namesOf(groups, value) : undefined
          }
          action={(_values, changed) => ({
            call: (client) => client.settings.update(changed),
            changes: ['settings'],
          })}
          onDone={() => notifyDone('Saved')}
        />
        <section className={classes.lines} aria-label="Said for each line">
          <Title order={2} size="h4">
            Said for each line
          </Title>
          <Lines what="Calls are summed up" ids={settings.voice_ai_enabled_lines} />
          <Lines what="Calls are rated" ids={settings.voice_zendesk_qa_enabled_lines} />
          <Text size="sm">
            Greetings can be in{' '}
            {settings.supported_locales.map(({ name }) => name).join(', ') || 'no language'}.
          </Text>
        </section>
      </div>
    </Page>
  );
}

const mostNamed = 5;

function Lines({ what, ids }: { what: string; ids: readonly number[] }) {
  if (ids.length === 0) return <Text size="sm">{what} on no line.</Text>;
  const more = ids.length - mostNamed;
  return (
    <Text size="sm">
      {what} on {ids.length === 1 ? 'one line' : `${ids.length} lines`}:{' '}
      {ids.slice(0, mostNamed).map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <Link to="/numbers/$numberId" params={{ numberId: id }}>
            {id}
          </Link>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}.
    </Text>
  );
}
